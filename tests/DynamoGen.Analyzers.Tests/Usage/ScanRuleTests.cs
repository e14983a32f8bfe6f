using System.Globalization;
using DynamoGen.CodeFixes;
using DynamoGen.Generators;
using DynamoGen.Testing;
using Xunit;

namespace DynamoGen.Analyzers.Tests.Usage;

public sealed class ScanRuleTests
{
    [Theory]
    [InlineData("Task M(IAmazonDynamoDB client) => client.[|ScanAsync|](new ScanRequest(\"Orders\"));")]
    [InlineData("Task M(AmazonDynamoDBClient client) => client.[|ScanAsync|](\"Orders\", new List<string>());")]
    [InlineData("Task? M(IAmazonDynamoDB? client) => client?.[|ScanAsync|](new ScanRequest(\"Orders\"));")]
    [InlineData("Func<ScanRequest, CancellationToken, Task<ScanResponse>> M(IAmazonDynamoDB client) => client.[|ScanAsync|];")]
    [InlineData("object M(IAmazonDynamoDB client) => client.Paginators.[|Scan|](new ScanRequest(\"Orders\"));")]
    [InlineData("Func<Task> M(IAmazonDynamoDB client) => () => client.[|ScanAsync|](new ScanRequest(\"Orders\"));")]
    public Task A_scan_of_the_low_level_client_is_reported(string member) => VerifyAsync(member);

    [Theory]
    [InlineData("object M(IDynamoDBContext context) => context.[|ScanAsync<Order>|](new List<ScanCondition>());")]
    [InlineData("object M(DynamoDBContext context) => context.[|ScanAsync<Order>|](new List<ScanCondition>(), new ScanConfig());")]
    [InlineData("object M(IDynamoDBContext context) => context.[|FromScanAsync<Order>|](new ScanOperationConfig());")]
    [InlineData("object M(Table table) => table.[|Scan|](new ScanFilter());")]
    [InlineData("object M(ITable table) => table.[|Scan|](new ScanOperationConfig());")]
    public Task A_scan_of_the_object_and_document_models_is_reported(string member) => VerifyAsync(member);

    [Theory]
    [InlineData("Task M(IAmazonDynamoDB client) => client.QueryAsync(new QueryRequest { KeyConditionExpression = \"pk = :pk\" });")]
    [InlineData("object M(IDynamoDBContext context) => context.QueryAsync<Order>(\"o1\");")]
    [InlineData("Task M(Barcode barcode) => barcode.ScanAsync(\"4006381333931\");")]
    [InlineData("string M() => nameof(IAmazonDynamoDB.ScanAsync);")]
    public Task What_only_looks_like_a_scan_is_not_reported(string member) => VerifyAsync(member);

    [Fact]
    public Task A_wrapper_of_a_client_may_pass_scans_on_but_not_start_one() => AnalyzerVerifier<ScanAnalyzer>.VerifyAsync(
        """
        using Amazon.DynamoDBv2;
        using Amazon.DynamoDBv2.Model;

        class Logging(Amazon.Runtime.AWSCredentials credentials) : AmazonDynamoDBClient(credentials)
        {
            public override Task<ScanResponse> ScanAsync(ScanRequest request, CancellationToken cancellationToken = default) => base.ScanAsync(request, cancellationToken);

            public Task<ScanResponse> CountAsync() => base.[|ScanAsync|](new ScanRequest("Orders"));
        }
        """);

    [Theory]
    [InlineData("object M(IItemOperations items) => items.[|ScanAsync<Closed>|](null, default);")]
    [InlineData("object M(Fake items) => items.[|ScanAsync<Closed>|](null, default);")]
    [InlineData("Func<ReadOptions?, CancellationToken, IAsyncEnumerable<Closed>> M(IItemOperations items) => items.[|ScanAsync<Closed>|];")]
    [InlineData("Task M(DynamoGenClient client) => client.[|ExportByScanAsync<Closed>|](System.IO.Stream.Null);")]
    [InlineData("Task M(DynamoGenClient client) => client.[|CopyByScanAsync<Closed, Open>|](closed => null);")]
    [InlineData("Task M(DynamoGenClient client) => DynamoGenClientBulk.[|ClearTableByScanAsync<Closed>|](client, \"Closed\");")]
    public Task A_scan_of_items_whose_table_does_not_allow_it_is_reported(string member) => VerifyItemsAsync(member);

    [Theory]
    [InlineData("object M(IItemOperations items) => items.ScanAsync<Open>(null, default);")]
    [InlineData("object M(IItemOperations items) => items.ScanAsync<SharesOpen>(null, default);")]
    [InlineData("Task M(DynamoGenClient client) => client.CopyByScanAsync<Open, Closed>(open => null);")]
    [InlineData("Task M(DynamoGenClient client) => client.ImportAsync<Closed>(System.IO.Stream.Null);")]
    [InlineData("object M(IItemOperations items) => items.ScanAsync<WithoutTable>(null, default);")]
    [InlineData("object M<T>(IItemOperations items) where T : class, IDynamoItem<T> => items.ScanAsync<T>(null, default);")]
    public Task A_scan_of_items_that_allow_it_or_of_which_nothing_is_known_is_not_reported(string member) => VerifyItemsAsync(member);

    [Fact]
    public async Task The_message_says_what_to_do()
    {
        var diagnostics = await VerifyItemsAsync("object M(IItemOperations items) => items.[|ScanAsync<Closed>|](null, default);");

        Assert.Contains("AllowScan = true in the [DynamoTable] of 'Closed'", diagnostics[0].GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public Task A_project_without_the_SDK_and_DynamoGen_may_call_anything_a_scan() => AnalyzerVerifier<ScanAnalyzer>.VerifyAsync(
        "class Table { public void Scan() { } void M() => Scan(); }",
        new() { Options = new() { References = TestReferences.Platform } });

    [Fact]
    public Task The_fix_allows_scans_where_the_table_is_declared() => CodeFixVerifier<ScanAnalyzer, AllowScanCodeFix>.VerifyAsync(
        """
        using DynamoGen;

        class Tests
        {
            object Two(IItemOperations items) => new[] { items.[|ScanAsync<Closed>|](null, default), items.[|ScanAsync<Closed>|](null, default) };
            object One(DynamoGenClient client) => client.[|ExportByScanAsync<Refused>|](System.IO.Stream.Null);
        }

        [DynamoTable("Closed")]
        public partial record Closed([PartitionKey] string Id);

        [DynamoTable("Refused", AllowScan = false, PointInTimeRecovery = true)]
        public partial record Refused([PartitionKey] string Id);
        """,
        """
        using DynamoGen;

        class Tests
        {
            object Two(IItemOperations items) => new[] { items.ScanAsync<Closed>(null, default), items.ScanAsync<Closed>(null, default) };
            object One(DynamoGenClient client) => client.ExportByScanAsync<Refused>(System.IO.Stream.Null);
        }

        [DynamoTable("Closed", AllowScan = true)]
        public partial record Closed([PartitionKey] string Id);

        [DynamoTable("Refused", AllowScan = true, PointInTimeRecovery = true)]
        public partial record Refused([PartitionKey] string Id);
        """,
        new() { Generator = () => new DynamoGenerator() });

    [Fact]
    public Task The_fix_leaves_scans_of_the_sdk_alone() => CodeFixVerifier<ScanAnalyzer, AllowScanCodeFix>.VerifyAsync(
        "using Amazon.DynamoDBv2; using Amazon.DynamoDBv2.Model; class C { object M(IAmazonDynamoDB client) => client.[|ScanAsync|](new ScanRequest(\"Orders\")); }",
        "using Amazon.DynamoDBv2; using Amazon.DynamoDBv2.Model; class C { object M(IAmazonDynamoDB client) => client.[|ScanAsync|](new ScanRequest(\"Orders\")); }");

    private static Task VerifyAsync(string member) => AnalyzerVerifier<ScanAnalyzer>.VerifyAsync(
        $$"""
        using Amazon.DynamoDBv2;
        using Amazon.DynamoDBv2.DataModel;
        using Amazon.DynamoDBv2.DocumentModel;
        using Amazon.DynamoDBv2.Model;

        class Tests
        {
            {{member}}
        }

        class Order;

        abstract class Barcode
        {
            public abstract Task ScanAsync(string code);
        }
        """);

    private static Task<System.Collections.Immutable.ImmutableArray<Microsoft.CodeAnalysis.Diagnostic>> VerifyItemsAsync(string member) => AnalyzerVerifier<ScanAnalyzer>.VerifyAsync(
        $$"""
        using DynamoGen;
        using DynamoGen.Mapping;

        class Tests
        {
            {{member}}
        }

        [DynamoTable("Closed")]
        {{Item("Closed")}}

        [DynamoTable("Open", AllowScan = true)]
        {{Item("Open")}}

        [DynamoTable("Open")]
        {{Item("SharesOpen")}}

        {{Item("WithoutTable")}}

        abstract class Fake : IItemOperations
        {
            public IAsyncEnumerable<TItem> ScanAsync<TItem>(ReadOptions? options, CancellationToken cancellationToken) where TItem : class, IDynamoItem<TItem> => throw new NotSupportedException();
        }
        """,
        new() { MayHaveErrors = true });

    /// <summary>An item whose mapping is of no interest.</summary>
    private static string Item(string name) =>
        $$"""
        class {{name}} : IDynamoItem<{{name}}>
        {
            static AttributeNames IDynamoReadable<{{name}}>.Names => throw new NotSupportedException();
            static {{name}} IDynamoReadable<{{name}}>.Read<TReader>(ref TReader reader) => throw new NotSupportedException();
            static DynamoGen.Tables.TableDefinition IDynamoItem<{{name}}>.Table => throw new NotSupportedException();
            static void IDynamoItem<{{name}}>.Write<TWriter>(ref TWriter writer, {{name}} item) => throw new NotSupportedException();
        }
        """;
}
