namespace DynamoGen.IntegrationTests.Faults.Schedules;

/// <summary>A write of one item: how it is sent, when it may happen and what it does then, as a model sees it.</summary>
/// <param name="Kind">What it is called, and counted by.</param>
/// <param name="Key">The item.</param>
/// <param name="Send">Sends it.</param>
internal sealed record Write(string Kind, ItemId Key, Func<Repositories, Task<object?>> Send)
{
    /// <summary>Whether it may happen to the stored item; always by default.</summary>
    public Func<object?, bool> Holds { get; init; } = static _ => true;

    /// <summary>What is stored then, null for nothing.</summary>
    public required Func<object?, object?> Effect { get; init; }

    /// <summary>Whether doing it twice is as doing it once.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>Whether it adds to what is stored, so that doing it twice is never as doing it once.</summary>
    public bool IsAdditive { get; init; }

    /// <summary>Whether it gives back the item as it was before.</summary>
    public bool ReturnsOld { get; init; }
}

/// <summary>Which item: its type and its number in the schedule's own partition.</summary>
internal readonly record struct ItemId(Type Type, int Number)
{
    public override string ToString() => $"{Type.Name} {Number}";
}

/// <summary>The repositories of a client.</summary>
internal sealed class Repositories(DynamoGenClient client)
{
    public DynamoGenClient Client { get; } = client;

    public string TablePrefix { get; init; } = "";

    public IEntryRepository Entries { get; } = new EntryRepository(client);

    public IDocumentRepository Documents { get; } = new DocumentRepository(client);

    public IReceiptRepository Receipts { get; } = new ReceiptRepository(client);
}
