using System.Diagnostics;
using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoGen.Local;

namespace DynamoGen.Benchmarks.Bulk;

/// <summary>
/// Imports and exports many items and tells how fast that was and what memory it took, beside AWS's SDK alone: <c>dotnet run -c Release -- bulk --items 1000000 --parallelism 4 --segments 4 --tables 20</c>.
/// The items are spread over several tables where there are many, since DynamoDB Local looks at the whole table for each page of a scan. Against the endpoint in AWS_ENDPOINT_URL_DYNAMODB, or one that is started.
/// </summary>
internal static class BulkMeasurement
{
    public static async Task<int> RunAsync(string[] args)
    {
        var items = Number(args, "--items", 50_000);
        var parallelism = Number(args, "--parallelism", 4);
        var segments = Number(args, "--segments", parallelism);
        var tables = Number(args, "--tables", 1);
        Func<int, Visit> make = args.Contains("--small") ? Visit.SmallOf : Visit.Of;
        await using var database = await DynamoDbLocal.StartAsync();
        var (run, parts) = (Guid.NewGuid(), new List<Part>());
        try
        {
            for (var i = 0; i < tables; i++)
                parts.Add(await Part.CreateAsync(database.Endpoint, $"bulk{run:N}-{i}-", parallelism, i * (items / tables), items / tables, make));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{items} items, {parts.Sum(part => new FileInfo(part.Input).Length) / 1e6:F0} MB of lines, {tables} tables, {parallelism} requests at a time, {segments} segments, {Environment.ProcessorCount} processors"));
            await MeasureAsync("import", items, () => EachAsync(parts, part => part.ImportAsync()));
            await MeasureAsync("export by scan", items, () => EachAsync(parts, part => part.ExportAsync(segments)));
            if (parts.Sum(part => File.ReadLines(part.Output).Count()) != items)
                throw new InvalidOperationException("The export has not as many lines as the import.");
            var (client, table, baseline) = (parts[0].Client, parts[0].Prefix + "Visits", Math.Min(items / tables, 100_000));
            await MeasureAsync("puts of items", baseline, () => client.PutManyUncheckedAsync(Enumerable.Range(0, baseline).Select(make), null, null, CancellationToken.None));
            await MeasureAsync("SDK alone, as many at a time", baseline, () => PlainAsync(client.ServiceClient, table, baseline, parallelism, make));
            await MeasureAsync("SDK alone, one after the other", baseline, () => PlainAsync(client.ServiceClient, table, baseline, 1, make));
            return 0;
        }
        finally
        {
            parts.ForEach(part => part.Dispose());
        }
    }

    private static async Task EachAsync(IEnumerable<Part> parts, Func<Part, Task> run)
    {
        foreach (var part in parts)
            await run(part);
    }

    private static async Task MeasureAsync(string what, int items, Func<Task> run)
    {
        long heap = 0, working = 0;
        using var process = Process.GetCurrentProcess();
        using var sampling = new Timer(
            _ =>
            {
                process.Refresh();
                (heap, working) = (Math.Max(heap, GC.GetTotalMemory(false)), Math.Max(working, process.WorkingSet64));
            },
            null, 0, 50);
        var watch = Stopwatch.StartNew();
        await run();
        watch.Stop();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what,-32} {items / watch.Elapsed.TotalSeconds,9:F0} items/s {watch.Elapsed.TotalSeconds,8:F1} s   at most {heap / 1e6,5:F0} MB managed, {working / 1e6,5:F0} MB working set"));
    }

    // What a hand-written loop does: batches of 25, and no thought of what is left over.
    private static Task PlainAsync(IAmazonDynamoDB client, string table, int items, int parallelism, Func<int, Visit> make) => Parallel.ForEachAsync(
        Enumerable.Range(0, items).Chunk(25),
        new ParallelOptions { MaxDegreeOfParallelism = parallelism },
        async (chunk, token) => await client.BatchWriteItemAsync(
            new BatchWriteItemRequest { RequestItems = new() { [table] = [.. chunk.Select(number => new WriteRequest(new PutRequest(AttributeMap.Write(make(number)))))] } }, token));

    private static int Number(string[] args, string name, int otherwise) =>
        Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;
}
