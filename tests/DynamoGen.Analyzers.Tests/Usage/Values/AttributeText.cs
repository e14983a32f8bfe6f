using DynamoGen.Testing;
using Microsoft.CodeAnalysis.CodeFixes;

namespace DynamoGen.Analyzers.Tests.Usage;

/// <summary>Values that are given to attributes as text, and what the rules on them report.</summary>
internal static class AttributeText
{
    /// <summary>Verifies what a rule reports of a value.</summary>
    public static Task VerifyAsync(string rule, string value) => AnalyzerVerifier<AttributeTextAnalyzer>.VerifyAsync(Source(value), new() { Rules = [rule] });

    /// <summary>Verifies what a fix makes of a value.</summary>
    public static Task VerifyFixAsync<TFix>(string rule, string value, string fixedValue) where TFix : CodeFixProvider, new() =>
        CodeFixVerifier<AttributeTextAnalyzer, TFix>.VerifyAsync(Source(value), Source(fixedValue), new() { Rules = [rule] });

    private static string Source(string value) =>
        $$"""
        using System.Globalization;
        using Amazon.DynamoDBv2.DocumentModel;
        using Amazon.DynamoDBv2.Model;

        [DynamoGen.DynamoTable("Orders")] record Order { public DateTime At { get; init; } public DateTimeOffset Moment { get; init; } }
        record Plain { public DateTime At { get; init; } }
        static class Clock { public static DateTime Now => DateTime.UtcNow; }

        class C
        {
            object M(DateTime time, DateTimeOffset moment, string text) => {{value}};

            CultureInfo Culture => CultureInfo.InvariantCulture;
        }
        """;
}
