using DynamoGen.Resilience;
using DynamoGen.Telemetry;
using Microsoft.Extensions.Logging.Abstractions;

namespace DynamoGen.Tests.Client.Telemetry;

/// <summary>What telling costs when nobody listens.</summary>
[Collection(ListeningTests.Name)]
public class CostTests
{
    private const int Calls = 10_000;

    [Fact]
    public void Nothing_is_allocated_when_nobody_listens()
    {
        using var client = new FakeHttp(FakeHttp.Ok()).Client();
        var telemetry = new CallTelemetry(client.ServiceClient, new DynamoGenOptions(), NullLogger.Instance);
        var call = new Call { Operation = "PutItem", Table = "Things", Index = "OwnerThings", Key = "Id=a", Consumed = [new("Things", 0, 1)], LastFailure = new TimeoutException() };
        var failure = new ThrottledException();
        Tell(telemetry, call, failure);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Calls; i++)
            Tell(telemetry, call, failure);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void Tell(CallTelemetry telemetry, Call call, Exception failure)
    {
        Assert.False(CallTelemetry.WantsCapacity);
        telemetry.Begin(call);
        telemetry.Waited(call, 0);
        CallTelemetry.Retry(call);
        CallTelemetry.Throttled(call, failure);
        CallTelemetry.LeftOver("BatchWriteItem", []);
        CallTelemetry.ItemSize("PutItem", "Things", 100);
        telemetry.End(call, null);
        telemetry.End(call, failure);
    }
}
