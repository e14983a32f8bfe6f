using DynamoGen.Generators;
using DynamoGen.Testing;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace DynamoGen.Analyzers.Tests.Robustness;

/// <summary>While code is being written it is wrong most of the time; neither analyzers nor generator nor fixes may throw over it.</summary>
public sealed class HalfTypedCodeTests
{
    private const int Variations = 80;

    /// <summary>Fixes are tried on every so manieth variation: a workspace is slow to make.</summary>
    private const int FixEvery = 8;

    private static readonly GeneratorHarness Generator = new(() => new DynamoGenerator(), "Items");

    private static readonly FixTrial Fixes = new(new() { Options = TestOptions.Application, Generator = () => new DynamoGenerator() }, Shipped.Analyzers, Shipped.Fixes);

    public static TheoryData<string> Sources => [.. ValidSources.All.Keys];

    [Theory]
    [MemberData(nameof(Sources))]
    public void The_sources_themselves_are_sound(string name) => Generator.RunUnchecked(TestOptions.Application, ValidSources.All[name]).Output.RequireNoFaults(name);

    [Fact]
    public async Task Every_fix_has_a_source_in_which_it_offers_something()
    {
        var offering = new HashSet<string>();
        foreach (var source in ValidSources.All.Values)
            offering.UnionWith((await Fixes.RunAsync(source)).Select(fix => fix.GetType().Name));

        Assert.Empty(Shipped.Fixes.Select(fix => fix.GetType().Name).Except(offering));
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task Missing_tokens_make_nothing_throw(string name)
    {
        for (var seed = 1; seed <= Variations; seed++)
            await RequireNothingThrowsAsync(WithoutSomeTokens(ValidSources.All[name], seed), $"{name}, seed {seed}", withFix: seed % FixEvery == 0);
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task A_source_that_ends_anywhere_makes_nothing_throw(string name)
    {
        var text = ValidSources.All[name];
        var random = new Random(1);
        for (var i = 0; i < Variations / 4; i++)
            await RequireNothingThrowsAsync(text[..random.Next(text.Length)], $"{name}, end {i}", withFix: false);
    }

    private static async Task RequireNothingThrowsAsync(string source, string what, bool withFix)
    {
        try
        {
            if (withFix)
                await Fixes.RunAsync(source);
            else
                await AnalyzerRun.DiagnosticsAsync(Generator.RunUnchecked(TestOptions.Application, source).Output, Shipped.Analyzers, TestContext.Current.CancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw new AssertionFailedException($"{what}:\n{exception}\n\n{source}");
        }
    }

    private static string WithoutSomeTokens(string text, int seed)
    {
        var random = new Random(seed);
        var tokens = CSharpSyntaxTree.ParseText(text, cancellationToken: TestContext.Current.CancellationToken).GetRoot(TestContext.Current.CancellationToken).DescendantTokens().ToList();
        var spans = Enumerable.Range(0, random.Next(1, 6)).Select(_ => tokens[random.Next(tokens.Count)].Span).Distinct().OrderByDescending(span => span.Start);
        return spans.Aggregate(text, (current, span) => current.Remove(span.Start, span.Length));
    }
}
