namespace DynamoGen.IntegrationTests.Faults.Schedules;

/// <summary>Writes of items that count versions.</summary>
/// <param name="random">Chooses.</param>
/// <param name="owner">The schedule's partition.</param>
/// <param name="label">Makes a text that no other write has.</param>
internal sealed class RandomDocumentWrites(Random random, string owner, Func<string> label)
{
    /// <summary>Any write.</summary>
    /// <param name="number">Of which item.</param>
    /// <param name="known">What is stored.</param>
    public Write Next(int number, Document? known) => random.Next(8) switch
    {
        0 or 1 => Create(number),
        2 => Put(number, VersionOf(known)),
        3 => Save(number, VersionOf(known)),
        4 or 5 => UpdateAtVersion(number, Math.Max(1, VersionOf(known))),
        6 => Update("versioned update", number, upsert: false),
        _ => Delete(number, Math.Max(1, VersionOf(known))),
    };

    /// <summary>A write that makes an item where there may be none.</summary>
    public Write Make(int number) => Update("update", number, upsert: true);

    /// <summary>A write of somebody else, which does not ask what is stored.</summary>
    public Write Others(int number) => random.Next(4) == 0
        ? Of("delete", number, async to => await to.Documents.DeleteAsync(new DocumentKey(owner, number)), _ => null)
        : Make(number);

    private Write Create(int number)
    {
        var item = Item(number, 0);
        return Of("versioned create", number, async to => await to.Documents.CreateAsync(item), _ => item with { Version = 1 }) with { Holds = stored => stored is null };
    }

    private Write Put(int number, long version)
    {
        var item = Item(number, version);
        return Of("versioned put", number, async to => await to.Documents.PutAsync(item), _ => item with { Version = version + 1 }) with { Holds = At(version) };
    }

    private Write Save(int number, long version)
    {
        var item = Item(number, version);
        return Of("versioned save", number, async to => await to.Documents.SaveAsync(item), _ => item with { Version = version + 1 }) with { Holds = At(version) };
    }

    private Write UpdateAtVersion(int number, long version)
    {
        var (text, value) = (label(), random.Next(1, 9));
        return Of(
            "update at version", number,
            async to => await to.Documents.UpdateAsync(
                new DocumentKey(owner, number),
                u =>
                {
                    u.Text.Set(text);
                    u.Count.Add(value);
                },
                ifVersion: version),
            stored => stored! with { Text = text, Count = stored.Count + value, Version = version + 1 }) with { Holds = At(version) };
    }

    private Write Update(string kind, int number, bool upsert)
    {
        var text = label();
        return Of(
            kind, number, async to => await to.Documents.UpdateAsync(new DocumentKey(owner, number), u => u.Text.Set(text), upsert: upsert),
            stored => (stored ?? new Document { Owner = owner, Number = number }) with { Text = text, Version = (stored?.Version ?? 0) + 1 })
            with { Holds = stored => upsert || stored is not null, IsAdditive = true };
    }

    private Write Delete(int number, long version) =>
        Of("delete at version", number, async to => await to.Documents.DeleteAsync(new DocumentKey(owner, number), ifVersion: version), _ => null) with { Holds = At(version), ReturnsOld = true };

    private static Write Of(string kind, int number, Func<Repositories, Task<object?>> send, Func<Document?, Document?> effect) =>
        new(kind, new(typeof(Document), number), send) { Effect = stored => effect((Document?)stored) };

    // 0 is the version of what was never stored.
    private static Func<object?, bool> At(long version) => stored => (((Document?)stored)?.Version ?? 0) == version;

    // What is stored, most of the time.
    private long VersionOf(Document? known) => (known?.Version ?? 0) is var version && random.Next(5) > 0 ? version : version + 1 - (2 * random.Next(2) * Math.Min(1, version));

    private Document Item(int number, long version) => new() { Owner = owner, Number = number, Text = label(), Count = random.Next(100), Version = version };
}
