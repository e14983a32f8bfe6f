using System.Text.Json;
using Amazon.DynamoDBv2.Model;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;

namespace DynamoGen.Benchmarks.Marshalling;

/// <summary>From what was received to an item: from a map of attribute values, and from bytes.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class ReadBenchmarks
{
    private readonly Article item = Article.Sample;
    private readonly Dictionary<string, AttributeValue> map = AttributeMap.Write(Article.Sample);
    private readonly Dictionary<string, AttributeValue> persisted = ObjectPersistence.Write(Article.Sample);
    private readonly byte[] wire = WireForm.Write(Article.Sample);
    private readonly byte[] shuffled = Shuffle(WireForm.Write(Article.Sample));
    private readonly byte[] json = JsonSerializer.SerializeToUtf8Bytes(Article.Sample, ArticleJson.Default.Article);

    [BenchmarkCategory("map"), Benchmark(Baseline = true)]
    public Article Hand_written() => HandWritten.Read(map);

    [BenchmarkCategory("map"), Benchmark]
    public Article DynamoGen_map() => AttributeMap.Read<Article>(map);

    [BenchmarkCategory("map"), Benchmark]
    public Article Object_persistence() => ObjectPersistence.Read(persisted);

    [BenchmarkCategory("wire"), Benchmark(Baseline = true)]
    public Article System_Text_Json() => JsonSerializer.Deserialize(json, ArticleJson.Default.Article)!;

    [BenchmarkCategory("wire"), Benchmark]
    public Article DynamoGen_wire() => WireForm.Read<Article>(wire);

    [BenchmarkCategory("wire"), Benchmark]
    public Article DynamoGen_wire_in_another_order() => WireForm.Read<Article>(shuffled);

    [BenchmarkCategory("wire"), Benchmark]
    public Article The_object_itself() => item with
    {
        Id = new(item.Id.AsSpan()),
        UserId = new(item.UserId.AsSpan()),
        Url = new(item.Url.AsSpan()),
        Title = new(item.Title.AsSpan()),
        Description = new(item.Description.AsSpan()),
        Tags = Copy(item.Tags, new HashSet<string>()),
        Authors = Copy(item.Authors, new List<string>()),
    };

    private static T Copy<T>(T texts, T copies) where T : class, ICollection<string>
    {
        foreach (var text in texts)
            copies.Add(new(text.AsSpan()));
        return copies;
    }

    private static byte[] Shuffle(byte[] item)
    {
        using var document = JsonDocument.Parse(item);
        var entries = document.RootElement.EnumerateObject().ToArray();
        new Random(1).Shuffle(entries);
        return JsonSerializer.SerializeToUtf8Bytes(entries.ToDictionary(entry => entry.Name, entry => entry.Value));
    }
}
