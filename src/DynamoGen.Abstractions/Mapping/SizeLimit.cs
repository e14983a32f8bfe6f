using System.Text;

namespace DynamoGen.Mapping;

/// <summary>Holds values to their declared <see cref="MaxSizeAttribute"/>. For generated code.</summary>
public static class SizeLimit
{
    /// <summary>Passes a text that is small enough.</summary>
    /// <param name="value">The text.</param>
    /// <param name="maximum">The most bytes of UTF-8.</param>
    /// <exception cref="MappingException">It is larger.</exception>
    public static string Check(string value, int maximum)
    {
        ArgumentNullException.ThrowIfNull(value);
        Check(value.Length > maximum / 3 ? Encoding.UTF8.GetByteCount(value) : 0, maximum);
        return value;
    }

    /// <summary>Passes bytes that are few enough.</summary>
    /// <param name="value">The bytes.</param>
    /// <param name="maximum">The most bytes.</param>
    /// <exception cref="MappingException">There are more.</exception>
    public static byte[] Check(byte[] value, int maximum)
    {
        ArgumentNullException.ThrowIfNull(value);
        Check(value.Length, maximum);
        return value;
    }

    /// <summary>Passes a size that is small enough.</summary>
    /// <param name="size">The size in bytes.</param>
    /// <param name="maximum">The most bytes.</param>
    /// <exception cref="MappingException">It is larger.</exception>
    public static void Check(int size, int maximum)
    {
        if (size > maximum)
            throw MappingException.Unstorable($"has {size} bytes, but [MaxSize({maximum})] allows {maximum}. Shorten the value, or raise the limit where it is declared.");
    }
}
