using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using DynamoGen.Mapping;

namespace DynamoGen.Queries;

/// <summary>
/// Page tokens as text: safe in a URL, and sealed over themselves and their query, so that a damaged token and one of another query are found out. With keys the seal is a
/// signature (HMAC-SHA-256), which nobody else can make; without, it is a short hash, which anybody can.
/// </summary>
internal sealed class PageTokens
{
    // version (1), flags (1), position (4), key as DynamoDB's JSON, seal
    private const byte Version = 1;
    private const int HeaderLength = 2 + sizeof(int);
    private const int HashLength = 8;

    private readonly byte[][] keys;

    /// <param name="keys">What tokens are signed with: the first signs, each verifies. None for unsigned tokens.</param>
    public PageTokens(IEnumerable<byte[]> keys) => this.keys = [.. keys.Select(key => (byte[])key.Clone())];

    [Flags]
    private enum Marks : byte
    {
        None = 0,
        Back = 1,
        Signed = 2,
    }

    /// <summary>The token as text.</summary>
    /// <param name="token">The token.</param>
    /// <param name="query">The query's text form, see <see cref="QueryText"/>.</param>
    public string Encode(PageToken token, string query)
    {
        using var bytes = new PooledBytes();
        Span<byte> header = stackalloc byte[HeaderLength];
        header[0] = Version;
        header[1] = (byte)((token.IsBack ? Marks.Back : Marks.None) | (keys.Length > 0 ? Marks.Signed : Marks.None));
        BinaryPrimitives.WriteInt32BigEndian(header[2..], token.Position);
        bytes.Write(header);
        if (token.Key is not null)
        {
            var writer = new WireWriter(bytes);
            DynamoValueConverter.Write(ref writer, DynamoValue.Map(token.Key));
            writer.Flush();
        }
        bytes.Write(Seal(query, bytes.Written, keys.FirstOrDefault()));
        return Base64Url.EncodeToString(bytes.Written);
    }

    /// <summary>Understands a token. That its key is one of the query's is not yet said.</summary>
    /// <param name="text">The token as text.</param>
    /// <param name="query">The query's text form.</param>
    /// <param name="token">The token.</param>
    /// <param name="fault">What is wrong with it, and what to do.</param>
    public bool TryDecode(string text, string query, [NotNullWhen(true)] out PageToken? token, [NotNullWhen(false)] out string? fault)
    {
        (token, fault) = (null, "The page token is damaged, or belongs to another query. Begin with the first page.");
        if (!Base64Url.IsValid(text))
            return false;
        var bytes = Base64Url.DecodeFromChars(text);
        // Base64 has several texts for some bytes; only ours counts.
        if (bytes.Length < HeaderLength + HashLength || bytes[0] != Version || Base64Url.EncodeToString(bytes) != text)
            return false;
        var isSigned = ((Marks)bytes[1]).HasFlag(Marks.Signed);
        if (isSigned != keys.Length > 0)
        {
            fault = isSigned
                ? $"The page token is signed, and this client has no {nameof(DynamoGenOptions.PageTokenKeys)} to verify it with. Set those of the client that made it, or begin with the first page."
                : $"The page token is not signed, and this client has {nameof(DynamoGenOptions.PageTokenKeys)}, with which it accepts signed tokens only. Begin with the first page.";
            return false;
        }
        var sealLength = isSigned ? HMACSHA256.HashSizeInBytes : HashLength;
        if (bytes.Length < HeaderLength + sealLength || !IsSealed(query, bytes.AsSpan(..^sealLength), bytes.AsSpan(^sealLength..)))
        {
            if (isSigned)
                fault = $"The page token is damaged or forged, belongs to another query, or was signed with none of this client's {nameof(DynamoGenOptions.PageTokenKeys)}. Begin with the first page.";
            return false;
        }
        token = Read(bytes.AsSpan(..^sealLength));
        return token is not null;
    }

    private bool IsSealed(string query, ReadOnlySpan<byte> content, ReadOnlySpan<byte> seal)
    {
        if (keys.Length == 0)
            return Seal(query, content, null).SequenceEqual(seal);
        foreach (var key in keys)
            if (CryptographicOperations.FixedTimeEquals(Seal(query, content, key), seal))
                return true;
        return false;
    }

    private static ReadOnlySpan<byte> Seal(string query, ReadOnlySpan<byte> content, byte[]? key)
    {
        using var hash = key is null ? IncrementalHash.CreateHash(HashAlgorithmName.SHA256) : IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hash.AppendData(Encoding.UTF8.GetBytes(query));
        hash.AppendData([0]);
        hash.AppendData(content);
        var whole = hash.GetHashAndReset();
        return key is null ? whole.AsSpan(0, HashLength) : whole;
    }

    // The seal of an unsigned token proves nothing: whatever is inside may be made up.
    private static PageToken? Read(ReadOnlySpan<byte> content)
    {
        var position = BinaryPrimitives.ReadInt32BigEndian(content[2..]);
        if (position < 0 || ((Marks)content[1] & ~(Marks.Back | Marks.Signed)) != 0)
            return null;
        var isBack = ((Marks)content[1]).HasFlag(Marks.Back);
        if (content.Length == HeaderLength)
            return new(isBack, position, null);
        var reader = new WireReader(content[HeaderLength..]);
        try
        {
            var key = DynamoValueConverter.Read(ref reader);
            reader.ExpectEnd();
            return new(isBack, position, key.Entries);
        }
        catch (MappingException)
        {
            return null;
        }
    }
}
