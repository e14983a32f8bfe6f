using DynamoGen.Mapping;
using Xunit;

namespace DynamoGen.Tests.Mapping;

/// <summary>Runs a converter on single values.</summary>
internal static class Convert
{
    public static T Read<T, TConverter>(DynamoValue value) where TConverter : struct, IDynamoConverter<T>
    {
        var reader = new DynamoValueReader(value);
        return TConverter.Read(ref reader);
    }

    /// <summary>Writes a value, compares its stored text or number if one is given, and reads it again.</summary>
    public static T There<T, TConverter>(T value, string? text = null, string? number = null) where TConverter : struct, IDynamoConverter<T>
    {
        var stored = DynamoValue.From<T, TConverter>(value);
        if (text is not null)
            Assert.Equal(DynamoValue.String(text), stored);
        if (number is not null)
            Assert.Equal(DynamoValue.Number(number), stored);
        return Read<T, TConverter>(stored);
    }
}
