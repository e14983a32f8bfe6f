using DynamoGen.Generators;
using DynamoGen.Testing;
using Microsoft.CodeAnalysis.CodeFixes;

namespace DynamoGen.Analyzers.Tests.Usage;

/// <summary>Sources with calls, and what the rules on calls report of them.</summary>
internal static class Calls
{
    private const string Usings = """
        using Amazon.DynamoDBv2;
        using Amazon.DynamoDBv2.DataModel;
        using Amazon.DynamoDBv2.DocumentModel;
        using Amazon.DynamoDBv2.Model;
        using DynamoGen;


        """;

    private const string Items = """

        [DynamoTable("Orders")] public partial record Order([PartitionKey] string Id) { public int Visits { get; init; } public string? State { get; init; } }
        [DynamoTable("Notes")] public partial record Note([PartitionKey] string Id) { [Version] public long Version { get; init; } public int Visits { get; init; } }
        [DynamoTable("Nests")] public partial record Nest([PartitionKey] string Id) { public List<string> Eggs { get; init; } = []; public string? Name { get; init; } }
        [DynamoTable("Lines")] public partial record Line([PartitionKey] string OrderId, [SortKey] int Number) { public decimal Price { get; init; } }
        public class Thing { public string Id { get; set; } = ""; public int Visits { get; set; } public string? State { get; set; } }
        public class Kept { public string Id { get; set; } = ""; public int Visits { get; set; } [DynamoDBVersion] public int? Version { get; set; } }
        public class Tagged { public string Id { get; set; } = ""; public HashSet<string> Tags { get; set; } = []; public Dictionary<string, string> Notes { get; set; } = []; public System.Collections.Immutable.ImmutableHashSet<string> Kept { get; set; } = []; }
        public class Named { [DynamoDBHashKey] public string Name { get; set; } = ""; public string? State { get; set; } }
        """;

    private static readonly TestSource ItemSource = new("Items.cs", "using Amazon.DynamoDBv2.DataModel;\nusing DynamoGen;\n" + Items);

    // DynamoGen's client can be given a logger.
    private static readonly TestOptions Options = TestOptions.Application with
    {
        References = TestOptions.Application.References.AddRange(TestReferences.Libraries("Microsoft.Extensions.Logging.Abstractions.dll")),
    };

    /// <summary>Verifies what a rule reports of a member, which sees a client, a context, a table and repositories.</summary>
    public static Task VerifyMemberAsync(string rule, string member, string beside = "") => VerifyAsync(rule, Class(member) + beside);

    /// <summary>Verifies what a rule reports of a source.</summary>
    public static Task VerifyAsync(string rule, string source) => AnalyzerVerifier<CallWarningAnalyzer>.VerifyAsync(Usings + source, Setup(rule));

    /// <summary>Verifies what a fix makes of a member.</summary>
    public static Task VerifyFixAsync<TFix>(string rule, string member, string fixedMember) where TFix : CodeFixProvider, new() =>
        CodeFixVerifier<CallWarningAnalyzer, TFix>.VerifyAsync(Usings + Class(member), Usings + Class(fixedMember), Setup(rule));

    private static string Class(string member) =>
        $$"""
        class C(IAmazonDynamoDB client, IDynamoDBContext context, ITable table, OrderRepository orders, NoteRepository notes, LineRepository lines, NestRepository nests)
        {
            object[] All => [client, context, table, orders, notes, lines, nests];

        {{Indented(member)}}
        }
        """;

    private static string Indented(string member) => string.Join('\n', member.Split('\n').Select(line => line.Length == 0 ? line : $"    {line}"));

    private static AnalyzerSetup Setup(string rule) => new() { Options = Options, Rules = [rule], Beside = [new CallSuggestionAnalyzer()], Others = [ItemSource], Generator = () => new DynamoGenerator() };
}
