using System.Buffers;
using System.ComponentModel;
using DynamoGen.Expressions;

namespace DynamoGen;

/// <summary>
/// A condition on an item: of a write, or a query's filter. Made by comparing the attributes that a lambda is given, and composed with <c>&amp;&amp;</c>, <c>||</c> and <c>!</c>;
/// DynamoDB evaluates it. It is no truth value here: <c>if</c> and <c>? :</c> on one do not compile. Immutable.
/// </summary>
public abstract class DynamoCondition
{
    private protected DynamoCondition() { }

    /// <summary>No condition: what composing with leaves the other as it is. Refused where a condition is due.</summary>
    public static DynamoCondition None { get; } = new NoCondition();

    /// <summary>How tightly the condition binds; parentheses go around a looser one inside of a tighter.</summary>
    internal virtual Binding Binding => Binding.Term;

    /// <summary>Writes the condition as an expression.</summary>
    internal abstract void Write(ExpressionWriter writer);

    /// <summary>Both hold.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static DynamoCondition operator &(DynamoCondition left, DynamoCondition right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return left is NoCondition ? right : right is NoCondition ? left : new BothConditions(left, right);
    }

    /// <summary>One holds, or both.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static DynamoCondition operator |(DynamoCondition left, DynamoCondition right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return left is NoCondition ? right : right is NoCondition ? left : new EitherCondition(left, right);
    }

    /// <summary>It does not hold.</summary>
    /// <param name="operand">The condition.</param>
    public static DynamoCondition operator !(DynamoCondition operand)
    {
        ArgumentNullException.ThrowIfNull(operand);
        return operand is NoCondition ? operand : new NotCondition(operand);
    }

    // Both are false, so that && is exactly & and || exactly |: nothing is left out.

    /// <summary>Lets <c>||</c> compose conditions. Not to be asked.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete(NoTruth, error: true)]
    public static bool operator true(DynamoCondition _) => false;

    /// <summary>Lets <c>&amp;&amp;</c> compose conditions. Not to be asked.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete(NoTruth, error: true)]
    public static bool operator false(DynamoCondition _) => false;

    private const string NoTruth = "DynamoDB evaluates a condition; it has no truth value here. Compose conditions with &&, || and !.";

    /// <summary>Writes the condition as a request in DynamoDB's own JSON says it, for calls that are made past this library. Nothing is sent; costs no reads or writes.</summary>
    /// <remarks><c>{"ConditionExpression":"#0 &gt; :0","ExpressionAttributeNames":{"#0":"Visits"},"ExpressionAttributeValues":{":0":{"N":"3"}}}</c></remarks>
    /// <param name="output">Where the bytes go, as UTF-8.</param>
    /// <exception cref="InvalidRequestException">It is larger than the service takes, or is <see cref="None"/>.</exception>
    public void WriteJson(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var expressions = new WireExpressions();
        Write(expressions);
        expressions.WriteTo("condition", "ConditionExpression", output);
    }

    /// <summary>The condition as people read it, with names and values in place.</summary>
    public override string ToString() => ReadableExpression.Of(this);
}
