using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DynamoGen.Faults;

/// <summary>Cuts a batch in two: what the database sees, and what comes back unprocessed.</summary>
internal sealed class PartialBatch
{
    private readonly string leftover;
    private readonly JsonObject rest = [];

    private PartialBatch(string leftover, byte[] forwarded) => (this.leftover, Forwarded) = (leftover, forwarded);

    /// <summary>The body for the database: every second entry of each table, from the first.</summary>
    public byte[] Forwarded { get; private set; }

    public static PartialBatch Of(string operation, byte[] sent)
    {
        var batch = new PartialBatch(operation == "BatchGetItem" ? "UnprocessedKeys" : "UnprocessedItems", sent);
        var body = JsonNode.Parse(sent)!;
        foreach (var (table, entries) in body["RequestItems"]!.AsObject().ToList())
        {
            var kept = entries!.DeepClone();
            var left = entries.DeepClone();                              // of keys to read, with all that is asked of them
            if (Thin(kept, first: true) & Thin(left, first: false))
                (body["RequestItems"]![table], batch.rest[table]) = (kept, left);
        }
        batch.Forwarded = Bytes(body);
        return batch;
    }

    /// <summary>The database's answer with the rest in it.</summary>
    public byte[] Answer(byte[] answer)
    {
        var body = JsonNode.Parse(answer)!;
        var unprocessed = body[leftover] as JsonObject ?? [];
        foreach (var (table, entries) in rest)
            if (unprocessed[table] is { } already)
                foreach (var entry in Entries(entries!))
                    Entries(already).Add(entry!.DeepClone());
            else
                unprocessed[table] = entries!.DeepClone();
        if (body[leftover] is null)
            body[leftover] = unprocessed;
        return Bytes(body);
    }

    private static bool Thin(JsonNode node, bool first)
    {
        var entries = Entries(node);
        var chosen = entries.Where((_, n) => n % 2 == 0 == first).Select(entry => entry!.DeepClone()).ToList();
        entries.Clear();
        chosen.ForEach(entries.Add);
        return chosen.Count > 0;
    }

    private static JsonArray Entries(JsonNode node) => node as JsonArray ?? node["Keys"]!.AsArray();

    private static byte[] Bytes(JsonNode body) => Encoding.UTF8.GetBytes(body.ToJsonString(JsonSerializerOptions.Default));
}
