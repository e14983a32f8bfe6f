using System.Diagnostics;
using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoGen.Local;

namespace DynamoGen.Benchmarks.Bulk;

/// <summary>
/// Imports and exports many items and tells how fast that was and what memory it took, beside AWS's SDK alone: <c>dotnet run -c Release -- bulk --items 1000000 --parallelism 4 --segments 1 --small</c>. Items are small where there are many,
/// since DynamoDB Local looks at the whole table for each page of a scan. Against the endpoint in
/// AWS_ENDPOINT_URL_DYNAMODB, or one that is started.
/// </summary>
internal static class BulkMeasurement
{
    public static async Task<int> RunAsync(string[] args)
    {
        var items = Number(args, "--items", 50_000);
        var parallelism = Number(args, "--parallelism", 4);
        Func<int, Visit> make = args.Contains("--small") ? Visit.SmallOf : Visit.Of;
        var segments = Number(args, "--segments", parallelism);
        await using var database = await DynamoDbLocal.StartAsync();
        var options = new DynamoGenOptions
        {
            TablePrefix = $"bulk{Guid.NewGuid():N}-",
            BatchParallelism = parallelism,
            AttemptTimeout = TimeSpan.FromMinutes(10),                   // DynamoDB Local may look at the whole table for a page of a segment
            TotalTimeout = TimeSpan.FromMinutes(30),
        }.UseLocal(database.Endpoint);
        using var client = new DynamoGenClient(options);
        var provisioner = new TableProvisioner(client.ServiceClient, options);
        await provisioner.ApplyAsync(await provisioner.PlanAsync(DynamoGenBenchmarksModel.Tables));
        var (input, output) = (Path.GetTempFileName(), Path.GetTempFileName());
        try
        {
            await WriteLinesAsync(input, items, make);
            var table = options.TablePrefix + "Visits";
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{items} items, {new FileInfo(input).Length / 1e6:F0} MB of lines, {parallelism} requests at a time, {Environment.ProcessorCount} processors"));
            var baseline = Math.Min(items, 100_000);
            await MeasureAsync("import", items, () => ImportAsync(client, input));
            await MeasureAsync("export by scan", items, () => ExportAsync(client, output, segments));
            if (File.ReadLines(output).Count() != items)
                throw new InvalidOperationException("The export has not as many lines as the import.");
            await MeasureAsync("puts of items", baseline, () => client.PutManyUncheckedAsync(Enumerable.Range(0, baseline).Select(make), null, null, CancellationToken.None));
            await MeasureAsync("SDK alone, as many at a time", baseline, () => PlainAsync(client.ServiceClient, table, baseline, parallelism, make));
            await MeasureAsync("SDK alone, one after the other", baseline, () => PlainAsync(client.ServiceClient, table, baseline, 1, make));
            return 0;
        }
        finally
        {
            File.Delete(input);
            File.Delete(output);
        }
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

    private static async Task WriteLinesAsync(string file, int items, Func<int, Visit> make)
    {
        await using var stream = File.Create(file);
        for (var i = 0; i < items; i++)
        {
            stream.Write("{\"Item\":"u8);
            stream.Write(WireForm.Write(make(i)));
            stream.Write("}\n"u8);
        }
    }

    private static async Task ImportAsync(DynamoGenClient client, string file)
    {
        await using var stream = File.OpenRead(file);
        await client.ImportAsync<Visit>(stream);
    }

    private static async Task ExportAsync(DynamoGenClient client, string file, int segments)
    {
        await using var stream = File.Create(file);
        await client.ExportByScanAsync<Visit>(stream, new() { Segments = segments });
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
