using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DynamoGen.Analyzers;

/// <summary>Suggestions for calls to DynamoDB.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CallSuggestionAnalyzer() : CallAnalyzer(rule => rule.IsSuggestion);
