using System.Globalization;
using System.Text;
using System.Text.Json;

namespace DynamoGen.Tests.Mapping;

/// <summary>Spells the same JSON otherwise: entries in another order, blanks anywhere, characters as escapes of every kind.</summary>
internal sealed class NoisyJson(Random random)
{
    private readonly StringBuilder text = new();

    public static byte[] Respell(ReadOnlyMemory<byte> json, int seed)
    {
        using var document = JsonDocument.Parse(json);
        var noisy = new NoisyJson(new(seed));
        noisy.Write(document.RootElement);
        noisy.Blanks();
        return Encoding.UTF8.GetBytes(noisy.text.ToString());
    }

    private void Write(JsonElement value)
    {
        Blanks();
        switch (value.ValueKind)
        {
            case JsonValueKind.Object: WriteObject([.. value.EnumerateObject()]); break;
            case JsonValueKind.Array: WriteArray([.. value.EnumerateArray()]); break;
            case JsonValueKind.String: WriteString(value.GetString()!); break;
            default: text.Append(value.GetRawText()); break;
        }
    }

    private void WriteObject(JsonProperty[] entries)
    {
        random.Shuffle(entries);
        text.Append('{');
        for (var i = 0; i < entries.Length; i++)
        {
            text.Append(i == 0 ? "" : ",");
            Blanks();
            WriteString(entries[i].Name);
            Blanks();
            text.Append(':');
            Write(entries[i].Value);
            Blanks();
        }
        Blanks();
        text.Append('}');
    }

    private void WriteArray(JsonElement[] elements)
    {
        text.Append('[');
        for (var i = 0; i < elements.Length; i++)
        {
            text.Append(i == 0 ? "" : ",");
            Write(elements[i]);
            Blanks();
        }
        Blanks();
        text.Append(']');
    }

    private void WriteString(string value)
    {
        text.Append('"');
        foreach (var rune in value.EnumerateRunes())
            text.Append(rune.Value switch
            {
                '\b' when Coin() => "\\b",
                '\f' when Coin() => "\\f",
                '\n' when Coin() => "\\n",
                '\r' when Coin() => "\\r",
                '\t' when Coin() => "\\t",
                '"' or '\\' when Coin() => $"\\{rune}",
                '/' when Coin() => "\\/",
                < ' ' or '"' or '\\' => Escape(rune),
                _ => random.Next(8) == 0 ? Escape(rune) : rune.ToString(),
            });
        text.Append('"');
    }

    private string Escape(Rune rune) => string.Concat(rune.ToString().Select(unit => $"\\u{((int)unit).ToString(Coin() ? "x4" : "X4", CultureInfo.InvariantCulture)}"));

    private bool Coin() => random.Next(2) == 0;

    private void Blanks()
    {
        if (random.Next(4) == 0)
            text.Append(" \t\r\n"[random.Next(4)]);
    }
}
