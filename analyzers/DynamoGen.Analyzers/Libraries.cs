using Microsoft.CodeAnalysis;

namespace DynamoGen.Analyzers;

/// <summary>The libraries that rules are about.</summary>
internal static class Libraries
{
    private static readonly string[] Names = ["AWSSDK.DynamoDBv2", "DynamoGen", "DynamoGen.Abstractions"];

    /// <summary>A type of theirs; null where a project does not reference its library. The project's own files are not looked through, which its compiler may not have read yet when analyzers start.</summary>
    /// <param name="compilation">The project.</param>
    /// <param name="metadataName">The type's full name in metadata.</param>
    public static INamedTypeSymbol? TypeOfLibrary(this Compilation compilation, string metadataName) => compilation.SourceModule.ReferencedAssemblySymbols
        .Where(assembly => Names.Contains(assembly.Name))
        .Select(assembly => assembly.GetTypeByMetadataName(metadataName))
        .FirstOrDefault(type => type is not null);
}
