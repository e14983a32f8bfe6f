namespace DynamoGen.Analyzers.Tests.Declarations;

/// <summary>Sources of types that converters store.</summary>
internal static class Converters
{
    private const string Body =
        """
        {
            public static void Write<TWriter>(ref TWriter writer, Money value) where TWriter : struct, DynamoGen.Mapping.IAttributeWriter, allows ref struct => writer.Number(value.Cents);
            public static Money Read<TReader>(ref TReader reader) where TReader : struct, DynamoGen.Mapping.IAttributeReader, allows ref struct => new(reader.ReadNumber<long>());
        }
        """;

    /// <summary>Types with and without a converter, and converters that fit, or do not, and say what they write, or do not.</summary>
    public const string Types =
        $$"""
        public readonly record struct Money(long Cents);
        [DynamoConverter<PriceConverter>] public readonly record struct Price(long Cents);
        [DynamoConverter<MoneyConverter>] public readonly record struct Misfit(long Cents);
        public readonly struct MoneyConverter : DynamoGen.Mapping.IDynamoConverter<Money> {{Body}}
        [StoredAs(DynamoGen.Mapping.DynamoType.N)] public readonly struct MoneyKeyConverter : DynamoGen.Mapping.IDynamoConverter<Money> {{Body}}
        [StoredAs(DynamoGen.Mapping.DynamoType.S)] public readonly struct MoneyTextConverter : DynamoGen.Mapping.IDynamoConverter<Money> {{Body}}
        public readonly struct PriceConverter : DynamoGen.Mapping.IDynamoConverter<Price>
        {
            public static void Write<TWriter>(ref TWriter writer, Price value) where TWriter : struct, DynamoGen.Mapping.IAttributeWriter, allows ref struct => writer.Number(value.Cents);
            public static Price Read<TReader>(ref TReader reader) where TReader : struct, DynamoGen.Mapping.IAttributeReader, allows ref struct => new(reader.ReadNumber<long>());
        }
        [DynamoConverter<CoinConverter>] public readonly record struct Coin(long Cents);
        [StoredAs(DynamoGen.Mapping.DynamoType.N)] public readonly struct CoinConverter : DynamoGen.Mapping.IDynamoConverter<Coin>
        {
            public static void Write<TWriter>(ref TWriter writer, Coin value) where TWriter : struct, DynamoGen.Mapping.IAttributeWriter, allows ref struct => writer.Number(value.Cents);
            public static Coin Read<TReader>(ref TReader reader) where TReader : struct, DynamoGen.Mapping.IAttributeReader, allows ref struct => new(reader.ReadNumber<long>());
        }
        public readonly struct NoConverter;
        public static class Holder { private readonly struct Hidden : DynamoGen.Mapping.IDynamoConverter<Money> {{Body}} [DynamoConverter<Hidden>] public readonly record struct Money(long Cents); }
        """;
}
