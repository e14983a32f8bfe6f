using Microsoft.CodeAnalysis;

namespace DynamoGen.Analyzers;

/// <summary>Makes the descriptors of rules.</summary>
internal static class Rules
{
    public static DiagnosticDescriptor Warning(string id, string title, string message) =>
        new(id, title, message, "DynamoGen.Usage", DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: $"https://github.com/dynamogen/dynamogen/blob/main/docs/rules/{id}.md");
}
