using Xunit;

namespace DynamoGen.Analyzers.Tests.Usage;

public sealed class ClientPerCallRuleTests
{
    [Theory]
    [InlineData("async Task M(GetItemRequest request) { using var own = [|new AmazonDynamoDBClient()|]; await own.GetItemAsync(request); await own.GetItemAsync(request); }")]
    [InlineData("Task M(GetItemRequest request) { IAmazonDynamoDB own = [|new AmazonDynamoDBClient(Amazon.RegionEndpoint.EUWest1)|]; return own.GetItemAsync(request); }")]
    [InlineData("static async Task M(GetItemRequest request) { var own = [|new AmazonDynamoDBClient()|]; await own.GetItemAsync(request); }")]
    [InlineData("Task M(PutItemRequest request) => [|new AmazonDynamoDBClient()|].PutItemAsync(request);")]
    [InlineData("async Task M(Order order) { using var own = [|new DynamoGenClient(new DynamoGenOptions())|]; await own.PutAsync(order, null, null, default); }")]
    [InlineData("async Task<(object, int)> M(GetItemRequest request) { var own = [|new AmazonDynamoDBClient()|]; return (await own.GetItemAsync(request), 1); }")]
    [InlineData("async Task<object> M() { var own = [|new AmazonDynamoDBClient()|]; var things = new DynamoDBContext(own); await things.SaveAsync(new Thing()); return await things.LoadAsync<Thing>(\"t1\"); }")]
    [InlineData("async Task M() { using var things = new DynamoDBContext([|new AmazonDynamoDBClient()|]); await things.SaveAsync(new Thing()); }")]
    [InlineData("async Task M(Document document) { var own = [|new AmazonDynamoDBClient()|]; await Table.LoadTable(own, \"Orders\").PutItemAsync(document); }")]
    [InlineData("async Task M(GetItemRequest request) { var own = [|new AmazonDynamoDBClient()|]; await own.GetItemAsync(request); var held = new Holder(own); held = new Holder(held); } record Holder(object Inner);")]
    public Task A_client_for_one_call_is_reported(string member) => Calls.VerifyMemberAsync(RuleIds.ClientPerCall, member);

    [Theory]
    [InlineData("readonly AmazonDynamoDBClient own = new(); Task M(GetItemRequest request) => own.GetItemAsync(request);")]
    [InlineData("IAmazonDynamoDB Make() => new AmazonDynamoDBClient();")]
    [InlineData("AmazonDynamoDBClient? own; async Task M(GetItemRequest request) { own ??= new AmazonDynamoDBClient(); await own.GetItemAsync(request); }")]
    [InlineData("async Task M(GetItemRequest request) { var own = new AmazonDynamoDBClient(); await own.GetItemAsync(request); } static void Main() { }")]
    [InlineData("[Fact] async Task M(GetItemRequest request) { var own = new AmazonDynamoDBClient(); await own.GetItemAsync(request); } class FactAttribute : Attribute;")]
    [InlineData("async Task M() { var own = new AmazonDynamoDBClient(); await own.CreateTableAsync(new CreateTableRequest()); }")]
    [InlineData("readonly Lazy<AmazonDynamoDBClient> own = new(() => new AmazonDynamoDBClient()); Task M(GetItemRequest request) => own.Value.GetItemAsync(request);")]
    [InlineData("IAmazonDynamoDB? made; Task M(GetItemRequest request) { var own = new AmazonDynamoDBClient(); made = own; return own.GetItemAsync(request); }")]
    [InlineData("async Task<(IAmazonDynamoDB Client, object Item)> M(GetItemRequest request) { var own = new AmazonDynamoDBClient(); return (own, await own.GetItemAsync(request)); }")]
    [InlineData("async Task<Lazy<IAmazonDynamoDB>> M(GetItemRequest request) { var own = new AmazonDynamoDBClient(); await own.GetItemAsync(request); return new Lazy<IAmazonDynamoDB>(own); }")]
    [InlineData("async Task<DynamoDBContext> M() { var own = new AmazonDynamoDBClient(); var things = new DynamoDBContext(own); await things.SaveAsync(new Thing()); return things; }")]
    [InlineData("async Task M() { var things = new DynamoDBContext(client); await things.SaveAsync(new Thing()); }")]
    [InlineData("static AmazonDynamoDBClient Shared() => One; static readonly AmazonDynamoDBClient One = new(); async Task M() { var own = Shared(); var things = new DynamoDBContext(own); await things.SaveAsync(new Thing()); await own.ListTablesAsync(); }")]
    [InlineData("async Task M(GetItemRequest request) { var own = new AmazonDynamoDBClient(); await own.GetItemAsync(request); Keep(own); } static void Keep(IAmazonDynamoDB client) { }")]
    [InlineData("async Task<DynamoDBContext> M(GetItemRequest request) { var own = new AmazonDynamoDBClient(); await own.GetItemAsync(request); var things = new DynamoDBContext(own); return things; }")]
    [InlineData("IAmazonDynamoDB? made; async Task M(GetItemRequest request) { var own = new AmazonDynamoDBClient(); await own.GetItemAsync(request); (made, _) = (own, 1); }")]
    public Task A_client_that_lives_on_or_sets_up_is_not_reported(string member) => Calls.VerifyMemberAsync(RuleIds.ClientPerCall, member);
}
