using System.Globalization;

namespace DynamoGen.Transport;

/// <summary>Checks what the SDK leaves unchecked: the checksum of the service's answers that tell errors. A damaged one could name a reason that there was not.</summary>
internal static class AnswerChecksum
{
    private const string Header = "x-amz-crc32";
    private const uint ReversedPolynomial = 0xEDB88320;

    /// <summary>Checks the answer, whose body is buffered.</summary>
    /// <exception cref="IOException">The body is not what was sent.</exception>
    public static async Task CheckAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.IsSuccessStatusCode || !response.Headers.TryGetValues(Header, out var values)
            || !uint.TryParse(values.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var expected))
            return;
        if (Crc32(await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false)) != expected)
            throw new IOException($"The answer does not have the checksum that its header {Header} says.");
    }

    // Of IEEE 802.3, bit by bit: errors are rare and short.
    private static uint Crc32(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var each in bytes)
        {
            crc ^= each;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ ReversedPolynomial;
        }
        return ~crc;
    }
}
