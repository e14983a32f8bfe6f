using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace DynamoGen.Tests.Client;

public class FakedServiceTests
{
    [Fact]
    public async Task A_substitute_of_the_SDKs_interface_serves()
    {
        var service = Substitute.For<IAmazonDynamoDB>();
        service.GetItemAsync(Arg.Is<GetItemRequest>(request => request.TableName == "Things" && request.Key["Id"].S == "a"), Arg.Any<CancellationToken>())
            .Returns(new GetItemResponse { Item = new() { ["Id"] = new("a") } });
        using var client = new DynamoGenClient(new(), service);

        Assert.Equal("a", (await client.GetAsync<Thing, ThingKey>(new("a"), null, Token))!.Id);
    }

    [Fact]
    public async Task What_a_substitute_throws_is_retried_and_translated()
    {
        var service = Substitute.For<IAmazonDynamoDB>();
        service.GetItemAsync(Arg.Any<GetItemRequest>(), Arg.Any<CancellationToken>()).ThrowsAsync(new AmazonDynamoDBException("down") { ErrorCode = "InternalServerError", StatusCode = System.Net.HttpStatusCode.InternalServerError });
        using var client = new DynamoGenClient(new() { BaseDelay = TimeSpan.Zero, MaxRetries = 2 }, service);

        Assert.Equal(3, (await Assert.ThrowsAsync<ServiceFaultException>(() => client.GetAsync<Thing, ThingKey>(new("a"), null, Token))).Attempts);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
