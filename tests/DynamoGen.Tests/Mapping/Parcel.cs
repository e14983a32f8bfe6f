using DynamoGen.Mapping;
using DynamoGen.Tables;

namespace DynamoGen.Tests.Mapping;

/// <summary>An item with a member of every kind, mapped by hand in the shape of generated code.</summary>
public sealed record Parcel : IDynamoItem<Parcel>
{
    public required string Id { get; init; }
    public string? Note { get; init; }
    public IReadOnlySet<string> Tags { get; init; } = new HashSet<string>();
    public IReadOnlySet<int> Codes { get; init; } = new HashSet<int>();
    public IReadOnlySet<byte[]> Seals { get; init; } = new HashSet<byte[]>(BytesComparer.Instance);
    public int Visits { get; init; }
    public decimal Price { get; init; }
    public double Weight { get; init; }
    public bool IsFragile { get; init; }
    public Guid Reference { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public byte[]? Label { get; init; }
    public Place? Home { get; init; }
    public IReadOnlyList<Place> Stops { get; init; } = [];
    public IReadOnlyDictionary<string, long> Counters { get; init; } = new Dictionary<string, long>();
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Groups { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
    public DynamoValue? Extra { get; init; }

    private static readonly AttributeNames Names = new(
        "Id", "Note", "Tags", "Codes", "Seals", "Visits", "Price", "Weight", "IsFragile", "Reference", "CreatedAt", "Label", "Home", "Stops", "Counters", "Groups", "Extra");

    static AttributeNames IDynamoReadable<Parcel>.Names => Names;

    static TableDefinition IDynamoItem<Parcel>.Table { get; } = new() { Name = "Parcels", PartitionKey = new("Id", KeyAttributeType.String) };

    static void IDynamoItem<Parcel>.Write<TWriter>(ref TWriter writer, Parcel item)
    {
        writer.BeginMap(17);
        writer.Name(Names, 0);
        writer.String(item.Id);
        if (item.Note is { } note)
        {
            writer.Name(Names, 1);
            writer.String(note);
        }
        if (item.Tags is { Count: > 0 } tags)
        {
            writer.Name(Names, 2);
            writer.BeginSet(SetKind.String, tags.Count);
            foreach (var tag in tags)
                writer.String(tag);
            writer.EndSet();
        }
        if (item.Codes is { Count: > 0 } codes)
        {
            writer.Name(Names, 3);
            writer.BeginSet(SetKind.Number, codes.Count);
            foreach (var code in codes)
                writer.Number(code);
            writer.EndSet();
        }
        if (item.Seals is { Count: > 0 } seals)
        {
            writer.Name(Names, 4);
            writer.BeginSet(SetKind.Binary, seals.Count);
            foreach (var seal in seals)
                writer.Binary(seal);
            writer.EndSet();
        }
        writer.Name(Names, 5);
        writer.Number(item.Visits);
        writer.Name(Names, 6);
        writer.Number(item.Price);
        writer.Name(Names, 7);
        writer.Number(item.Weight);
        writer.Name(Names, 8);
        writer.Boolean(item.IsFragile);
        writer.Name(Names, 9);
        GuidConverter.Write(ref writer, item.Reference);
        writer.Name(Names, 10);
        DateTimeOffsetConverter.Write(ref writer, item.CreatedAt);
        if (item.Label is { } label)
        {
            writer.Name(Names, 11);
            writer.Binary(label);
        }
        writer.Name(Names, 12);
        if (item.Home is { } home)
            Place.Write(ref writer, home);
        else
            writer.Null();
        writer.Name(Names, 13);
        writer.BeginList(item.Stops.Count);
        foreach (var stop in item.Stops)
            Place.Write(ref writer, stop);
        writer.EndList();
        writer.Name(Names, 14);
        writer.BeginMap(item.Counters.Count);
        foreach (var (key, value) in item.Counters)
        {
            writer.Name(key);
            writer.Number(value);
        }
        writer.EndMap();
        writer.Name(Names, 15);
        writer.BeginMap(item.Groups.Count);
        foreach (var (key, members) in item.Groups)
        {
            writer.Name(key);
            writer.BeginList(members.Count);
            foreach (var member in members)
                writer.String(member);
            writer.EndList();
        }
        writer.EndMap();
        if (item.Extra is { } extra)
        {
            writer.Name(Names, 16);
            DynamoValueConverter.Write(ref writer, extra);
        }
        writer.EndMap();
    }

    static Parcel IDynamoReadable<Parcel>.Read<TReader>(ref TReader reader)
    {
        string? id = null, note = null;
        IReadOnlySet<string> tags = new HashSet<string>();
        IReadOnlySet<int> codes = new HashSet<int>();
        IReadOnlySet<byte[]> seals = new HashSet<byte[]>(BytesComparer.Instance);
        var visits = 0;
        var price = 0m;
        var weight = 0d;
        var isFragile = false;
        Guid reference = default;
        DateTimeOffset createdAt = default;
        byte[]? label = null;
        Place? home = null;
        var stops = new List<Place>();
        var counters = new Dictionary<string, long>();
        var groups = new Dictionary<string, IReadOnlyList<string>>();
        DynamoValue? extra = null;

        reader.BeginMap();
        var ordinal = -1;
        while (reader.NextMember(Names, ref ordinal))
            switch (ordinal)
            {
                case 0: id = reader.ReadString(); break;
                case 1: note = reader.TryReadNull() ? null : reader.ReadString(); break;
                case 2:
                {
                    var set = new HashSet<string>();
                    reader.BeginList();
                    while (reader.NextElement())
                        set.Add(reader.ReadString());
                    tags = set;
                    break;
                }
                case 3:
                {
                    var set = new HashSet<int>();
                    reader.BeginList();
                    while (reader.NextElement())
                        set.Add(reader.ReadNumber<int>());
                    codes = set;
                    break;
                }
                case 4:
                {
                    var set = new HashSet<byte[]>(BytesComparer.Instance);
                    reader.BeginList();
                    while (reader.NextElement())
                        set.Add(reader.ReadBinary());
                    seals = set;
                    break;
                }
                case 5: visits = reader.ReadNumber<int>(); break;
                case 6: price = reader.ReadNumber<decimal>(); break;
                case 7: weight = reader.ReadNumber<double>(); break;
                case 8: isFragile = reader.ReadBoolean(); break;
                case 9: reference = GuidConverter.Read(ref reader); break;
                case 10: createdAt = DateTimeOffsetConverter.Read(ref reader); break;
                case 11: label = reader.TryReadNull() ? null : reader.ReadBinary(); break;
                case 12: home = reader.TryReadNull() ? null : Place.Read(ref reader); break;
                case 13:
                    stops = [];
                    reader.BeginList();
                    while (reader.NextElement())
                        stops.Add(Place.Read(ref reader));
                    break;
                case 14:
                    counters = [];
                    reader.BeginMap();
                    while (reader.NextKey(out var counter))
                        counters[counter] = reader.ReadNumber<long>();
                    break;
                case 15:
                    groups = [];
                    reader.BeginMap();
                    while (reader.NextKey(out var group))
                    {
                        var members = new List<string>();
                        reader.BeginList();
                        while (reader.NextElement())
                            members.Add(reader.ReadString());
                        groups[group] = members;
                    }
                    break;
                case 16: extra = DynamoValueConverter.Read(ref reader); break;
                default: reader.Skip(); break;
            }
        return new()
        {
            Id = id ?? throw MappingException.Missing(Names, 0, "S"),
            Note = note,
            Tags = tags,
            Codes = codes,
            Seals = seals,
            Visits = visits,
            Price = price,
            Weight = weight,
            IsFragile = isFragile,
            Reference = reference,
            CreatedAt = createdAt,
            Label = label,
            Home = home,
            Stops = stops,
            Counters = counters,
            Groups = groups,
            Extra = extra,
        };
    }
}
