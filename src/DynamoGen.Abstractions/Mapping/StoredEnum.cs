using System.Numerics;

namespace DynamoGen.Mapping;

/// <summary>Reads enums that were stored as numbers. For generated code.</summary>
public static class StoredEnum
{
    /// <summary>What the SDK's object persistence model calls the number of a nullable enum.</summary>
    internal const string NumberName = "value__";

    /// <summary>
    /// Reads the number of an enum: N, or the map of one entry <c>value__</c> that the SDK's object persistence model makes of a nullable enum.
    /// </summary>
    /// <typeparam name="T">The enum's underlying type.</typeparam>
    /// <typeparam name="TReader">The format.</typeparam>
    /// <param name="reader">The reader, at the value.</param>
    /// <exception cref="MappingException">It is neither.</exception>
    public static T ReadNumber<T, TReader>(ref TReader reader) where T : struct, INumberBase<T> where TReader : struct, IAttributeReader, allows ref struct
    {
        if (reader.PeekType() != DynamoType.M)
            return reader.ReadNumber<T>();
        T? number = null;
        reader.BeginMap();
        while (reader.NextKey(out var key))
            number = key == NumberName ? reader.ReadNumber<T>() : throw MappingException.Unexpected("an enum", $"M with '{key}'");
        return number ?? throw MappingException.Unexpected("an enum", "M without entries");
    }
}
