using System.Collections.Immutable;
using DynamoGen.Testing;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Analyzers.Tests.Declarations;

/// <summary>Verifies what one rule says of how large items can become.</summary>
internal static class Size
{
    /// <summary>The key of an item of which other members count.</summary>
    public const string Key = "[PartitionKey] public Guid Id { get; init; }";

    /// <summary>Verifies a source; the usual namespaces are there.</summary>
    public static Task<ImmutableArray<Diagnostic>> VerifyAsync(string rule, string source) =>
        AnalyzerVerifier<SizeAnalyzer>.VerifyAsync($"using System.ComponentModel.DataAnnotations;\nusing DynamoGen;\n\n{source}", new() { Options = TestOptions.Default, Rules = [rule] });

    /// <summary>Verifies an item with these members.</summary>
    public static Task VerifyMembersAsync(string rule, string members) => VerifyAsync(
        rule,
        $$"""
        [DynamoTable("Orders")]
        public partial class Order
        {
            {{members}}
        }

        public record Node(Node? Left, Node? Right);
        public record struct Point(double X, double Y);
        """);

    /// <summary>Verifies an item with these members, some of which converters store.</summary>
    public static Task VerifyConvertedAsync(string rule, string members) => VerifyAsync(
        rule,
        $$"""
        using DynamoGen.Mapping;

        [DynamoTable("Orders")]
        public partial class Order
        {
            {{members}}
        }

        [DynamoConverter<BigConverter>] public readonly record struct Big(int X);
        [DynamoConverter<SmallConverter>] public readonly record struct Small(int X);
        [DynamoConverter<LooseConverter>] public readonly record struct Loose(int X);
        [StoredAs(DynamoType.S), MaxSize(3_000)] {{Converter("Big", "Big")}}
        [StoredAs(DynamoType.N)] {{Converter("Small", "Small")}}
        [StoredAs(DynamoType.N)] {{Converter("NumberOfBig", "Big")}}
        [StoredAs(DynamoType.S)] {{Converter("TextOfBig", "Big")}}
        {{Converter("Loose", "Loose")}}
        """);

    private static string Converter(string name, string type) =>
        $$"""
        public readonly struct {{name}}Converter : IDynamoConverter<{{type}}>
        {
            public static void Write<TWriter>(ref TWriter writer, {{type}} value) where TWriter : struct, IAttributeWriter, allows ref struct => writer.Number(value.X);
            public static {{type}} Read<TReader>(ref TReader reader) where TReader : struct, IAttributeReader, allows ref struct => new(reader.ReadNumber<int>());
        }
        """;
}
