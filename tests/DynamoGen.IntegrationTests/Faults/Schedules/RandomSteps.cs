using System.Globalization;

namespace DynamoGen.IntegrationTests.Faults.Schedules;

/// <summary>The calls of a schedule, by chance.</summary>
internal sealed class RandomSteps
{
    private const int SingleItems = 3;
    private const int FirstOfBatch = 100;
    private const int BatchNumbers = 60;
    private const double OthersChance = 0.15;

    private readonly Random random;
    private readonly string owner;
    private readonly RandomEntryWrites entries;
    private readonly RandomDocumentWrites documents;
    private readonly RandomReceiptWrites receipts;
    private readonly RandomTransactions transactions;
    private int labels;

    public RandomSteps(Random random, string owner)
    {
        (this.random, this.owner) = (random, owner);
        receipts = new(random, owner, Label);
        entries = new(random, owner, Label);
        documents = new(random, owner, Label);
        transactions = new(random, owner, Label);
    }

    /// <summary>What others have stored before the schedule begins.</summary>
    public IEnumerable<Write> Before() => Enumerable.Range(0, SingleItems - 1).SelectMany(IEnumerable<Write> (number) => [entries.Make(number), documents.Make(number), receipts.Make(number)]);

    /// <summary>The next call.</summary>
    public Step Next(Model model) => random.Next(24) switch
    {
        < 7 => WriteEntry(model),
        < 11 => WriteDocument(model),
        < 14 => WriteReceipt(model),
        14 => Get(),
        15 => new ReadStep("query", _ => true, async to => await to.Entries.Query(owner).WithOptions(ReadOptions.Consistent).ToListAsync()),
        16 => BatchWriteStep.Put([.. Numbers().Select(New)]),
        17 => BatchWriteStep.Mixed(owner, Numbers().ToDictionary(number => number, number => random.Next(3) == 0 ? null : New(number))),
        18 => BatchWriteStep.Delete(owner, Numbers()),
        19 => new BatchReadStep(owner, Numbers()),
        20 => new TransactReadStep(owner, random.Next(SingleItems)),
        _ => Transact(model),
    };

    private ReadStep Get()
    {
        var number = random.Next(SingleItems);
        return new("get", asked => asked == number, async to => await to.Entries.GetAsync(new EntryKey(owner, number), ReadOptions.Consistent) is { } entry ? [entry] : []);
    }

    private WriteStep WriteEntry(Model model)
    {
        var number = Number();
        return new(entries.Next(number, (Entry?)model.Find(new(typeof(Entry), number))), Others(() => entries.Others(number)));
    }

    private WriteStep WriteDocument(Model model)
    {
        var number = Number();
        return new(documents.Next(number, (Document?)model.Find(new(typeof(Document), number))), Others(() => documents.Others(number)));
    }

    private WriteStep WriteReceipt(Model model)
    {
        var number = Number();
        return new(receipts.Next(number, (Receipt?)model.Find(new(typeof(Receipt), number))), Others(() => receipts.Others(number)));
    }

    // One action on an item of each table.
    private TransactWriteStep Transact(Model model)
    {
        var (entry, document, receipt) = (Number(), Number(), Number());
        return new(
            [
                transactions.OfEntry(entry, (Entry?)model.Find(new(typeof(Entry), entry))),
                transactions.OfDocument(document, (Document?)model.Find(new(typeof(Document), document))),
                transactions.OfReceipt(receipt, (Receipt?)model.Find(new(typeof(Receipt), receipt))),
            ],
            Others(() => random.Next(3) switch { 0 => entries.Others(entry), 1 => documents.Others(document), _ => receipts.Others(receipt) }));
    }

    // Most of the time one that there is.
    private int Number() => random.Next(4) == 0 ? SingleItems + random.Next(FirstOfBatch - SingleItems) : random.Next(SingleItems);

    private Dictionary<int, IReadOnlyList<Write>> Others(Func<Write> write) => Enumerable.Range(0, 4).Where(_ => random.NextDouble() < OthersChance)
        .ToDictionary(request => request, IReadOnlyList<Write> (_) => random.Next(3) == 0 ? [write(), write()] : [write()]);

    private Entry New(int number) => new() { Owner = owner, Number = number, Text = Label() };

    private List<int> Numbers() => [.. Enumerable.Range(FirstOfBatch, BatchNumbers).Where(_ => random.Next(2) == 0)];

    private string Label() => string.Create(CultureInfo.InvariantCulture, $"t{++labels}");
}
