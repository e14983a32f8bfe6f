using System.Text;
using DynamoGen.Mapping;
using DynamoGen.Tables;

namespace DynamoGen.Expressions;

/// <summary>Makes the conditions that typed paths offer.</summary>
internal static class Conditions
{
    public const string Equal = " = ";
    public const string NotEqual = " <> ";
    public const string Less = " < ";
    public const string LessOrEqual = " <= ";
    public const string Greater = " > ";
    public const string GreaterOrEqual = " >= ";

    private static readonly ValueCodec<object?> NullCodec = ValueCodec<object?>.Using<NullWriter>();
    private static readonly ValueCodec<string> Text = ValueCodec<string>.Using<StringConverter>();

    public static DynamoCondition Exists(DocumentPath path) => new PathFunction("attribute_exists", path);

    public static DynamoCondition NotExists(DocumentPath path) => new PathFunction("attribute_not_exists", path);

    public static DynamoCondition IsType(DocumentPath path, DynamoType type) => new ValueFunction<string>("attribute_type", path, type.ToString(), Text);

    public static DynamoCondition IsNull(DocumentPath path) => NotExists(path) | new ValueComparison<object?>(new(path), Equal, null, NullCodec);

    public static DynamoCondition IsNotNull(DocumentPath path) => Exists(path) & new ValueComparison<object?>(new(path), NotEqual, null, NullCodec);

    public static DynamoCondition Is<T>(DocumentPath path, T? value, ValueCodec<T> codec) where T : class => value is null ? IsNull(path) : Compare(path, Equal, value, codec);

    public static DynamoCondition Is<T>(DocumentPath path, T? value, ValueCodec<T> codec) where T : struct => value is { } some ? Compare(path, Equal, some, codec) : IsNull(path);

    public static DynamoCondition IsNot<T>(DocumentPath path, T? value, ValueCodec<T> codec) where T : class => value is null ? IsNotNull(path) : Compare(path, NotEqual, value, codec);

    public static DynamoCondition IsNot<T>(DocumentPath path, T? value, ValueCodec<T> codec) where T : struct => value is { } some ? Compare(path, NotEqual, some, codec) : IsNotNull(path);

    public static DynamoCondition Compare<T>(DocumentPath path, string comparator, T value, ValueCodec<T> codec) => new ValueComparison<T>(new(path), comparator, value, codec);

    public static DynamoCondition Compare(DocumentPath left, string comparator, DocumentPath right) => new PathComparison(new(left), comparator, new(right));

    public static DynamoCondition HasOther<T>(DocumentPath path, T value, ValueCodec<T> codec) => Exists(path) & Compare(path, NotEqual, value, codec);

    public static DynamoCondition Between<T>(DocumentPath path, T low, T high, ValueCodec<T> codec) => Between(new Operand(path), low, high, Comparer<T>.Default.Compare(low, high), codec);

    public static DynamoCondition Between(DocumentPath path, string low, string high, ValueCodec<string> codec) =>
        Between(new Operand(path), low, high, Encoding.UTF8.GetBytes(low).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(high)), codec);

    public static DynamoCondition Between(DocumentPath path, ReadOnlyMemory<byte> low, ReadOnlyMemory<byte> high, ValueCodec<ReadOnlyMemory<byte>> codec) =>
        Between(new Operand(path), low, high, low.Span.SequenceCompareTo(high.Span), codec);

    public static DynamoCondition BetweenSizes(DocumentPath path, int low, int high, ValueCodec<int> codec) => Between(new Operand(path, IsSize: true), low, high, low.CompareTo(high), codec);

    public static DynamoCondition StartsWith<T>(DocumentPath path, T prefix, ValueCodec<T> codec) => new ValueFunction<T>("begins_with", path, prefix, codec);

    public static DynamoCondition Contains<T>(DocumentPath path, T value, ValueCodec<T> codec) => new ValueFunction<T>("contains", path, value, codec);

    // DynamoDB refuses it only when the request has come to it.
    private static BetweenCondition<T> Between<T>(Operand operand, T low, T high, int order, ValueCodec<T> codec) => order <= 0
        ? new(operand, low, high, codec)
        : throw new InvalidRequestException($"Between() of {operand.Path} is given a lower bound above the upper one, and no item could meet that. Give the lower one first.");

    /// <summary>IN, as often as it takes for all values.</summary>
    public static DynamoCondition In<T>(DocumentPath path, T[] values, ValueCodec<T> codec)
    {
        if (values.Length == 0)
            throw new InvalidRequestException($"In() of {path} was given no values, and no item could meet that. Leave the call out when there is nothing to look for.");
        var condition = DynamoCondition.None;
        for (var start = 0; start < values.Length; start += ServiceLimits.InOperands)
            condition |= new InCondition<T>(new(path), values.AsMemory(start, Math.Min(ServiceLimits.InOperands, values.Length - start)), codec);
        return condition;
    }
}
