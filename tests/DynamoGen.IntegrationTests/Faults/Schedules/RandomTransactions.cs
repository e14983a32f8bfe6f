namespace DynamoGen.IntegrationTests.Faults.Schedules;

/// <summary>Actions of transactions, by chance.</summary>
/// <param name="random">Chooses.</param>
/// <param name="owner">The schedule's partition.</param>
/// <param name="label">Makes a text that no other write has.</param>
internal sealed class RandomTransactions(Random random, string owner, Func<string> label)
{
    /// <summary>An action on an item that anybody may write over.</summary>
    /// <param name="number">Of which item.</param>
    /// <param name="known">What is stored.</param>
    public TransactionPart OfEntry(int number, Entry? known)
    {
        var (id, key, old) = (new ItemId(typeof(Entry), number), new EntryKey(owner, number), TextOf(known?.Text));
        var item = new Entry { Owner = owner, Number = number, Text = label(), Count = random.Next(100) };
        return Choose(known is not null, ofNone: 3, ofAny: 7) switch
        {
            0 => new(id, t => t.Create(item)) { Holds = stored => stored is null, Effect = _ => item, IsReturned = true },
            1 => new(id, t => t.Put(item)) { Effect = _ => item, IsReturned = true },
            2 => new(id, t => t.Update(key, u => u.Count.Add(item.Count), upsert: true))
                { Effect = stored => ((Entry?)stored ?? new Entry { Owner = owner, Number = number }) is var entry ? entry with { Count = entry.Count + item.Count } : null },
            3 => new(id, t => t.Put(item, (EntryAttributes e) => e.Text == old)) { Holds = Has(old), Effect = _ => item, IsReturned = true },
            4 => new(id, t => t.Update(key, u => u.Log.Append(item.Text!))) { Holds = stored => stored is not null, Effect = stored => (Entry)stored! is var entry ? entry with { Log = [.. entry.Log, item.Text!] } : null },
            5 => new(id, t => t.Delete(key, e => e.Text == old)) { Holds = Has(old), Effect = _ => null },
            _ => new(id, t => t.Check(key, e => e.Text == old)) { Holds = Has(old) },
        };

        static Func<object?, bool> Has(string text) => stored => ((Entry?)stored)?.Text == text;
    }

    /// <summary>An action on an item that counts versions.</summary>
    /// <param name="number">Of which item.</param>
    /// <param name="known">What is stored.</param>
    public TransactionPart OfDocument(int number, Document? known)
    {
        var (id, key, version) = (new ItemId(typeof(Document), number), new DocumentKey(owner, number), VersionOf(known));
        var stated = Math.Max(1, version);
        var item = new Document { Owner = owner, Number = number, Text = label(), Count = random.Next(100), Version = version };
        return Choose(known is not null, ofNone: 2, ofAny: 5) switch
        {
            0 => new(id, t => t.Create(item with { Version = 0 })) { Holds = stored => stored is null, Effect = _ => item with { Version = 1 }, IsReturned = true },
            1 => new(id, t => t.Put(item)) { Holds = At(version), Effect = _ => item with { Version = version + 1 }, IsReturned = true },
            2 => new(id, t => t.Update(key, u => u.Text.Set(item.Text!), ifVersion: stated))
                { Holds = At(stated), Effect = stored => (Document)stored! with { Text = item.Text, Version = stated + 1 } },
            3 => new(id, t => t.Delete(key, ifVersion: stated)) { Holds = At(stated), Effect = _ => null },
            _ => new(id, t => t.Check(key, ifVersion: stated)) { Holds = At(stated) },
        };

        static Func<object?, bool> At(long version) => stored => (((Document?)stored)?.Version ?? 0) == version;
    }

    /// <summary>An action on an item whose writes can be told apart.</summary>
    /// <param name="number">Of which item.</param>
    /// <param name="known">What is stored.</param>
    public TransactionPart OfReceipt(int number, Receipt? known)
    {
        var (id, key, old) = (new ItemId(typeof(Receipt), number), new ReceiptKey(owner, number), TextOf(known?.Text));
        var item = new Receipt { Owner = owner, Number = number, Text = label(), Count = random.Next(100) };
        return Choose(known is not null, ofNone: 1, ofAny: 3) switch
        {
            0 => new(id, t => t.Create(item)) { Holds = stored => stored is null, Effect = _ => item, IsReturned = true },
            1 => new(id, t => t.Update(key, u => u.Count.Add(item.Count))) { Holds = stored => stored is not null, Effect = stored => (Receipt)stored! is var receipt ? receipt with { Count = receipt.Count + item.Count } : null },
            _ => new(id, t => t.Update(key, u => u.Text.Set(item.Text!), r => r.Text == old)) { Holds = stored => ((Receipt?)stored)?.Text == old, Effect = stored => (Receipt)stored! with { Text = item.Text } },
        };
    }

    // What can be done to an item that is not there comes first; most of the time it is one that can be done.
    private int Choose(bool isThere, int ofNone, int ofAny) => random.Next(8) == 0 ? random.Next(ofAny) : isThere ? random.Next(1, ofAny) : random.Next(ofNone);

    // What is stored, most of the time: a transaction fails where one of its conditions does.
    private string TextOf(string? known) => random.Next(8) > 0 && known is not null ? known : label();

    private long VersionOf(Document? known) => (known?.Version ?? 0) + (random.Next(8) > 0 ? 0 : 1);
}
