using DynamoGen.Mapping;

namespace DynamoGen.Tests.Mapping;

/// <summary>A nested value that nests in itself, mapped by hand in the shape of generated code.</summary>
public sealed record Place(string City, IReadOnlyList<string?> Lines, Floor Floor, Place? Next = null)
{
    private static readonly AttributeNames Names = new("City", "Lines", "Floor", "Next");

    internal static void Write<TWriter>(ref TWriter writer, Place place) where TWriter : struct, IAttributeWriter, allows ref struct
    {
        writer.BeginMap(4);
        writer.Name(Names, 0);
        writer.String(place.City);
        writer.Name(Names, 1);
        writer.BeginList(place.Lines.Count);
        foreach (var line in place.Lines)
            if (line is null)
                writer.Null();
            else
                writer.String(line);
        writer.EndList();
        writer.Name(Names, 2);
        FloorConverter.Write(ref writer, place.Floor);
        if (place.Next is { } next)
        {
            writer.Name(Names, 3);
            Write(ref writer, next);
        }
        writer.EndMap();
    }

    internal static Place Read<TReader>(ref TReader reader) where TReader : struct, IAttributeReader, allows ref struct
    {
        string? city = null;
        var lines = new List<string?>();
        Floor floor = default;
        Place? next = null;
        reader.BeginMap();
        var ordinal = -1;
        while (reader.NextMember(Names, ref ordinal))
            switch (ordinal)
            {
                case 0: city = reader.ReadString(); break;
                case 1:
                    reader.BeginList();
                    while (reader.NextElement())
                        lines.Add(reader.TryReadNull() ? null : reader.ReadString());
                    break;
                case 2: floor = FloorConverter.Read(ref reader); break;
                case 3: next = Read(ref reader); break;
                default: reader.Skip(); break;
            }
        return new(city ?? throw MappingException.Missing(Names, 0, "S"), lines, floor, next);
    }
}

public enum Floor
{
    Ground,
    First,
    Attic,
}

public readonly struct FloorConverter : IDynamoConverter<Floor>
{
    public static void Write<TWriter>(ref TWriter writer, Floor value) where TWriter : struct, IAttributeWriter, allows ref struct =>
        writer.String(value switch { Floor.Ground => "Ground", Floor.First => "First", Floor.Attic => "Attic", _ => throw MappingException.Unstorable($"{value} is no Floor.") });

    public static Floor Read<TReader>(ref TReader reader) where TReader : struct, IAttributeReader, allows ref struct
    {
        Span<char> text = stackalloc char[16];
        var length = reader.ReadString(text);
        return text[..Math.Max(length, 0)] switch
        {
            "Ground" => Floor.Ground,
            "First" => Floor.First,
            "Attic" => Floor.Attic,
            var other => throw MappingException.Unexpected("S (Ground, First or Attic)", $"'{other}'"),
        };
    }
}
