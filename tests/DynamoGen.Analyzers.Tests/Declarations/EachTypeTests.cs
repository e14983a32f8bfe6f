using DynamoGen.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class EachTypeTests
{
    private static readonly TestSource Annotated = new("Annotated.cs", "using DynamoGen; [DynamoTable(\"Orders\")] public partial class Order { [PartitionKey] public System.Guid Id { get; init; } public object? First { get; init; } }");
    private static readonly TestSource Other = new("Other.cs", "public partial class Order { public object? Second { get; init; } }");

    [Theory]
    [InlineData("Annotated.cs", "Other.cs")]
    [InlineData("Other.cs", "Annotated.cs")]
    public async Task An_editor_shows_in_each_file_of_a_type_what_is_wrong_there(params string[] opened)
    {
        var compilation = TestCompilation.Create(TestOptions.Default, [Annotated, Other]);
        var analysis = compilation.WithAnalyzers([new DeclarationAnalyzer()]);

        foreach (var path in opened)
        {
            var tree = compilation.SyntaxTrees.Single(tree => tree.FilePath == path);
            var shown = await analysis.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), filterSpan: null, TestContext.Current.CancellationToken);
            var place = Assert.Single(shown).Location;
            Assert.Equal(path == "Annotated.cs" ? "First" : "Second", tree.ToString().Substring(place.SourceSpan.Start, place.SourceSpan.Length));
        }
    }

    [Fact]
    public async Task A_build_shows_each_fault_of_a_type_of_two_files_once()
    {
        var compilation = TestCompilation.Create(TestOptions.Default, [Annotated, Other]);

        var shown = await AnalyzerRun.DiagnosticsAsync(compilation, [new DeclarationAnalyzer()], TestContext.Current.CancellationToken);

        Assert.Equal(["Annotated.cs", "Other.cs"], shown.Select(fault => fault.Location.SourceTree!.FilePath).Order());
    }
}
