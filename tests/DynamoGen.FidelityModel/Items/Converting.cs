using System.Globalization;
using DynamoGen.Mapping;

namespace DynamoGen.FidelityModel;

/// <summary>Converters on types and on members, for every place that a value can have.</summary>
[DynamoTable("Conversions")]
[Gsi("ByWeight", PartitionKey = nameof(Best), SortKey = nameof(Weight))]
public sealed partial record Conversion
{
    [PartitionKey] public required Sku Id { get; init; }
    [SortKey, DynamoConverter<HexConverter>] public required byte[] Hash { get; init; }
    public Sku? Best { get; init; }
    public Weight Weight { get; init; }
    public Weight? MaybeWeight { get; init; }
    public required Label Label { get; init; }
    public Label? MaybeLabel { get; init; }
    public Label Standard { get; init; } = new("standard");
    [DynamoAttribute(WriteNull = true)] public Weight? Written { get; init; }
    public IReadOnlyList<Sku> List { get; init; } = [];
    public List<Label?>? Labels { get; init; }
    public HashSet<Sku> Skus { get; init; } = [];
    public IReadOnlySet<Weight> Weights { get; init; } = new HashSet<Weight>();
    public IReadOnlyDictionary<string, Weight?> ByName { get; init; } = new Dictionary<string, Weight?>();
    public Mood Mood { get; init; }
    [DynamoConverter<BitsConverter>] public List<bool> Bits { get; init; } = [true];
    [DynamoConverter<HexConverter>] public byte[]? Bytes { get; init; }
    public Crate? Crate { get; init; }
}

/// <summary>A nested type whose members convert.</summary>
public sealed record Crate(Sku Sku, Label? Label, [property: DynamoConverter<HexConverter>] byte[] Code, IReadOnlyList<Crate> Inner);

[DynamoConverter<SkuConverter>]
public readonly record struct Sku(int Group, int Number);

[DynamoConverter<WeightConverter>]
public readonly record struct Weight(long Grams);

[DynamoConverter<LabelConverter>]
public sealed class Label(string text)
{
    public string Text { get; } = text;
}

[DynamoConverter<MoodConverterByLetter>]
public enum Mood { Plain, Happy }

/// <summary>S: group and number.</summary>
[StoredAs(DynamoType.S), MaxSize(23)]
public readonly struct SkuConverter : IDynamoConverter<Sku>
{
    public static void Write<TWriter>(ref TWriter writer, Sku value) where TWriter : struct, IAttributeWriter, allows ref struct =>
        writer.String(string.Create(CultureInfo.InvariantCulture, $"{value.Group}/{value.Number}"));

    public static Sku Read<TReader>(ref TReader reader) where TReader : struct, IAttributeReader, allows ref struct
    {
        var parts = reader.ReadString().Split('/');
        return new(int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}

/// <summary>N.</summary>
[StoredAs(DynamoType.N)]
internal readonly struct WeightConverter : IDynamoConverter<Weight>
{
    public static void Write<TWriter>(ref TWriter writer, Weight value) where TWriter : struct, IAttributeWriter, allows ref struct => writer.Number(value.Grams);

    public static Weight Read<TReader>(ref TReader reader) where TReader : struct, IAttributeReader, allows ref struct => new(reader.ReadNumber<long>());
}

/// <summary>A list of one text.</summary>
internal readonly struct LabelConverter : IDynamoConverter<Label>
{
    public static void Write<TWriter>(ref TWriter writer, Label value) where TWriter : struct, IAttributeWriter, allows ref struct
    {
        writer.BeginList(1);
        writer.String(value.Text);
        writer.EndList();
    }

    public static Label Read<TReader>(ref TReader reader) where TReader : struct, IAttributeReader, allows ref struct
    {
        var text = "";
        reader.BeginList();
        while (reader.NextElement())
            text = reader.ReadString();
        return new(text);
    }
}

/// <summary>One letter of text.</summary>
internal readonly struct MoodConverterByLetter : IDynamoConverter<Mood>
{
    public static void Write<TWriter>(ref TWriter writer, Mood value) where TWriter : struct, IAttributeWriter, allows ref struct => writer.String(value == Mood.Happy ? "h" : "p");

    public static Mood Read<TReader>(ref TReader reader) where TReader : struct, IAttributeReader, allows ref struct => reader.ReadString() == "h" ? Mood.Happy : Mood.Plain;
}

/// <summary>Bytes as text.</summary>
[StoredAs(DynamoType.S)]
public readonly struct HexConverter : IDynamoConverter<byte[]>
{
    public static void Write<TWriter>(ref TWriter writer, byte[] value) where TWriter : struct, IAttributeWriter, allows ref struct => writer.String(Convert.ToHexString(value));

    public static byte[] Read<TReader>(ref TReader reader) where TReader : struct, IAttributeReader, allows ref struct => Convert.FromHexString(reader.ReadString());
}

/// <summary>A whole list as one text.</summary>
public readonly struct BitsConverter : IDynamoConverter<List<bool>>
{
    public static void Write<TWriter>(ref TWriter writer, List<bool> value) where TWriter : struct, IAttributeWriter, allows ref struct =>
        writer.String(string.Concat(value.Select(bit => bit ? '1' : '0')));

    public static List<bool> Read<TReader>(ref TReader reader) where TReader : struct, IAttributeReader, allows ref struct => [.. reader.ReadString().Select(bit => bit == '1')];
}
