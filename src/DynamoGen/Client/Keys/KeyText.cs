using System.Text;
using DynamoGen.Mapping;

namespace DynamoGen.Keys;

/// <summary>Keys as people read them in messages: <c>UserId=u1, CreatedAt=2026-01-01T00:00:00.0000000Z</c>.</summary>
internal static class KeyText
{
    public static string Of(TableKeys keys, DynamoValue?[] values)
    {
        var text = new StringBuilder();
        for (var slot = 0; slot < keys.TableSlots; slot++)
            text.Append(slot == 0 ? "" : ", ").Append(keys.Names[slot]).Append('=').Append(Of(values[slot]));
        return text.ToString();
    }

    public static string Of(DynamoValue? value) => value?.Type switch
    {
        DynamoType.S or DynamoType.N => value.Text,
        DynamoType.B => Convert.ToHexString(value.Bytes.Span),
        _ => "?",
    };
}
