namespace DynamoGen.IntegrationTests.Faults.Schedules;

/// <summary>Writes of items whose writes can be told apart.</summary>
/// <param name="random">Chooses.</param>
/// <param name="owner">The schedule's partition.</param>
/// <param name="label">Makes a text that no other write has.</param>
internal sealed class RandomReceiptWrites(Random random, string owner, Func<string> label)
{
    /// <summary>Any write.</summary>
    /// <param name="number">Of which item.</param>
    /// <param name="known">What is stored.</param>
    public Write Next(int number, Receipt? known) => random.Next(6) switch
    {
        0 or 1 => Create(number),
        2 => PutIf(number, known),
        3 => SetIf(number, known),
        4 => Add(number),
        _ => DeleteIf(number, known),
    };

    /// <summary>A write that makes an item where there may be none.</summary>
    public Write Make(int number)
    {
        var item = Item(number);
        return Of("put", number, async to => await to.Receipts.PutAsync(item), _ => item) with { IsRepeatable = true };
    }

    /// <summary>A write of somebody else, which does not ask what is stored.</summary>
    public Write Others(int number) => random.Next(3) == 0 ? Of("delete", number, async to => await to.Receipts.DeleteAsync(Key(number)), _ => null) : Make(number);

    private Write Create(int number)
    {
        var item = Item(number);
        return Of("signed create", number, async to => await to.Receipts.CreateAsync(item), _ => item) with { Holds = stored => stored is null };
    }

    private Write PutIf(int number, Receipt? known)
    {
        var (item, text) = (Item(number), TextOf(known));
        return Of("signed put if", number, async to => await to.Receipts.PutAsync(item, r => r.Text == text), _ => item) with { Holds = Has(text) };
    }

    private Write SetIf(int number, Receipt? known)
    {
        var (text, old) = (label(), TextOf(known));
        return Of("signed set if", number, async to => await to.Receipts.UpdateAsync(Key(number), u => u.Text.Set(text), r => r.Text == old), stored => stored! with { Text = text })
            with { Holds = Has(old) };
    }

    private Write Add(int number)
    {
        var value = random.Next(1, 9);
        return Of("signed add", number, async to => await to.Receipts.UpdateAsync(Key(number), u => u.Count.Add(value)), stored => stored! with { Count = stored.Count + value })
            with { Holds = stored => stored is not null, IsAdditive = true };
    }

    private Write DeleteIf(int number, Receipt? known)
    {
        var text = TextOf(known);
        return Of("signed delete if", number, async to => await to.Receipts.DeleteAsync(Key(number), r => r.Text == text), _ => null) with { Holds = Has(text), ReturnsOld = true };
    }

    private static Write Of(string kind, int number, Func<Repositories, Task<object?>> send, Func<Receipt?, Receipt?> effect) =>
        new(kind, new(typeof(Receipt), number), send) { Effect = stored => effect((Receipt?)stored) };

    private static Func<object?, bool> Has(string text) => stored => ((Receipt?)stored)?.Text == text;

    // What is stored, most of the time.
    private string TextOf(Receipt? known) => random.Next(4) > 0 && known?.Text is { } text ? text : label();

    private Receipt Item(int number) => new() { Owner = owner, Number = number, Text = label(), Count = random.Next(100) };

    private ReceiptKey Key(int number) => new(owner, number);
}
