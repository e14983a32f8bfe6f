using DynamoGen.CodeFixes;
using DynamoGen.Generators.Diagnostics;
using DynamoGen.Testing;
using Xunit;

namespace DynamoGen.Analyzers.Tests;

public sealed class MakePartialCodeFixTests
{
    [Fact]
    public Task The_word_is_added_last_and_comments_stay() => VerifyAsync(
        """
        /// <summary>An order.</summary>
        [DynamoTable("Orders")]
        public sealed record [|Order|]([PartitionKey] string Id);

        [DynamoTable("Notes")]
        // A note.
        class [|Note|]
        {
            [PartitionKey] public required string Id { get; init; }
        }
        """,
        """
        /// <summary>An order.</summary>
        [DynamoTable("Orders")]
        public sealed partial record Order([PartitionKey] string Id);

        [DynamoTable("Notes")]
        // A note.
        partial class Note
        {
            [PartitionKey] public required string Id { get; init; }
        }
        """);

    [Fact]
    public Task The_containing_types_become_partial_too() => VerifyAsync(
        """
        public static class [|Shop|]
        {
            internal struct [|Inner|]
            {
                [DynamoTable("Orders")] internal record [|Order|]([PartitionKey] string Id);

                [DynamoTable("Notes")] internal partial record Note([PartitionKey] string Id);
            }
        }
        """,
        """
        public static partial class Shop
        {
            internal partial struct Inner
            {
                [DynamoTable("Orders")] internal partial record Order([PartitionKey] string Id);

                [DynamoTable("Notes")] internal partial record Note([PartitionKey] string Id);
            }
        }
        """);

    private static Task VerifyAsync(string source, string fixedSource) => CodeFixVerifier<DeclarationAnalyzer, MakePartialCodeFix>.VerifyAsync(
        $"using DynamoGen;\n\n{source}",
        $"using DynamoGen;\n\n{fixedSource}",
        new() { Options = TestOptions.Default, Rules = [DiagnosticIds.NotPartial] });
}
