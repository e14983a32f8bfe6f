using DynamoGen.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace DynamoGen.Analyzers.Tests.Harness;

public sealed class GeneratorHarnessTests
{
    private const string Shop = "public static partial class Shop { public static int Twice(int x) => x * 2; }";

    [Fact]
    public void A_sound_generator_passes_and_its_output_can_be_run()
    {
        var run = Harness(new PartOfEachClass()).Run(Shop);

        Assert.Contains("class Shop", run.Source("Shop.g.cs"), StringComparison.Ordinal);
        using var assembly = run.Load();
        Assert.Equal(8, assembly.Call<int>("Shop", "Quadruple", 2));
    }

    [Fact]
    public void An_edit_elsewhere_reruns_nothing_and_an_edit_of_the_declaration_does()
    {
        var run = Harness(new PartOfEachClass()).Run(new TestSource("Shop.cs", Shop), new TestSource("Other.cs", "// a remark"));

        Assert.Empty(run.AfterEdit("Other.cs", "a remark", "another remark").StepsThatChanged);
        Assert.Equal(["Names"], run.AfterEdit("Shop.cs", "class Shop", "class Store").StepsThatChanged);
        Assert.Equal(["Names"], run.AfterAdding(new TestSource("New.cs", "partial class New { static int Twice(int x) => x; }")).StepsThatChanged);
    }

    [Theory]
    [InlineData(" #warning careless")]
    [InlineData(" partial class Shop { string s = null; }")]
    [InlineData(" #nullable enable\npartial class Shop { string? s = new List<string>().FirstOrDefault(); }")]
    [InlineData(" nonsense")]
    public void Output_with_a_warning_in_any_setting_is_refused(string appended) =>
        Assert.Throws<AssertionFailedException>(() => Harness(new PartOfEachClass { Appended = appended.TrimStart() }).Run(Shop));

    [Fact]
    public void A_generator_that_keeps_symbols_is_refused()
    {
        var failure = Assert.Throws<AssertionFailedException>(() => Harness(new PartOfEachClass { KeepsSymbols = true }).Run(Shop));

        Assert.Contains("is the compiler's", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_generator_that_makes_something_new_each_time_is_refused() =>
        Assert.Contains("Names", Assert.Throws<AssertionFailedException>(() => Harness(new PartOfEachClass { NeverTheSame = true }).Run(Shop)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_generator_that_throws_is_refused_also_unchecked() =>
        Assert.Throws<AssertionFailedException>(() => Harness(new PartOfEachClass { Throws = true }).RunUnchecked(TestOptions.Default, Shop));

    private static GeneratorHarness Harness(PartOfEachClass generator) => new(() => generator, "Names");

    /// <summary>Adds a method to every class; each flag breaks it in one way.</summary>
    private sealed class PartOfEachClass : IIncrementalGenerator
    {
        private int runs;

        public string Appended { get; init; } = "";

        public bool KeepsSymbols { get; init; }

        public bool NeverTheSame { get; init; }

        public bool Throws { get; init; }

        public void Initialize(IncrementalGeneratorInitializationContext context)
        {
            var symbols = context.SyntaxProvider.CreateSyntaxProvider((node, _) => node is ClassDeclarationSyntax, (node, token) => node.SemanticModel.GetDeclaredSymbol(node.Node, token)!);
            if (KeepsSymbols)
                context.RegisterSourceOutput(symbols.WithTrackingName("Names"), (output, symbol) => Write(output, symbol.Name));
            else
                context.RegisterSourceOutput(symbols.Select((symbol, _) => new Model(symbol.Name, NeverTheSame ? ++runs : 0)).WithTrackingName("Names"), (output, model) => Write(output, model.Name));
        }

        private void Write(SourceProductionContext output, string name)
        {
            if (Throws)
                throw new InvalidOperationException("A defect.");
            output.AddSource($"{name}.g.cs", $"partial class {name} {{ public static int Quadruple(int x) => Twice(Twice(x)); }}\n{Appended}\n");
        }

        private sealed record Model(string Name, int Run);
    }
}
