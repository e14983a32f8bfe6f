using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DynamoGen.Testing;

/// <summary>How test sources are compiled.</summary>
public sealed record TestOptions
{
    /// <summary>A domain project: .NET and DynamoGen.Abstractions, C# 13, nullable and implicit usings on.</summary>
    public static TestOptions Default { get; } = new();

    /// <summary>As <see cref="Default"/>, with DynamoGen and the AWS SDK.</summary>
    public static TestOptions Application { get; } = new() { References = TestReferences.Application };

    /// <summary>The assembly's name.</summary>
    public string AssemblyName { get; init; } = "Shop";

    /// <summary>The language version.</summary>
    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.CSharp13;

    /// <summary>Whether nullable reference types are on.</summary>
    public bool Nullable { get; init; } = true;

    /// <summary>Whether the sources see the usual namespaces without naming them. Generated code never does.</summary>
    public bool ImplicitUsings { get; init; } = true;

    /// <summary>What the sources are compiled against.</summary>
    public ImmutableArray<MetadataReference> References { get; init; } = TestReferences.Abstractions;

    internal CSharpParseOptions ParseOptions => new(LanguageVersion, DocumentationMode.Parse);

    internal CSharpCompilationOptions CompilationOptions => new(
        OutputKind.DynamicallyLinkedLibrary,
        // As in every project: a library that was built for an older .NET is used with this one.
        specificDiagnosticOptions: [new("CS1701", ReportDiagnostic.Suppress), new("CS1702", ReportDiagnostic.Suppress)],
        nullableContextOptions: Nullable ? NullableContextOptions.Enable : NullableContextOptions.Disable,
        allowUnsafe: false);
}
