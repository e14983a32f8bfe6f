using DynamoGen.Mapping;
using Xunit;

namespace DynamoGen.Tests.Mapping;

/// <summary>An item's forms, so that tests can compare them.</summary>
internal static class Form
{
    public static DynamoValue ToValue<T>(T item) where T : class, IDynamoItem<T>
    {
        var writer = new DynamoValueWriter();
        T.Write(ref writer, item);
        return writer.Result;
    }

    public static T FromValue<T>(DynamoValue value) where T : class, IDynamoReadable<T>
    {
        var reader = new DynamoValueReader(value);
        return T.Read(ref reader);
    }

    /// <summary>Compares by what is stored: sets without order, lists with it, bytes by content.</summary>
    public static void AssertSame<T>(T expected, T actual) where T : class, IDynamoItem<T> => Assert.Equal(ToValue(expected), ToValue(actual));
}
