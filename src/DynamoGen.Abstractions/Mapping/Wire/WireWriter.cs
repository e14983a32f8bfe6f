using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace DynamoGen.Mapping;

/// <summary>Makes DynamoDB's JSON of a walk, as UTF-8, straight into a buffer: <c>{"Id":{"S":"b1"},"Visits":{"N":"3"}}</c>. Allocates nothing.</summary>
/// <remarks>Call <see cref="Flush"/> at the end. After an exception the buffer may hold the beginning of the item.</remarks>
public ref struct WireWriter : IAttributeWriter
{
    private const int MaxOverhead = 16;                                  // of a value: a comma, its type, quotes and braces

    private const int MaxFormatted = 64;                                 // what dates, GUIDs and their like take

    private readonly IBufferWriter<byte> output;
    private Span<byte> free;                                             // what the buffer has lent
    private int written;                                                 // how much of that is used
    private int depth;                                                   // maps and lists that are open, the item included
    private bool isCommaDue;                                             // the next name or element has one before it
    private bool isInSet;

    /// <summary>Makes a writer.</summary>
    /// <param name="output">Where the bytes go.</param>
    public WireWriter(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        this.output = output;
        free = output.GetSpan();
    }

    /// <summary>Hands to the buffer what has been written.</summary>
    public void Flush()
    {
        output.Advance(written);
        free = default;
        written = 0;
    }

    /// <inheritdoc/>
    public void BeginMap(int capacity)
    {
        ValueRules.CheckDepth(depth);
        Begin(depth++ == 0 ? "{"u8 : "{\"M\":{"u8, 0);
        isCommaDue = false;
    }

    /// <inheritdoc/>
    public void EndMap() => End(--depth == 0 ? "}"u8 : "}}"u8);

    /// <inheritdoc/>
    public void Name(AttributeNames names, int ordinal)
    {
        var name = names.Encoded(ordinal);
        Begin(name, 0);
        isCommaDue = false;
    }

    /// <inheritdoc/>
    public void Name(string key)
    {
        if (key.Length == 0)
            throw ValueRules.EmptyKey();
        Begin("\""u8, 0);
        Escape(key);
        End("\":"u8);
        isCommaDue = false;
    }

    /// <inheritdoc/>
    public void BeginList(int count)
    {
        ValueRules.CheckDepth(depth++);
        Begin("{\"L\":["u8, 0);
        isCommaDue = false;
    }

    /// <inheritdoc/>
    public void EndList()
    {
        depth--;
        End("]}"u8);
    }

    /// <inheritdoc/>
    public void BeginSet(SetKind kind, int count)
    {
        Begin(kind switch { SetKind.String => "{\"SS\":["u8, SetKind.Number => "{\"NS\":["u8, _ => "{\"BS\":["u8 }, 0);
        (isInSet, isCommaDue) = (true, false);
    }

    /// <inheritdoc/>
    public void EndSet()
    {
        isInSet = false;
        End("]}"u8);
    }

    /// <inheritdoc/>
    public void String(string value) => String(value.AsSpan());

    /// <inheritdoc/>
    public void String(scoped ReadOnlySpan<char> value)
    {
        Begin(isInSet ? "\""u8 : "{\"S\":\""u8, value.Length);
        Escape(value);
        End(isInSet ? "\""u8 : "\"}"u8);
    }

    /// <inheritdoc/>
    public void String<T>(T value, string? format) where T : struct, ISpanFormattable, IUtf8SpanFormattable
    {
        Begin(isInSet ? "\""u8 : "{\"S\":\""u8, MaxFormatted);
        if (value.TryFormat(free[written..], out var length, format, CultureInfo.InvariantCulture) && JsonText.IsPlain(free.Slice(written, length)))
            written += length;
        else
            Escape(value.ToString(format, CultureInfo.InvariantCulture));
        End(isInSet ? "\""u8 : "\"}"u8);
    }

    /// <inheritdoc/>
    public void Number<T>(T value) where T : struct, INumberBase<T>
    {
        Begin(isInSet ? "\""u8 : "{\"N\":\""u8, NumberText.MaxLength);
        written += NumberText.Format(value, free[written..]);
        End(isInSet ? "\""u8 : "\"}"u8);
    }

    /// <inheritdoc/>
    public void Number(scoped ReadOnlySpan<char> text)
    {
        Begin(isInSet ? "\""u8 : "{\"N\":\""u8, NumberText.MaxLength);
        written += NumberText.Format(text, free[written..]);
        End(isInSet ? "\""u8 : "\"}"u8);
    }

    /// <inheritdoc/>
    public void Boolean(bool value)
    {
        Begin(value ? "{\"BOOL\":true}"u8 : "{\"BOOL\":false}"u8, 0);
        isCommaDue = true;
    }

    /// <inheritdoc/>
    public void Null()
    {
        Begin("{\"NULL\":true}"u8, 0);
        isCommaDue = true;
    }

    /// <inheritdoc/>
    public void Binary(scoped ReadOnlySpan<byte> value)
    {
        Begin(isInSet ? "\""u8 : "{\"B\":\""u8, Base64.GetMaxEncodedToUtf8Length(value.Length));
        Base64.EncodeToUtf8(value, free[written..], out _, out var length);
        written += length;
        End(isInSet ? "\""u8 : "\"}"u8);
    }

    private void Escape(scoped ReadOnlySpan<char> text)
    {
        while (true)
        {
            written += JsonText.Escape(text, free[written..], out var read);
            if (read == text.Length)
                return;
            text = text[read..];
            Reserve(text.Length + JsonText.MaxExpansion);
        }
    }

    /// <summary>Writes a comma if one is due, and an opening; leaves room for what follows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Begin(scoped ReadOnlySpan<byte> opening, int room)
    {
        Reserve(MaxOverhead + opening.Length + room);
        if (isCommaDue)
            free[written++] = (byte)',';
        opening.CopyTo(free[written..]);
        written += opening.Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void End(scoped ReadOnlySpan<byte> closing)
    {
        Reserve(closing.Length);
        closing.CopyTo(free[written..]);
        written += closing.Length;
        isCommaDue = true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Reserve(int bytes)
    {
        if (free.Length - written < bytes)
            Grow(bytes);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int bytes)
    {
        output.Advance(written);
        free = output.GetSpan(bytes);
        written = 0;
    }
}
