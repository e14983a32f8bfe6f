using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DynamoGen.Testing;

/// <summary>
/// Runs a generator as a compiler does, and holds every run to what must always be true: the generator throws nothing, the same input a second time is served from the cache, what
/// is cached holds nothing of the compiler's, and the output compiles without a warning.
/// </summary>
/// <param name="create">Makes the generator.</param>
/// <param name="steps">The names of the pipeline's steps.</param>
public sealed class GeneratorHarness(Func<IIncrementalGenerator> create, params IReadOnlyList<string> steps)
{
    /// <summary>Runs the generator over sources of a domain project, and checks the run.</summary>
    /// <param name="sources">The sources.</param>
    public GeneratorRun Run(params IEnumerable<TestSource> sources) => Run(TestOptions.Default, sources);

    /// <summary>Runs the generator over sources, and checks the run.</summary>
    /// <param name="options">How the sources are compiled.</param>
    /// <param name="sources">The sources.</param>
    /// <exception cref="AssertionFailedException">What must always be true is not.</exception>
    public GeneratorRun Run(TestOptions options, params IEnumerable<TestSource> sources)
    {
        var run = RunUnchecked(options, sources);
        run.RequireCompiles();
        run.RequireNothingOfTheCompilerCached();
        run.Again().RequireCached();
        return run;
    }

    /// <summary>Runs the generator over sources that may have errors. Only an exception fails.</summary>
    /// <param name="options">How the sources are compiled.</param>
    /// <param name="sources">The sources.</param>
    public GeneratorRun RunUnchecked(TestOptions options, params IEnumerable<TestSource> sources)
    {
        var driver = CSharpGeneratorDriver.Create(
            [create().AsSourceGenerator()],
            parseOptions: options.ParseOptions,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        return GeneratorRun.Of(driver, TestCompilation.Create(options, sources), steps);
    }
}
