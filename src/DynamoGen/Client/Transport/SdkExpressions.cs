using Amazon.DynamoDBv2.Model;
using DynamoGen.Expressions;

namespace DynamoGen.Transport;

/// <summary>The expressions of one request of the SDK's model, with the names and values behind their aliases: <c>#0</c>, <c>:0</c> and so on, equal ones shared.</summary>
internal sealed class SdkExpressions : ExpressionWriter
{
    /// <summary>Begins without names and values.</summary>
    public SdkExpressions() { }

    /// <summary>Begins with names and values of another expression of the request.</summary>
    public SdkExpressions(Dictionary<string, string>? names, Dictionary<string, AttributeValue>? values) => (Names, Values) = (names, values);

    /// <summary>The names; null when there are none, for an empty map would be refused.</summary>
    public Dictionary<string, string>? Names { get; private set; }

    /// <summary>The values; null when there are none.</summary>
    public Dictionary<string, AttributeValue>? Values { get; private set; }

    /// <summary>A condition as text.</summary>
    public string Condition(DynamoCondition condition, string kind = "condition")
    {
        condition.Write(this);
        return End(kind);
    }

    /// <summary>An update as text.</summary>
    public string Update(DynamoUpdate update)
    {
        update.Write(this);
        return End("update");
    }

    public override void Value<T, TWriter>(T value)
    {
        var writer = new AttributeMapWriter();
        TWriter.Write(ref writer, value);
        Text(AliasOf(writer.Value));
    }

    protected override void Name(string name)
    {
        Names ??= [];
        foreach (var (alias, known) in Names)
            if (known == name)
            {
                Text(alias);
                return;
            }
        var added = Aliases.OfName(Names.Count);
        Names.Add(added, name);
        Text(added);
    }

    private string AliasOf(AttributeValue value)
    {
        Values ??= [];
        foreach (var (alias, known) in Values)
            if ((value.S is not null && known.S == value.S) || (value.N is not null && known.N == value.N))
                return alias;
        var added = Aliases.OfValue(Values.Count);
        Values.Add(added, value);
        return added;
    }
}
