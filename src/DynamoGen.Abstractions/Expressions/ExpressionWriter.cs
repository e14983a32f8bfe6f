using System.Buffers;
using System.Globalization;
using DynamoGen.Mapping;
using DynamoGen.Tables;

namespace DynamoGen.Expressions;

/// <summary>Writes the expressions of one request. They share the aliases of names and of values; each transport has its own way of keeping those.</summary>
internal abstract class ExpressionWriter : IDisposable
{
    private char[] text = ArrayPool<char>.Shared.Rent(512);
    private int length;
    private int operators;

    /// <summary>What has been written of the expression.</summary>
    protected ReadOnlySpan<char> Written => text.AsSpan(0, length);

    /// <summary>Writes what stands for an attribute's name.</summary>
    protected abstract void Name(string name);

    /// <summary>Writes what stands for a value.</summary>
    public abstract void Value<T, TWriter>(T value) where TWriter : struct, IDynamoWriter<T>;

    /// <summary>Writes a part of a condition, in parentheses if it binds less tightly than what is around it.</summary>
    public void Part(DynamoCondition condition, Binding around)
    {
        if (condition.Binding >= around)
        {
            condition.Write(this);
            return;
        }
        Text("(");
        condition.Write(this);
        Text(")");
    }

    /// <summary>Writes an operator or the name of a function; the service counts both.</summary>
    public void Operator(string written)
    {
        operators++;
        Text(written);
    }

    /// <summary>Writes what is neither.</summary>
    public void Text(ReadOnlySpan<char> written)
    {
        while (!written.TryCopyTo(text.AsSpan(length)))
            Grow();
        length += written.Length;
    }

    /// <summary>Writes a document path.</summary>
    /// <exception cref="InvalidRequestException">It is too deep.</exception>
    public void Path(DocumentPath path)
    {
        if (path.Depth > ServiceLimits.NestingDepth)
            throw new InvalidRequestException($"The path {path} has {path.Depth} parts; DynamoDB takes at most {ServiceLimits.NestingDepth}. Flatten the item.");
        Append(path);
    }

    /// <summary>Ends an expression and begins the next.</summary>
    /// <param name="kind">What it is, for errors: <c>condition</c>, <c>update</c> …</param>
    /// <exception cref="InvalidRequestException">It is longer or has more operators than the service takes.</exception>
    public string End(string kind)
    {
        if (length > ServiceLimits.ExpressionBytes)
            throw TooLarge(kind, length, "bytes", ServiceLimits.ExpressionBytes);
        if (operators > ServiceLimits.ExpressionOperators)
            throw TooLarge(kind, operators, "operators and functions", ServiceLimits.ExpressionOperators);
        var expression = ExpressionTexts.Of(Written);
        (length, operators) = (0, 0);
        return expression;
    }

    /// <summary>Gives the buffer back.</summary>
    public virtual void Dispose()
    {
        ArrayPool<char>.Shared.Return(text);
        text = [];
    }

    private void Append(DocumentPath path)
    {
        if (path.Parent is { } parent)
            Append(parent);
        if (path.Index >= 0)
        {
            Text(string.Create(CultureInfo.InvariantCulture, $"[{path.Index}]"));
            return;
        }
        if (path.Parent is not null)
            Text(".");
        Name(path.Name);
    }

    private void Grow()
    {
        var larger = ArrayPool<char>.Shared.Rent(text.Length * 2);
        Written.CopyTo(larger);
        ArrayPool<char>.Shared.Return(text);
        text = larger;
    }

    private static InvalidRequestException TooLarge(string kind, int count, string unit, int limit) => new(string.Create(
        CultureInfo.InvariantCulture, $"The {kind} expression has {count} {unit}; DynamoDB takes at most {limit}. Split the call, or ask for less in it."));
}
