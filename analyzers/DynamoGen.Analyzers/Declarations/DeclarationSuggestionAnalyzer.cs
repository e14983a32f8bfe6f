using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DynamoGen.Analyzers;

/// <summary>Suggestions for declarations that work, and will be regretted.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DeclarationSuggestionAnalyzer() : AdviceAnalyzer(rule => rule.IsSuggestion);
