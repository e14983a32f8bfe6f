using System.Globalization;
using System.Numerics;

namespace DynamoGen.Mapping;

/// <summary>The keys of stored maps are text; this is the text of keys of other types, and back. For generated code.</summary>
public static class MapKey
{
    /// <summary>The text of a GUID: 32 digits in groups of 8-4-4-4-12, lower case.</summary>
    /// <param name="key">The key.</param>
    public static string Of(Guid key) => key.ToString();

    /// <summary>The text of an integer, culture-invariant.</summary>
    /// <typeparam name="T">Any integer type.</typeparam>
    /// <param name="key">The key.</param>
    public static string Of<T>(T key) where T : struct, IBinaryInteger<T> => key.ToString(null, CultureInfo.InvariantCulture);

    /// <summary>Reads a GUID.</summary>
    /// <param name="text">The stored key.</param>
    /// <exception cref="MappingException">The text is no GUID.</exception>
    public static Guid ReadGuid(string text) => Guid.TryParseExact(text, "D", out var key) ? key : throw MappingException.Unexpected("a map key that is a GUID", $"'{text}'");

    /// <summary>Reads an integer.</summary>
    /// <typeparam name="T">Any integer type.</typeparam>
    /// <param name="text">The stored key.</param>
    /// <exception cref="MappingException">The text is no integer, or out of the type's range.</exception>
    public static T ReadInteger<T>(string text) where T : struct, IBinaryInteger<T> =>
        T.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var key) ? key : throw MappingException.Unexpected($"a map key that is a {typeof(T)}", $"'{text}'");
}
