using System.Collections.Immutable;
using DynamoGen.Testing;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Analyzers.Tests.Usage;

/// <summary>Verifies the rules on request objects.</summary>
internal static class Request
{
    /// <summary>Verifies statements of a method that has a <c>client</c> of the SDK, a <c>text</c>, a <c>number</c> and a <c>condition</c>.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="statements">The statements, with marks.</param>
    public static Task<ImmutableArray<Diagnostic>> VerifyAsync(string rule, string statements) => AnalyzerVerifier<RequestAnalyzer>.VerifyAsync(Source(statements), new() { Rules = [rule] });

    /// <summary>A source with statements in the same method.</summary>
    public static string Source(string statements) =>
        $$"""
        using System.Globalization;
        using Amazon.DynamoDBv2;
        using Amazon.DynamoDBv2.DocumentModel;
        using Amazon.DynamoDBv2.Model;

        class Orders(IAmazonDynamoDB client)
        {
            public async Task RunAsync(string text, int number, bool condition, AttributeValue value)
            {
                {{statements}}
                await Task.CompletedTask;
            }

            private static QueryRequest Complete(QueryRequest request) => request;
        }

        class Held
        {
            public required QueryRequest Request { get; init; }
        }

        class Own
        {
            public required Expression KeyExpression { get; init; }
        }

        static class Extensions
        {
            public static void WithKey(this QueryRequest request) => request.KeyConditionExpression = "pk = :pk";
        }

        static class Names
        {
            public const string Status = "#s";
        }
        """;
}
