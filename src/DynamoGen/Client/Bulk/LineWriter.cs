using DynamoGen.Mapping;

namespace DynamoGen.Bulk;

/// <summary>Writes items as lines of JSON, as the exports of the service have them: <c>{"Item":{…}}</c>.</summary>
/// <param name="output">Where the lines go; pages come whole and one after the other.</param>
internal sealed class LineWriter(Stream output) : IDisposable
{
    private readonly SemaphoreSlim gate = new(1);

    /// <summary>Writes the items of a page, so that they are out of this program's hands when it returns.</summary>
    /// <returns>How many they are.</returns>
    public async Task<long> WriteAsync(IReadOnlyList<RawItem> items, CancellationToken cancellationToken)
    {
        using var buffer = new PooledBytes();
        foreach (var item in items)
        {
            Write(buffer, "{\"Item\":"u8);
            RawItem.WriteJson(item.Attributes, buffer);
            Write(buffer, "}\n"u8);
        }
        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await output.WriteAsync(buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
            await output.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            gate.Release();
        }
        return items.Count;
    }

    public void Dispose() => gate.Dispose();

    private static void Write(PooledBytes buffer, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(buffer.GetSpan(bytes.Length));
        buffer.Advance(bytes.Length);
    }
}
