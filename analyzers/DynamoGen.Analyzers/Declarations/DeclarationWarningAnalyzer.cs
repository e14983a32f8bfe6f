using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DynamoGen.Analyzers;

/// <summary>Warnings of declarations that work, and will be regretted.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DeclarationWarningAnalyzer() : AdviceAnalyzer(rule => !rule.IsSuggestion);
