using System.Text.Json.Nodes;

namespace DynamoGen.Tests.Client;

/// <summary>What batch tests send, and what they read of requests.</summary>
internal static class BatchRequests
{
    public static IEnumerable<Thing> Things(int count) => Enumerable.Range(0, count).Select(i => new Thing { Id = $"t{i}" });

    /// <summary>The same as a sequence that is waited for.</summary>
    public static async IAsyncEnumerable<T> Slowly<T>(this IEnumerable<T> source)
    {
        foreach (var entry in source)
        {
            await Task.Yield();
            yield return entry;
        }
    }

    /// <summary>Id and rank of the things that a request stores.</summary>
    public static List<string> Puts(FakeRequest request) =>
        [.. request.Body["RequestItems"]!["Things"]!.AsArray().Select(write => $"{write!["PutRequest"]!["Item"]!["Id"]!["S"]}{write["PutRequest"]!["Item"]!["Rank"]!["N"]}")];

    /// <summary>The ids of the things that a request stores.</summary>
    public static string Ids(FakeRequest request) => string.Join(' ', request.Body["RequestItems"]!["Things"]!.AsArray().Select(write => (string?)write!["PutRequest"]!["Item"]!["Id"]!["S"]).Order());

    /// <summary>The ids of the things that a request asks for.</summary>
    public static List<string?> KeysOf(FakeRequest request) => [.. request.Body["RequestItems"]!["Things"]!["Keys"]!.AsArray().Select(key => (string?)key!["Id"]!["S"])];

    /// <summary>An answer that leaves things over.</summary>
    public static string Left(params IEnumerable<string> ids) =>
        new JsonObject
        {
            ["UnprocessedItems"] = new JsonObject
            {
                ["Things"] = new JsonArray([.. ids.Select(id => JsonNode.Parse("""{"PutRequest":{"Item":{"Text":{"S":""},"Id":{"S":"?"},"Rank":{"N":"0"}}}}""".Replace("?", id, StringComparison.Ordinal)))]),
            },
        }.ToJsonString();
}

/// <summary>Keeps what a batch reports.</summary>
internal sealed class BatchReports : IProgress<BatchProgress>
{
    public List<BatchProgress> All { get; } = [];

    public void Report(BatchProgress value) => All.Add(value);
}
