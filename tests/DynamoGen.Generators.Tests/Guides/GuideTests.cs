using DynamoGen.Testing;

namespace DynamoGen.Generators.Tests.Guides;

/// <summary>Holds the pages under docs to what compiles.</summary>
public sealed class GuideTests
{
    public static TheoryData<string> Pages => [.. GuidePage.Marked()];

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_marked_snippets_of_a_page_compile_together(string page) => Compile(page, File.ReadAllText(Path.Combine(GuidePage.Folder, page)));

    [Fact]
    public void A_snippet_that_does_not_compile_is_found_with_its_line()
    {
        var exception = Assert.Throws<AssertionFailedException>(() => Compile("page.md", "# Page\n\n```csharp statements\nint one = \"1\";\n```\n"));

        Assert.Contains("page.md(4,11)", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_snippet_sees_the_types_and_members_of_its_page() => Compile(
        "page.md",
        """
        ```csharp declarations
        [DynamoTable("Notes")]
        public sealed partial record Note
        {
            [PartitionKey] public required string Id { get; init; }
        }
        ```
        <!-- csharp members
        private static readonly INoteRepository notes = null!;
        -->
        ```csharp statements
        var note = await notes.GetAsync("n1", cancellationToken: ct);
        ```
        ```csharp
        a plain snippet is not compiled
        ```
        """);

    [Fact]
    public void A_snippet_of_an_unknown_kind_is_refused() =>
        Assert.Contains("line 1", Assert.Throws<AssertionFailedException>(() => Compile("page.md", "```csharp file\n```\n")).Message, StringComparison.Ordinal);

    private static void Compile(string page, string text) => GuidePage.Compile(Harness.Generator, page, text);
}
