using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DynamoGen.Analyzers;

/// <summary>Warnings of calls to DynamoDB.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CallWarningAnalyzer() : CallAnalyzer(rule => !rule.IsSuggestion);
