namespace DynamoGen.Benchmarks.Bulk;

/// <summary>A table, and the files that its items come from and go to.</summary>
internal sealed class Part : IDisposable
{
    private Part(DynamoGenClient client, string prefix) => (Client, Prefix) = (client, prefix);

    public DynamoGenClient Client { get; }

    public string Prefix { get; }

    public string Input { get; } = Path.GetTempFileName();

    public string Output { get; } = Path.GetTempFileName();

    /// <summary>Creates the table, and writes the lines of its items.</summary>
    public static async Task<Part> CreateAsync(Uri endpoint, string prefix, int parallelism, int first, int items, Func<int, Visit> make)
    {
        var options = new DynamoGenOptions
        {
            TablePrefix = prefix,
            BatchParallelism = parallelism,
            AttemptTimeout = TimeSpan.FromMinutes(10),                   // DynamoDB Local may look at the whole table for a page of a segment
            TotalTimeout = TimeSpan.FromMinutes(30),
        }.UseLocal(endpoint);
        var part = new Part(new DynamoGenClient(options), prefix);
        var provisioner = new TableProvisioner(part.Client.ServiceClient, options);
        await provisioner.ApplyAsync(await provisioner.PlanAsync(DynamoGenBenchmarksModel.Tables));
        await using var stream = File.Create(part.Input);
        for (var i = first; i < first + items; i++)
        {
            stream.Write("{\"Item\":"u8);
            stream.Write(WireForm.Write(make(i)));
            stream.Write("}\n"u8);
        }
        return part;
    }

    public async Task ImportAsync()
    {
        await using var stream = File.OpenRead(Input);
        await Client.ImportAsync<Visit>(stream);
    }

    public async Task ExportAsync(int segments)
    {
        await using var stream = File.Create(Output);
        await Client.ExportByScanAsync<Visit>(stream, new() { Segments = segments });
    }

    public void Dispose()
    {
        Client.Dispose();
        File.Delete(Input);
        File.Delete(Output);
    }
}
