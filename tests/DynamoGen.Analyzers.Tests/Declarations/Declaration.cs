using System.Collections.Immutable;
using DynamoGen.Testing;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Analyzers.Tests.Declarations;

/// <summary>Verifies declarations of items: every rule of the parser counts, so that each mark names its rule.</summary>
internal static class Declaration
{
    private static readonly AnalyzerSetup Setup = new() { Options = TestOptions.Default };

    /// <summary>Verifies a source; the usual namespaces are there.</summary>
    public static Task<ImmutableArray<Diagnostic>> VerifyAsync(string source, AnalyzerSetup? setup = null) =>
        AnalyzerVerifier<DeclarationAnalyzer>.VerifyAsync($"using System.Collections.Frozen;\nusing System.Collections.Immutable;\nusing DynamoGen;\n\n{source}", setup ?? Setup);

    /// <summary>Verifies an item with these members.</summary>
    public static Task<ImmutableArray<Diagnostic>> VerifyMembersAsync(string members, string types = "") => VerifyAsync(
        $$"""
        [DynamoTable("Orders")]
        public partial class Order
        {
            {{members}}
        }

        {{types}}
        """);

    /// <summary>Verifies an item with a key and these members.</summary>
    public static Task<ImmutableArray<Diagnostic>> VerifyKeyedAsync(string members, string types = "") => VerifyMembersAsync($"[PartitionKey] public Guid Id {{ get; init; }} {members}", types);

    /// <summary>Verifies an item with these annotations, which has members of several types.</summary>
    public static Task<ImmutableArray<Diagnostic>> VerifyAnnotatedAsync(string annotations) => VerifyAsync(
        $$"""
        {{annotations}}
        public partial class Order
        {
            [PartitionKey] public Guid Id { get; init; }
            [SortKey] public int Number { get; init; }
            public string? Owner { get; init; }
            public bool Paid { get; init; }
        }
        """);
}
