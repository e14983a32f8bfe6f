using System.Collections.Immutable;
using DynamoGen.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DynamoGen.Analyzers.Tests;

/// <summary>All analyzers and fixes of the assemblies that are shipped, so that a new one is in the tests at once.</summary>
internal static class Shipped
{
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = All<DiagnosticAnalyzer>(typeof(DeclarationAnalyzer));

    public static ImmutableArray<CodeFixProvider> Fixes { get; } = All<CodeFixProvider>(typeof(MakePartialCodeFix));

    /// <summary>The rules, in the order of their ids.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Rules { get; } = [.. Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    /// <summary>The ids of the rules that have a fix.</summary>
    public static ImmutableHashSet<string> Fixable { get; } = [.. Fixes.SelectMany(fix => fix.FixableDiagnosticIds)];

    private static ImmutableArray<T> All<T>(Type one)
    {
        var types = one.Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(T)) && !type.IsAbstract).OrderBy(type => type.Name, StringComparer.Ordinal);
        return [.. types.Select(type => (T)Activator.CreateInstance(type)!)];
    }
}
