using DynamoGen.Mapping;

namespace DynamoGen.Expressions;

/// <summary>How values of a type go into expressions. Hides the converter's type, so that the shapes users see are named after their own types alone. For generated code.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public abstract class ValueCodec<T>
{
    private protected ValueCodec() { }

    /// <summary>The codec that uses a converter.</summary>
    /// <typeparam name="TConverter">The converter.</typeparam>
    public static ValueCodec<T> Using<TConverter>() where TConverter : struct, IDynamoWriter<T> => Codec<TConverter>.Instance;

    /// <summary>Writes one value; null as NULL.</summary>
    internal abstract void Write(ExpressionWriter writer, T value);

    /// <summary>Writes several values as a list.</summary>
    internal abstract void WriteList(ExpressionWriter writer, IReadOnlyCollection<T> values);

    /// <summary>Writes several values as a set.</summary>
    internal abstract void WriteSet(ExpressionWriter writer, SetKind kind, IReadOnlyCollection<T> values);

    /// <summary>Writes several values as a map.</summary>
    internal abstract void WriteMap(ExpressionWriter writer, IReadOnlyCollection<KeyValuePair<string, T>> entries);

    private sealed class Codec<TConverter> : ValueCodec<T> where TConverter : struct, IDynamoWriter<T>
    {
        public static readonly Codec<TConverter> Instance = new();

        internal override void Write(ExpressionWriter writer, T value)
        {
            if (value is null)
                writer.Value<object?, NullWriter>(null);
            else
                writer.Value<T, TConverter>(value);
        }

        internal override void WriteList(ExpressionWriter writer, IReadOnlyCollection<T> values) => writer.Value<IReadOnlyCollection<T>, ListWriter<T, TConverter>>(values);

        internal override void WriteSet(ExpressionWriter writer, SetKind kind, IReadOnlyCollection<T> values) =>
            writer.Value<SetMembers<T>, SetWriter<T, TConverter>>(new(kind, values));

        internal override void WriteMap(ExpressionWriter writer, IReadOnlyCollection<KeyValuePair<string, T>> entries) =>
            writer.Value<IReadOnlyCollection<KeyValuePair<string, T>>, MapWriter<T, TConverter>>(entries);
    }
}
