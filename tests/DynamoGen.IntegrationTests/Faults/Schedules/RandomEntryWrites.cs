namespace DynamoGen.IntegrationTests.Faults.Schedules;

/// <summary>Writes of items that anybody may write over.</summary>
/// <param name="random">Chooses.</param>
/// <param name="owner">The schedule's partition.</param>
/// <param name="label">Makes a text that no other write has.</param>
internal sealed class RandomEntryWrites(Random random, string owner, Func<string> label)
{
    /// <summary>Any write.</summary>
    /// <param name="number">Of which item.</param>
    /// <param name="known">What is stored.</param>
    public Write Next(int number, Entry? known) => random.Next(13) switch
    {
        0 or 1 => Create(number),
        2 => Put(number),
        3 => PutIf(number, known),
        4 => Save(number),
        5 => Set(number, upsert: random.Next(2) == 0),
        6 => SetIf(number, known),
        7 => Add(number, upsert: random.Next(2) == 0),
        8 => Append(number),
        9 => Tag(number),
        10 => SetReturningOld(number),
        11 => Delete(number),
        _ => DeleteIf(number, known),
    };

    /// <summary>A write that makes an item where there may be none.</summary>
    public Write Make(int number) => Put(number);

    /// <summary>A write of somebody else, which does not ask what is stored.</summary>
    public Write Others(int number) => random.Next(4) switch
    {
        0 => Put(number),
        1 => Delete(number),
        2 => Add(number, upsert: true),
        _ => Set(number, upsert: true),
    };

    private Write Create(int number)
    {
        var item = Item(number);
        return Of("create", number, async to => await to.Entries.CreateAsync(item), _ => item) with { Holds = stored => stored is null };
    }

    private Write Put(int number)
    {
        var item = Item(number);
        return Of("put", number, async to => await to.Entries.PutAsync(item), _ => item) with { IsRepeatable = true };
    }

    private Write PutIf(int number, Entry? known)
    {
        var (item, text) = (Item(number), TextOf(known));
        return Of("put if", number, async to => await to.Entries.PutAsync(item, e => e.Text == text), _ => item) with { Holds = Has(text) };
    }

    private Write Save(int number)
    {
        var item = Item(number);
        return Of("save", number, async to => await to.Entries.SaveAsync(item), _ => item) with { IsRepeatable = true };
    }

    private Write Set(int number, bool upsert)
    {
        var text = label();
        return Update(upsert ? "set or make" : "set", number, upsert, async to => await to.Entries.UpdateAsync(Key(number), u => u.Text.Set(text), upsert: upsert), e => e with { Text = text })
            with { IsRepeatable = true };
    }

    private Write SetIf(int number, Entry? known)
    {
        var (text, old) = (label(), TextOf(known));
        return Update("set if", number, false, async to => await to.Entries.UpdateAsync(Key(number), u => u.Text.Set(text), e => e.Text == old), e => e with { Text = text }) with { Holds = Has(old) };
    }

    private Write SetReturningOld(int number)
    {
        var text = label();
        return Update("set, old back", number, false, async to => await to.Entries.UpdateReturningOldAsync(Key(number), u => u.Text.Set(text)), e => e with { Text = text }) with { ReturnsOld = true };
    }

    private Write Add(int number, bool upsert)
    {
        var value = random.Next(1, 9);
        return Update("add", number, upsert, async to => await to.Entries.UpdateAsync(Key(number), u => u.Count.Add(value), upsert: upsert), e => e with { Count = e.Count + value })
            with { IsAdditive = true };
    }

    private Write Append(int number)
    {
        var text = label();
        return Update("append", number, false, async to => await to.Entries.UpdateAsync(Key(number), u => u.Log.Append(text)), e => e with { Log = [.. e.Log, text] }) with { IsAdditive = true };
    }

    private Write Tag(int number)
    {
        var text = label();
        return Update("add to set", number, false, async to => await to.Entries.UpdateAsync(Key(number), u => u.Tags.Add(text)), e => e with { Tags = new HashSet<string>([.. e.Tags, text]) })
            with { IsRepeatable = true };
    }

    private Write Delete(int number) => Of("delete", number, async to => await to.Entries.DeleteAsync(Key(number)), _ => null) with { IsRepeatable = true, ReturnsOld = true };

    private Write DeleteIf(int number, Entry? known)
    {
        var text = TextOf(known);
        return Of("delete if", number, async to => await to.Entries.DeleteAsync(Key(number), e => e.Text == text), _ => null) with { Holds = Has(text), ReturnsOld = true };
    }

    private Write Update(string kind, int number, bool upsert, Func<Repositories, Task<object?>> send, Func<Entry, Entry> change) =>
        Of(kind, number, send, stored => change(stored ?? new Entry { Owner = owner, Number = number })) with { Holds = stored => upsert || stored is not null };

    private static Write Of(string kind, int number, Func<Repositories, Task<object?>> send, Func<Entry?, Entry?> effect) =>
        new(kind, new(typeof(Entry), number), send) { Effect = stored => effect((Entry?)stored) };

    private static Func<object?, bool> Has(string text) => stored => ((Entry?)stored)?.Text == text;

    // What is stored, most of the time.
    private string TextOf(Entry? known) => random.Next(4) > 0 && known?.Text is { } text ? text : label();

    private Entry Item(int number) => new() { Owner = owner, Number = number, Text = label(), Count = random.Next(100), Log = [label()] };

    private EntryKey Key(int number) => new(owner, number);
}
