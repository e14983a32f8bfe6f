using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DynamoGen.Testing;

/// <summary>One run of a generator: what it wrote, and which steps of its pipeline had to work for it.</summary>
public sealed class GeneratorRun
{
    private readonly GeneratorDriver driver;
    private readonly Compilation input;
    private readonly IReadOnlyList<string> steps;
    private readonly GeneratorRunResult result;

    private GeneratorRun(GeneratorDriver driver, Compilation input, Compilation output, IReadOnlyList<string> steps)
    {
        (this.driver, this.input, this.steps) = (driver, input, steps);
        Output = output;
        result = driver.GetRunResult().Results.Single();
        if (result.Exception is { } exception)
            throw new AssertionFailedException($"The generator threw:\n{exception}");
    }

    /// <summary>The compilation with the generated sources.</summary>
    public Compilation Output { get; }

    /// <summary>What the generator itself reported.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => result.Diagnostics;

    /// <summary>The generated sources by their hint names.</summary>
    public IReadOnlyDictionary<string, string> Sources => field ??= result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    /// <summary>The steps that had to run; what they made may have come out the same.</summary>
    public IReadOnlyList<string> StepsThatRan =>
        [.. steps.Where(step => ReasonsOf(step).Any(reason => reason is not IncrementalStepRunReason.Cached))];

    /// <summary>The steps that made something new.</summary>
    public IReadOnlyList<string> StepsThatChanged =>
        [.. steps.Where(step => ReasonsOf(step).Any(reason => reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)))];

    /// <summary>One generated source.</summary>
    /// <param name="hintName">Its hint name.</param>
    public string Source(string hintName) => Sources.TryGetValue(hintName, out var text)
        ? text
        : throw new AssertionFailedException($"No source '{hintName}' was generated, but: {string.Join(", ", Sources.Keys)}");

    /// <summary>All generated sources as one text, for an approved file.</summary>
    public string AllSources() => string.Concat(Sources.OrderBy(source => source.Key, StringComparer.Ordinal).Select(source => $"// ==== {source.Key}\n{source.Value}\n"));

    /// <summary>Why each output of a step is what it is.</summary>
    /// <param name="step">The step's name.</param>
    public ImmutableArray<IncrementalStepRunReason> ReasonsOf(string step) =>
        result.TrackedSteps.TryGetValue(step, out var runs) ? [.. runs.SelectMany(run => run.Outputs).Select(output => output.Reason)] : [];

    /// <summary>Runs the same generator again over an equal compilation.</summary>
    public GeneratorRun Again() => Of(driver, input.Clone(), steps);

    /// <summary>Runs the same generator again after an edit of one source.</summary>
    /// <param name="path">The source's path.</param>
    /// <param name="oldText">What is replaced; it must occur once.</param>
    /// <param name="newText">What replaces it.</param>
    public GeneratorRun AfterEdit(string path, string oldText, string newText)
    {
        var tree = input.SyntaxTrees.Single(each => each.FilePath == path);
        var text = tree.ToString();
        if (text.Split(oldText).Length != 2)
            throw new AssertionFailedException($"'{oldText}' must occur once in {path}:\n{text}");
        var edited = CSharpSyntaxTree.ParseText(text.Replace(oldText, newText, StringComparison.Ordinal), (CSharpParseOptions)tree.Options, path);
        return Of(driver, input.ReplaceSyntaxTree(tree, edited), steps);
    }

    /// <summary>Runs the same generator again after a source was added.</summary>
    /// <param name="source">The source.</param>
    public GeneratorRun AfterAdding(TestSource source) =>
        Of(driver, input.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source.Text, (CSharpParseOptions)input.SyntaxTrees.First().Options, source.Path)), steps);

    /// <summary>Fails unless every step was served from the cache, or made again what it had made before.</summary>
    public void RequireCached()
    {
        if (!steps.Any(result.TrackedSteps.ContainsKey))
            throw new AssertionFailedException($"None of the steps {string.Join(", ", steps)} ran. There are: {string.Join(", ", result.TrackedSteps.Keys)}");
        if (StepsThatChanged is { Count: > 0 } changed)
            throw new AssertionFailedException($"Steps that made something new of an equal input: {string.Join(", ", changed)}. {Reasons()}");
        var outputs = result.TrackedOutputSteps.Values.SelectMany(runs => runs).SelectMany(run => run.Outputs);
        if (outputs.Any(output => output.Reason is not IncrementalStepRunReason.Cached))
            throw new AssertionFailedException($"Sources were written again though no step made anything new. {Reasons()}");
    }

    /// <summary>Fails if what the named steps made holds anything of the compiler's, or what does not compare by value.</summary>
    public void RequireNothingOfTheCompilerCached() =>
        ModelShape.Require(steps.Where(result.TrackedSteps.ContainsKey).SelectMany(step => result.TrackedSteps[step]).SelectMany(run => run.Outputs).Select(output => output.Value));

    /// <summary>Fails unless the output compiles without a warning, also with nullable switched off, and without the sources' implicit usings.</summary>
    public void RequireCompiles()
    {
        Output.RequireNoFaults("The generated output");
        var options = (CSharpCompilationOptions)Output.Options;
        var generated = GeneratedTrees();
        RequireGeneratedIsClean(Output.WithOptions(options.WithNullableContextOptions(NullableContextOptions.Disable)), generated, "The generated code with nullable off");
        RequireGeneratedIsClean(Output.WithUsingsOnlyInSources(generated), generated, "The generated code without implicit usings");
    }

    /// <summary>Loads the output, so that a test can run it.</summary>
    /// <param name="referenced">Other outputs that it refers to.</param>
    public LoadedAssembly Load(params IEnumerable<GeneratorRun> referenced) => LoadedAssembly.Of(Output, referenced.Select(run => run.Output));

    internal static GeneratorRun Of(GeneratorDriver driver, Compilation input, IReadOnlyList<string> steps)
    {
        driver = driver.RunGeneratorsAndUpdateCompilation(input, out var output, out _);
        return new(driver, input, output, steps);
    }

    private ImmutableArray<SyntaxTree> GeneratedTrees() => [.. result.GeneratedSources.Select(source => source.SyntaxTree)];

    /// <summary>Warnings in a test's own source, such as a question mark where nullable is off, are not the generator's.</summary>
    private static void RequireGeneratedIsClean(Compilation compilation, ImmutableArray<SyntaxTree> generated, string what)
    {
        var faults = compilation.Faults().Where(fault => fault.Severity == DiagnosticSeverity.Error || generated.Contains(fault.Location.SourceTree!)).ToList();
        if (faults.Count > 0)
            throw new AssertionFailedException($"{what} does not compile without errors and warnings:\n{string.Join("\n", faults)}");
    }

    private string Reasons() => string.Join("; ", steps.Select(step => $"{step}: {string.Join(", ", ReasonsOf(step))}"));
}
