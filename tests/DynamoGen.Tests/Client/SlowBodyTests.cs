using System.Diagnostics;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using DynamoGen.Mapping;
using DynamoGen.Transport;

namespace DynamoGen.Tests.Client;

/// <summary>Bodies that come late hold up nobody: they are read without a thread, which AWS's client alone does not do.</summary>
[CollectionDefinition(nameof(SlowBodyTests), DisableParallelization = true), Collection(nameof(SlowBodyTests))]
public class SlowBodyTests(ITestOutputHelper output)
{
    private const int Queries = 64;
    private const int Rounds = 3;

    private static readonly TimeSpan BodyDelay = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Unnoticed = TimeSpan.FromMilliseconds(50);

    [Fact]
    public async Task Queries_whose_bodies_come_late_hold_up_no_other_work()
    {
        var options = new DynamoGenOptions().UseLocal();
        using var client = new DynamoGenClient(options, OwnedServiceClient.Create(options, new PooledHttpClientFactory(options, new LateBodies())));
        using var plain = new AmazonDynamoDBClient(
            new BasicAWSCredentials("local", "local"), new AmazonDynamoDBConfig { ServiceURL = "http://localhost:8000", MaxErrorRetry = 0, HttpClientFactory = new PlainFactory() });

        var query = new DynamoQueryRequest { Table = Thing.Table, Index = Thing.Table.Indexes[0], Partition = [DynamoValue.String("u1")] };

        // A busy machine may hold one round up; a fault of ours would hold up each.
        var ours = TimeSpan.MaxValue;
        for (var round = 0; round < Rounds && ours > Unnoticed; round++)
            ours = Min(ours, await LongestWaitAsync(() => client.PageAsync<Thing>(query, 10, null, Token)));
        var theirs = await LongestWaitAsync(() => plain.QueryAsync(new QueryRequest("Things"), Token));

        output.WriteLine($"An unrelated work item waited {ours.TotalMilliseconds:0.0} ms beside {Queries} queries of ours, {theirs.TotalMilliseconds:0.0} ms beside as many of AWS's client.");
        Assert.InRange(ours, TimeSpan.Zero, Unnoticed);
        Assert.InRange(theirs, ours, TimeSpan.MaxValue);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>How long a work item waits at most for a thread while the queries run.</summary>
    private static async Task<TimeSpan> LongestWaitAsync(Func<Task> query)
    {
        // A thread of its own, since one of the pool may be what is waited for.
        var (done, longest) = (false, TimeSpan.Zero);
        var watch = new Thread(() =>
        {
            using var ran = new ManualResetEventSlim();
            while (!Volatile.Read(ref done))
            {
                ran.Reset();
                var start = Stopwatch.GetTimestamp();
                ThreadPool.UnsafeQueueUserWorkItem(static item => item.Set(), ran, preferLocal: false);
                ran.Wait();
                longest = Max(longest, Stopwatch.GetElapsedTime(start));
                Thread.Sleep(1);
            }
        });
        watch.Start();
        await Task.WhenAll(Enumerable.Range(0, Queries).Select(_ => Task.Run(query)));
        Volatile.Write(ref done, true);
        watch.Join();
        return longest;
    }

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;

    private sealed class PlainFactory : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new LateBodies());
    }

    /// <summary>Answers with headers at once.</summary>
    private sealed class LateBodies : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage { Content = new StreamContent(new LateStream("""{"Items":[],"Count":0,"ScannedCount":0}"""u8.ToArray())) });
    }

    /// <summary>A body that comes late, as one from the network does: a synchronous read holds its thread.</summary>
    private sealed class LateStream(byte[] body) : Stream
    {
        private readonly MemoryStream content = new(body);
        private readonly long start = Stopwatch.GetTimestamp();

        private TimeSpan Rest => Max(TimeSpan.Zero, BodyDelay - Stopwatch.GetElapsedTime(start));

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Thread.Sleep(Rest);
            return content.Read(buffer, offset, count);
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Delay(Rest, cancellationToken);
            return await content.ReadAsync(buffer, cancellationToken);
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
