using BenchmarkDotNet.Attributes;
using DynamoGen.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DynamoGen.Benchmarks.Generation;

/// <summary>What the generator adds to a build, and to a keystroke.</summary>
[MemoryDiagnoser]
public class GeneratorBenchmarks
{
    private Compilation compilation = null!;
    private Compilation edited = null!;
    private GeneratorDriver warm = null!;

    /// <summary>How many item types the project declares.</summary>
    [Params(10, 100, 500)]
    public int Entities { get; set; }

    /// <summary>Makes a project of so many item types of twelve members each, and one file that has nothing to do with them.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp13);
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(file => Path.GetFileName(file).StartsWith("System", StringComparison.Ordinal));
        var references = platform.Append(typeof(DynamoTableAttribute).Assembly.Location).Select(file => MetadataReference.CreateFromFile(file));
        var other = CSharpSyntaxTree.ParseText("namespace Shop; public static class Other { public static int One() => 1; }", options, "Other.cs");
        compilation = CSharpCompilation.Create(
            "Shop",
            Enumerable.Range(0, Entities).Select(i => CSharpSyntaxTree.ParseText(Entity(i), options, $"Item{i}.cs")).Append(other),
            references,
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        edited = compilation.ReplaceSyntaxTree(other, CSharpSyntaxTree.ParseText("namespace Shop; public static class Other { public static int One() => 2; }", options, "Other.cs"));
        warm = Driver().RunGenerators(compilation);
        var result = warm.GetRunResult();
        if (result.GeneratedTrees.Length < Entities * 4 || result.Diagnostics.Length > 0)
            throw new InvalidOperationException($"{result.GeneratedTrees.Length} files for {Entities} item types.");
    }

    /// <summary>A whole build.</summary>
    [Benchmark]
    public GeneratorDriver Build() => Driver().RunGenerators(compilation);

    /// <summary>An edit in a file without item types, with the build before in the cache.</summary>
    [Benchmark]
    public GeneratorDriver UnrelatedEdit() => warm.RunGenerators(edited);

    private static CSharpGeneratorDriver Driver() => CSharpGeneratorDriver.Create([new DynamoGenerator().AsSourceGenerator()], parseOptions: new CSharpParseOptions(LanguageVersion.CSharp13));

    private static string Entity(int i) => $$"""
        using System;
        using System.Collections.Generic;
        using DynamoGen;

        namespace Shop;

        [DynamoTable("Table{{i}}")]
        [Gsi("ByOwner", PartitionKey = nameof(Owner), SortKey = nameof(CreatedAt))]
        public sealed partial record Item{{i}}
        {
            [PartitionKey] public required string Id { get; init; }
            [SortKey] public required long Number { get; init; }
            public required string Owner { get; init; }
            public string? Title { get; init; }
            public Uri? Link { get; init; }
            public IReadOnlySet<string> Tags { get; init; } = new HashSet<string>();
            public IReadOnlyList<Part{{i}}> Parts { get; init; } = [];
            public IReadOnlyDictionary<string, int> Counters { get; init; } = new Dictionary<string, int>();
            public DayOfWeek Day { get; init; }
            public decimal Price { get; init; }
            public bool? IsDone { get; init; }
            public DateTimeOffset CreatedAt { get; init; }
        }

        public sealed record Part{{i}}(string Name, int Count, Guid? Reference);
        """;
}
