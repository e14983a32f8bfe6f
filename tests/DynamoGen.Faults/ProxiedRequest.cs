using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DynamoGen.Faults;

/// <summary>A request as the proxy saw it, and what became of it.</summary>
public sealed class ProxiedRequest
{
    internal ProxiedRequest(string operation, byte[] body, Fault fault) => (Operation, Sent, Fault) = (operation, body, fault);

    /// <summary>The service's operation, such as <c>PutItem</c>.</summary>
    public string Operation { get; }

    /// <summary>The body as it was sent.</summary>
    public byte[] Sent { get; }

    /// <summary>What befell the request.</summary>
    public Fault Fault { get; }

    /// <summary>The body that the database saw; null when it saw none.</summary>
    public byte[]? Forwarded { get; internal set; }

    /// <summary>Whether the database saw the request and answered 200.</summary>
    public bool IsApplied { get; internal set; }

    /// <summary>The status of the answer; 0 when none was sent.</summary>
    public int Status { get; internal set; }

    /// <summary>The code of the error that was answered; empty when it has none, null when it was none.</summary>
    public string? Error { get; internal set; }

    /// <summary>Whether the sender hung up before the whole answer was sent.</summary>
    public bool HungUp { get; internal set; }

    /// <summary>How long the proxy had it.</summary>
    public TimeSpan Elapsed { get; internal set; }

    /// <summary>Whether the sender cannot know from the answer if the request was applied.</summary>
    public bool LeavesOpen => HungUp || Status is 0 or >= 500 || Fault.Damage != Damage.None;

    /// <summary>A body as JSON.</summary>
    public static JsonNode Json(byte[] body) => JsonNode.Parse(body)!;

    /// <summary>What befell it and what became of it, for people.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Operation).Append(": ").Append(Fault.Name).Append(IsApplied ? ", applied" : ", not applied");
        if (Status != 0)
            text.Append(", answered ").Append(Status);
        if (!string.IsNullOrEmpty(Error))
            text.Append(' ').Append(Error);
        return text.Append(HungUp ? ", the sender hung up" : "").ToString();
    }

    internal void Answered(int status, ReadOnlySpan<byte> body)
    {
        Status = status;
        Error = status == 200 ? null : ErrorCode(body);
    }

    private static string ErrorCode(ReadOnlySpan<byte> body)
    {
        if (body.IsEmpty)
            return "";
        var reader = new Utf8JsonReader(body);
        return JsonNode.Parse(ref reader)?["__type"]?.GetValue<string>().Split('#')[^1] ?? "";
    }
}
