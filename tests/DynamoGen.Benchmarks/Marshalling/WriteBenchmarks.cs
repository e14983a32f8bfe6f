using System.Buffers;
using System.Text.Json;
using Amazon.DynamoDBv2.Model;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;

namespace DynamoGen.Benchmarks.Marshalling;

/// <summary>From an item to what is sent: as a map of attribute values, and as bytes.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class WriteBenchmarks
{
    private static readonly ArrayBufferWriter<byte> Buffer = new(4096);
    private static readonly Utf8JsonWriter Json = new(Buffer);
    private readonly Article item = Article.Sample;

    [BenchmarkCategory("map"), Benchmark(Baseline = true)]
    public Dictionary<string, AttributeValue> Hand_written() => HandWritten.Write(item);

    [BenchmarkCategory("map"), Benchmark]
    public Dictionary<string, AttributeValue> DynamoGen_map() => AttributeMap.Write(item);

    [BenchmarkCategory("map"), Benchmark]
    public Dictionary<string, AttributeValue> Object_persistence() => ObjectPersistence.Write(item);

    [BenchmarkCategory("wire"), Benchmark(Baseline = true)]
    public int System_Text_Json()
    {
        Buffer.ResetWrittenCount();
        Json.Reset();
        JsonSerializer.Serialize(Json, item, ArticleJson.Default.Article);
        return Buffer.WrittenCount;
    }

    [BenchmarkCategory("wire"), Benchmark]
    public int DynamoGen_wire()
    {
        Buffer.ResetWrittenCount();
        WireForm.Write(item, Buffer);
        return Buffer.WrittenCount;
    }

    [BenchmarkCategory("size"), Benchmark]
    public int DynamoGen_size() => ItemSize.Of(item);
}
