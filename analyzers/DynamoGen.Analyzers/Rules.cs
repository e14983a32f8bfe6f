using DynamoGen.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Analyzers;

/// <summary>Makes the descriptors of the rules that are kept here.</summary>
internal static class Rules
{
    /// <summary>A rule on calls that lose data or money.</summary>
    public static DiagnosticDescriptor Usage(string id, string title, string message) => Rule(id, title, message, "DynamoGen.Usage", DiagnosticSeverity.Warning);

    /// <summary>A rule on calls that must fail.</summary>
    public static DiagnosticDescriptor Failure(string id, string title, string message) => Rule(id, title, message, "DynamoGen.Usage", DiagnosticSeverity.Error);

    /// <summary>A rule on calls that could be better.</summary>
    public static DiagnosticDescriptor Advice(string id, string title, string message) => Rule(id, title, message, "DynamoGen.Usage", DiagnosticSeverity.Info);

    /// <summary>A rule on how large items can become.</summary>
    public static DiagnosticDescriptor Size(string id, string title, string message, DiagnosticSeverity severity) => Rule(id, title, message, "DynamoGen.Size", severity);

    /// <summary>A rule on declarations that work, and will be regretted.</summary>
    public static DiagnosticDescriptor Declaration(string id, string title, string message, DiagnosticSeverity severity, params string[] tags) =>
        Rule(id, title, message, "DynamoGen.Advice", severity, tags);

    /// <summary>A rule on what can be moved from elsewhere.</summary>
    public static DiagnosticDescriptor Migration(string id, string title, string message) => Rule(id, title, message, "DynamoGen.Migration", DiagnosticSeverity.Info);

    private static DiagnosticDescriptor Rule(string id, string title, string message, string category, DiagnosticSeverity severity, params string[] tags) =>
        new(id, title, message, category, severity, isEnabledByDefault: true, helpLinkUri: DiagnosticDescriptors.HelpLink(id), customTags: tags);
}
