using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DynamoGen.Tests.Client;

/// <summary>What the end of a program does to calls that are under way.</summary>
public class GracefulStopTests
{
    [Fact]
    public async Task Nothing_is_waited_for_when_nothing_is_under_way()
    {
        using var client = new FakeHttp(FakeHttp.Ok()).Client();
        await client.GetAsync<Thing, ThingKey>(new("a"), null, Token);

        Assert.True(client.DrainAsync(Token).IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Calls_under_way_are_let_finish()
    {
        var answer = new TaskCompletionSource();
        var http = new FakeHttp(async (_, token) =>
        {
            await answer.Task;
            return await FakeHttp.Ok("""{"Item":{"Id":{"S":"a"}}}""")(token);
        });
        using var client = http.Client();
        var call = client.GetAsync<Thing, ThingKey>(new("a"), null, Token);
        await http.Arrived.WaitAsync(Token);

        var drain = client.DrainAsync(Token);
        Assert.False(drain.IsCompleted);
        answer.SetResult();
        await drain;

        Assert.Equal("a", (await call)!.Id);
    }

    [Fact]
    public async Task When_patience_ends_calls_are_cancelled_and_say_why()
    {
        var http = new FakeHttp(FakeHttp.Hang());
        using var client = http.Client();
        using var patience = new CancellationTokenSource();
        var read = client.GetAsync<Thing, ThingKey>(new("a"), null, Token);
        var create = client.CreateAsync(new Thing { Id = "a" }, null, CancellationToken.None);
        await http.Arrived.WaitAsync(Token);
        await http.Arrived.WaitAsync(Token);

        var drain = client.DrainAsync(patience.Token);
        await patience.CancelAsync();
        await drain;

        Assert.Contains("program ended", (await Assert.ThrowsAsync<CallTimeoutException>(() => read)).Message, StringComparison.Ordinal);
        Assert.True((await Assert.ThrowsAsync<UnknownOutcomeException>(() => create)).MayBeApplied);
        Assert.Equal(2, http.Requests.Count);
    }

    [Fact]
    public async Task A_batch_is_let_finish_with_its_leftovers()
    {
        var answer = new TaskCompletionSource();
        var http = new FakeHttp(
            async token =>
            {
                await answer.Task;
                return await FakeHttp.Ok(BatchRequests.Left("t0"))(token);
            },
            FakeHttp.Ok());
        using var client = http.Client();
        var batch = client.PutManyAsync(BatchRequests.Things(3), null, null, Token);
        await http.Arrived.WaitAsync(Token);

        var drain = client.DrainAsync(Token);
        answer.SetResult();
        await drain;
        await batch;

        Assert.Equal(2, http.Requests.Count);
    }

    [Fact]
    public async Task A_disposed_client_refuses_calls_and_batches()
    {
        var http = new FakeHttp(FakeHttp.Ok());
        var client = http.Client();
        client.Dispose();
        client.Dispose();

        var call = await Assert.ThrowsAsync<ObjectDisposedException>(() => client.GetAsync<Thing, ThingKey>(new("a"), null, Token));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.PutManyAsync(BatchRequests.Things(1), null, null, Token));

        Assert.Equal(typeof(DynamoGenClient).FullName, call.ObjectName);
        Assert.Empty(http.Requests);
    }

    [Fact]
    public async Task Disposing_cancels_what_is_under_way()
    {
        var http = new FakeHttp(FakeHttp.Hang());
        var client = http.Client();
        var read = client.GetAsync<Thing, ThingKey>(new("a"), null, Token);
        await http.Arrived.WaitAsync(Token);

        client.Dispose();

        await Assert.ThrowsAsync<CallTimeoutException>(() => read);
    }

    [Fact]
    public async Task The_host_waits_when_its_services_have_stopped()
    {
        var answer = new TaskCompletionSource();
        var http = new FakeHttp(async (_, token) =>
        {
            await answer.Task;
            return await FakeHttp.Ok()(token);
        });
        using var owned = http.Client();
        await using var provider = new ServiceCollection().AddDynamoGen().UseClient(owned.ServiceClient).Services.BuildServiceProvider();
        var hosted = provider.GetServices<IHostedService>().OfType<IHostedLifecycleService>().Single();
        await hosted.StartAsync(Token);
        var call = provider.GetRequiredService<DynamoGenClient>().GetAsync<Thing, ThingKey>(new("a"), null, Token);
        await http.Arrived.WaitAsync(Token);

        Assert.True(hosted.StopAsync(Token).IsCompletedSuccessfully);
        var stopped = hosted.StoppedAsync(Token);
        Assert.False(stopped.IsCompleted);
        answer.SetResult();

        await stopped;
        await call;
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
