using System.Collections.Frozen;
using DynamoGen.Mapping;

namespace DynamoGen.IntegrationTests.Kept;

/// <summary>An item with everything that the client keeps.</summary>
[DynamoTable("KeptPages")]
[Gsi("ByOwner", PartitionKey = nameof(Owner), SortKey = nameof(UpdatedAt))]
public sealed partial record Page
{
    [PartitionKey, GeneratedId] public Guid Id { get; init; }

    public string? Owner { get; init; }

    public string? Title { get; init; }

    public IReadOnlySet<string> Tags { get; init; } = FrozenSet<string>.Empty;

    public Layout? Layout { get; init; }

    [Counter] public int Visits { get; init; }

    [CreatedAt] public DateTimeOffset CreatedAt { get; init; }

    [UpdatedAt] public DateTimeOffset UpdatedAt { get; init; }

    [Version] public long Version { get; init; }
}

public sealed record Layout(int Columns)
{
    public string? Theme { get; init; }
}

/// <summary>The same members, as an adopted table has them: the version may be null, and 0 is one.</summary>
[DynamoTable("KeptNotes")]
public sealed partial record Note
{
    [PartitionKey, GeneratedId<NoteId>] public string Id { get; init; } = "";

    public string? Text { get; init; }

    [CreatedAt] public DateTime? CreatedAt { get; init; }

    [UpdatedAt] public DateTime UpdatedAt { get; init; }

    [Version] public int? Version { get; init; }
}

public readonly struct NoteId : IIdGenerator<string>
{
    private static int count;

    public static string Next(DateTimeOffset now) => $"note-{now:yyyy}-{Interlocked.Increment(ref count)}";
}

/// <summary>A class, whose kept members are set in different ways.</summary>
[DynamoTable("KeptRooms")]
public sealed partial class Room(string name)
{
    [PartitionKey] public string Name { get; } = name;

    [DynamoIgnore] public object? Tag { get; set; }

    public int Seats { get; set; }

    [CreatedAt] public DateTimeOffset CreatedAt { get; init; }

    [UpdatedAt] public DateTimeOffset UpdatedAt { get; set; }

    [Version] public int Version { get; private set; }
}

/// <summary>An item whose index has the time of creation in its key, and whose table key is a template.</summary>
[DynamoTable("KeptPosts")]
[PartitionKeyTemplate("BLOG#{Blog:lower}"), SortKeyTemplate("POST#{Number}")]
[Gsi("ByTime", PartitionKeyTemplate = "POSTS", SortKeyTemplate = "{CreatedAt}#{Blog}")]
public sealed partial record Post(string Blog, int Number)
{
    public string? Text { get; init; }

    [CreatedAt] public DateTimeOffset CreatedAt { get; init; }

    [Counter] public int Likes { get; init; }

    [UnknownAttributes] public IReadOnlyDictionary<string, DynamoValue> Rest { get; init; } = FrozenDictionary<string, DynamoValue>.Empty;
}

/// <summary>An item that ends.</summary>
[DynamoTable("KeptSessions", AllowScan = true)]
[Gsi("ByUser", PartitionKey = nameof(User), SortKey = nameof(Number))]
[Gsi("ByEnd", PartitionKey = nameof(User), SortKey = nameof(EndsAt))]
public sealed partial record Session
{
    [PartitionKey] public required string Id { get; init; }

    [SortKey] public int Number { get; init; }

    public required string User { get; init; }

    public int Clicks { get; init; }

    [TimeToLive] public DateTimeOffset? EndsAt { get; init; }
}

[ProjectionOf<Session>]
public sealed partial record SessionUser(string User);

/// <summary>An item of nothing but its key.</summary>
[DynamoTable("KeptFlags")]
public sealed partial record Flag([PartitionKey] string Id);

/// <summary>A hierarchy whose base has what the client keeps.</summary>
[DynamoTable("KeptTasks")]
[Polymorphic("kind"), DerivedItem<Chore>("chore"), DerivedItem<Errand>("errand")]
public abstract partial record TaskItem
{
    [PartitionKey, GeneratedId] public Guid Id { get; init; }

    [UpdatedAt] public DateTimeOffset UpdatedAt { get; init; }

    [Version] public long Version { get; init; }
}

public sealed record Chore(string Room) : TaskItem;

public sealed record Errand(string Shop) : TaskItem
{
    [Counter] public int Walks { get; init; }
}

/// <summary>An item that ends, and counts versions.</summary>
[DynamoTable("KeptLeases")]
public sealed partial record Lease([PartitionKey] string Id)
{
    public string? Holder { get; init; }

    [Counter] public int Renewals { get; init; }

    [CreatedAt] public DateTimeOffset CreatedAt { get; init; }

    [TimeToLive] public DateTimeOffset EndsAt { get; init; }

    [Version] public long Version { get; init; }
}

/// <summary>An item with a previous shape, and an index of which half of the key is always the same.</summary>
[DynamoTable("KeptParcels"), PreviousShape<ParcelV1>]
[Gsi("All", PartitionKeyTemplate = "PARCELS", SortKey = nameof(SentAt))]
public sealed partial record Parcel([property: PartitionKey] string Id)
{
    public DateTimeOffset? SentAt { get; init; }

    internal static Parcel From(ParcelV1 old) => throw new InvalidOperationException($"{old.Id} is no old one.");
}

public sealed record ParcelV1(string Id);
