using System.Text.Json.Serialization;

namespace DynamoGen.Benchmarks.Marshalling;

/// <summary>System.Text.Json's source generation for the plain object.</summary>
[JsonSerializable(typeof(Article))]
internal sealed partial class ArticleJson : JsonSerializerContext;
