using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DynamoGen.Faults;

/// <summary>An error in the service's words.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">The error code; empty for an answer without a body.</param>
public sealed record ErrorAnswer(int Status, string Code)
{
    /// <summary>How long the service asks to wait, in its own header; not at all when null.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Members of the body beyond code and message.</summary>
    public JsonObject? More { get; init; }

    /// <summary>The body.</summary>
    public byte[] Body()
    {
        if (Code.Length == 0)
            return [];
        var body = More?.DeepClone().AsObject() ?? [];
        body["__type"] = $"com.amazonaws.dynamodb.v20120810#{Code}";
        body["message"] = "made up by the fault proxy";
        return Encoding.UTF8.GetBytes(body.ToJsonString(JsonSerializerOptions.Default));
    }
}
