using System.Globalization;
using System.Numerics;
using System.Text;

namespace DynamoGen.Mapping;

/// <summary>
/// Counts the bytes that a walk's item takes in DynamoDB: names and text in UTF-8, bytes as they are, BOOL and NULL 1, numbers by their digits, lists and maps 3 and
/// 1 for each element. Allocates nothing.
/// </summary>
/// <remarks>
/// From "DynamoDB item sizes and formats", with what AWS's page only calls approximate filled in by measurement; where measurements leave room (numbers whose digits
/// straddle pairs) the larger size is taken, so that the result is never below the service's.
/// </remarks>
public struct ItemSizeWriter : IAttributeWriter
{
    private const int ContainerBytes = 3;

    private int depth;                                                   // maps and lists that are open, the item included
    private ulong lists;                                                 // a bit for each open container, the last one lowest: whether it is a list

    /// <summary>The size so far, in bytes.</summary>
    public int Bytes { get; private set; }

    /// <inheritdoc/>
    public void BeginMap(int capacity) => Begin(isList: false);

    /// <inheritdoc/>
    public void EndMap() => End();

    /// <inheritdoc/>
    public void Name(AttributeNames names, int ordinal) => CountName(names.Utf8(ordinal).Length);

    /// <inheritdoc/>
    public void Name(string key)
    {
        ValueRules.CheckKey(key);
        CountName(Encoding.UTF8.GetByteCount(key));
    }

    /// <inheritdoc/>
    public void BeginList(int count) => Begin(isList: true);

    /// <inheritdoc/>
    public void EndList() => End();

    /// <inheritdoc/>
    public void BeginSet(SetKind kind, int count)
    {
        Count(0);
        lists <<= 1;
    }

    /// <inheritdoc/>
    public void EndSet() => lists >>= 1;

    /// <inheritdoc/>
    public void String(string value) => String(value.AsSpan());

    /// <inheritdoc/>
    public void String(scoped ReadOnlySpan<char> value)
    {
        ValueRules.RefuseLoneSurrogates(value);
        Count(Encoding.UTF8.GetByteCount(value));
    }

    /// <inheritdoc/>
    public void String<T>(T value, string? format) where T : struct, ISpanFormattable, IUtf8SpanFormattable
    {
        Span<char> text = stackalloc char[64];
        if (value.TryFormat(text, out var length, format, CultureInfo.InvariantCulture))
            String(text[..length]);
        else
            String(value.ToString(format, CultureInfo.InvariantCulture));
    }

    /// <inheritdoc/>
    public void Number<T>(T value) where T : struct, INumberBase<T>
    {
        Span<byte> text = stackalloc byte[NumberText.MaxLength];
        CountNumber(text[..NumberText.Format(value, text)]);
    }

    /// <inheritdoc/>
    public void Number(scoped ReadOnlySpan<char> text)
    {
        Span<byte> checkedText = stackalloc byte[NumberText.MaxLength];
        CountNumber(checkedText[..NumberText.Format(text, checkedText)]);
    }

    /// <inheritdoc/>
    public void Boolean(bool value) => Count(1);

    /// <inheritdoc/>
    public void Null() => Count(1);

    /// <inheritdoc/>
    public void Binary(scoped ReadOnlySpan<byte> value) => Count(value.Length);

    private void CountNumber(ReadOnlySpan<byte> text)
    {
        _ = NumberShape.TryParse(text, out var shape);
        Count(shape.StoredBytes);
    }

    private void CountName(int bytes) => Bytes += depth > 1 ? bytes + 1 : bytes;

    private void Count(int bytes) => Bytes += bytes + (int)(lists & 1);

    private void Begin(bool isList)
    {
        if (depth > 0 || isList)
        {
            ValueRules.CheckDepth(depth);
            Count(ContainerBytes);
        }
        depth++;
        lists = lists << 1 | (isList ? 1UL : 0);
    }

    private void End()
    {
        depth--;
        lists >>= 1;
    }
}
