using System.Buffers;

namespace DynamoGen.Tests.Mapping;

/// <summary>Lends exactly as many bytes as it is asked for, and new ones each time.</summary>
internal sealed class StingyBuffer : IBufferWriter<byte>
{
    private readonly List<byte> written = [];
    private byte[] lent = [];

    public byte[] Written => [.. written];

    public void Advance(int count) => written.AddRange(lent[..count]);

    public Memory<byte> GetMemory(int sizeHint = 0) => lent = new byte[Math.Max(sizeHint, 1)];

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
}
