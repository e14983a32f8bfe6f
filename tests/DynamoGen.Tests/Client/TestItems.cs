using DynamoGen.Expressions;
using DynamoGen.Mapping;
using DynamoGen.Tables;

namespace DynamoGen.Tests.Client;

// Items in the shape that generated code has, written by hand: what the client does must not depend on the generator.

/// <summary>An item with a single key and a sparse global index.</summary>
public sealed record Thing : IDynamoItem<Thing>
{
    public required string Id { get; init; }
    public string? Owner { get; init; }
    public int Rank { get; init; }
    public string Text { get; init; } = "";

    private static readonly AttributeNames Names = new("Id", "Owner", "Rank", "Text");

    static AttributeNames IDynamoReadable<Thing>.Names => Names;

    public static TableDefinition Table { get; } = new()
    {
        Name = "Things",
        PartitionKey = new("Id", KeyAttributeType.String),
        Indexes = [new() { Name = "OwnerThings", PartitionKeys = [new("Owner", KeyAttributeType.String)], SortKeys = [new("Rank", KeyAttributeType.Number)] }],
        AllowScan = true,
    };

    static void IDynamoItem<Thing>.Write<TWriter>(ref TWriter writer, Thing item)
    {
        writer.BeginMap(4);
        writer.Name(Names, 0);
        writer.String(item.Id);
        if (item.Owner is { } owner)
        {
            writer.Name(Names, 1);
            writer.String(owner);
        }
        writer.Name(Names, 2);
        writer.Number(item.Rank);
        writer.Name(Names, 3);
        writer.String(item.Text);
        writer.EndMap();
    }

    static Thing IDynamoReadable<Thing>.Read<TReader>(ref TReader reader)
    {
        string? id = null, owner = null, text = null;
        var rank = 0;
        reader.BeginMap();
        var ordinal = -1;
        while (reader.NextMember(Names, ref ordinal))
            switch (ordinal)
            {
                case 0: id = reader.ReadString(); break;
                case 1: owner = reader.ReadString(); break;
                case 2: rank = reader.ReadNumber<int>(); break;
                case 3: text = reader.ReadString(); break;
                default: reader.Skip(); break;
            }
        return new() { Id = id ?? throw MappingException.Missing(Names, 0, "S"), Owner = owner, Rank = rank, Text = text ?? "" };
    }
}

public readonly record struct ThingKey(string Id) : IDynamoKey<Thing, ThingAttributes, ThingUpdate>
{
    public void Write<TWriter>(ref TWriter writer) where TWriter : struct, IAttributeWriter, allows ref struct
    {
        if (Id is null)
            throw MappingException.Unstorable("the key is default; give it a value.");
        writer.BeginMap(1);
        writer.Name("Id");
        writer.String(Id);
        writer.EndMap();
    }
}

public readonly struct ThingAttributes(DocumentPath? path)
{
    private readonly DocumentPath? path = path;

    public StringPath Owner => new(new DocumentPath("Owner").Under(path));

    public OrderedPath<int> Rank => new(new DocumentPath("Rank").Under(path), ValueCodec<int>.Using<NumberConverter<int>>());
}

public readonly ref struct ThingUpdate(UpdateRecorder recorder) : IUpdateShape<ThingUpdate>
{
    private readonly UpdateRecorder recorder = recorder;

    public ReferenceUpdate<string> Owner => new(recorder, new("Owner"), ValueCodec<string>.Using<StringConverter>());

    public NumberUpdate<int> Rank => new(recorder, new("Rank"));

    public static ThingUpdate Over(UpdateRecorder recorder) => new(recorder);
}

public interface IThingRepository : IRepository<Thing, ThingKey, ThingAttributes, ThingUpdate>;

public sealed class ThingRepository(IItemOperations operations) : Repository<Thing, ThingKey, ThingAttributes, ThingUpdate>(operations), IThingRepository
{
    public override ThingKey KeyOf(Thing item) => new(item.Id);
}

/// <summary>An item that counts versions.</summary>
public sealed record Draft(string Id, long Version) : IDynamoItem<Draft>
{
    private static readonly AttributeNames Names = new("Id", "Version");

    static AttributeNames IDynamoReadable<Draft>.Names => Names;

    static TableDefinition IDynamoItem<Draft>.Table { get; } = new() { Name = "Drafts", PartitionKey = new("Id", KeyAttributeType.String) };

    static KeptMembers IDynamoItem<Draft>.Kept { get; } = new() { Version = "Version" };

    static long? IDynamoItem<Draft>.Version(Draft item) => item.Version == 0 ? null : item.Version;

    static Draft IDynamoItem<Draft>.Stamp(Draft item, in Stamps stamps) => item with { Version = stamps.Next(item.Version) };

    static void IDynamoItem<Draft>.Write<TWriter>(ref TWriter writer, Draft item)
    {
        writer.BeginMap(2);
        writer.Name(Names, 0);
        writer.String(item.Id);
        writer.Name(Names, 1);
        writer.Number(item.Version);
        writer.EndMap();
    }

    static Draft IDynamoReadable<Draft>.Read<TReader>(ref TReader reader) => throw new NotSupportedException();
}

/// <summary>An item of a table that it shares, with a number as sort key and a local index.</summary>
public sealed record Reading : IDynamoItem<Reading>
{
    public required string Sensor { get; init; }
    public required decimal At { get; init; }
    public required byte[] Level { get; init; }

    private static readonly AttributeNames Names = new("Sensor", "At", "Level", "_type");

    static AttributeNames IDynamoReadable<Reading>.Names => Names;

    public static TableDefinition Table { get; } = new()
    {
        Name = "Readings",
        PartitionKey = new("Sensor", KeyAttributeType.String),
        SortKey = new("At", KeyAttributeType.Number),
        Indexes = [new() { Name = "Levels", IsLocal = true, PartitionKeys = [new("Sensor", KeyAttributeType.String)], SortKeys = [new("Level", KeyAttributeType.Binary)] }],
        ItemTypes = ["Reading", "Alarm"],
    };

    public static string? ItemType => "Reading";

    static void IDynamoItem<Reading>.Write<TWriter>(ref TWriter writer, Reading item)
    {
        writer.BeginMap(4);
        writer.Name(Names, 0);
        writer.String(item.Sensor);
        writer.Name(Names, 1);
        writer.Number(item.At);
        writer.Name(Names, 2);
        writer.Binary(item.Level);
        writer.Name(Names, 3);
        writer.String("Reading");
        writer.EndMap();
    }

    static Reading IDynamoReadable<Reading>.Read<TReader>(ref TReader reader)
    {
        string? sensor = null;
        decimal? at = null;
        byte[]? level = null;
        reader.BeginMap();
        var ordinal = -1;
        while (reader.NextMember(Names, ref ordinal))
            switch (ordinal)
            {
                case 0: sensor = reader.ReadString(); break;
                case 1: at = reader.ReadNumber<decimal>(); break;
                case 2: level = reader.ReadBinary(); break;
                default: reader.Skip(); break;
            }
        return new()
        {
            Sensor = sensor ?? throw MappingException.Missing(Names, 0, "S"),
            At = at ?? throw MappingException.Missing(Names, 1, "N"),
            Level = level ?? throw MappingException.Missing(Names, 2, "B"),
        };
    }
}

public readonly record struct ReadingKey(string Sensor, decimal At) : IDynamoKey<Reading>
{
    public void Write<TWriter>(ref TWriter writer) where TWriter : struct, IAttributeWriter, allows ref struct
    {
        writer.BeginMap(2);
        writer.Name("Sensor");
        writer.String(Sensor);
        writer.Name("At");
        writer.Number(At);
        writer.EndMap();
    }
}

/// <summary>The model of these items.</summary>
public sealed class TestModel : IDynamoModel
{
    public static string Name => "TestModel";

    public static int Contract => IDynamoModel.CurrentContract;

    public static IReadOnlyList<TableDefinition> Tables { get; } = [Reading.Table, Thing.Table];

    public static void AddRepositories(IRepositoryRegistrar registrar) => registrar.Add<IThingRepository, ThingRepository>(operations => new ThingRepository(operations));
}
