using Microsoft.CodeAnalysis;

namespace DynamoGen.Analyzers;

/// <summary>Tells methods that may run often from those that start a program, set something up, or test.</summary>
internal static class DataPath
{
    /// <summary>Whether a member is an ordinary method of a type that is neither a program of its own nor a test.</summary>
    public static bool Is(ISymbol member) => member is IMethodSymbol { MethodKind: MethodKind.Ordinary, ContainingType: { } type } && !IsProgram(type) && !type.GetMembers().Any(IsTest);

    private static bool IsProgram(INamedTypeSymbol type) => type.GetMembers("Main").Any() || type.GetMembers("<Main>$").Any();

    private static bool IsTest(ISymbol member) => member is IMethodSymbol && member.GetAttributes().Any(annotation => annotation.AttributeClass?.Name is { } name
        && (name.StartsWith("Fact", StringComparison.Ordinal) || name.StartsWith("Theory", StringComparison.Ordinal) || name.StartsWith("Test", StringComparison.Ordinal)
            || name.Contains("SetUp") || name.Contains("Initialize") || name.Contains("Benchmark") || name.Contains("Cleanup") || name.Contains("TearDown")));
}
