using DynamoGen.Expressions;
using DynamoGen.Mapping;

namespace DynamoGen.Keys;

/// <summary>Takes the value that a change of an update has out of it.</summary>
internal sealed class UpdatedValue : ExpressionWriter
{
    private DynamoValue? value;
    private bool isComputed;

    /// <summary>What an update sets an attribute of the item to; null when it leaves it alone or removes it, or copies another.</summary>
    public static DynamoValue? Of(DynamoUpdate update, string attribute)
    {
        foreach (var action in update.Actions)
            if (action is { Clause: UpdateClause.Set, Path: { Parent: null } path } && path.Name == attribute)
                return Of(action);
        return null;
    }

    /// <summary>What an action sets, adds or takes away; null when there is no value in it.</summary>
    public static DynamoValue? Of(UpdateAction action)
    {
        if (action.Operand is not { } operand)
            return null;
        using var writer = new UpdatedValue();
        operand(writer);
        return writer.value;
    }

    /// <summary>What an attribute certainly has when the action was applied: what it is set to; null when that depends on what it had.</summary>
    public static DynamoValue? Certain(UpdateAction action)
    {
        if (action is not { Clause: UpdateClause.Set, Operand: { } operand })
            return null;
        using var writer = new UpdatedValue();
        operand(writer);
        return writer.isComputed ? null : writer.value;
    }

    public override void Value<T, TWriter>(T written)
    {
        var writer = new DynamoValueWriter();
        TWriter.Write(ref writer, written);
        // Of several, such as the empty list that an append begins with, the one that has something in it counts.
        if (value is null or { Type: DynamoType.L, Elements.Count: 0 })
            value = writer.Result;
    }

    // What is computed of names cannot be known here.
    protected override void Name(string name)
    {
        isComputed = true;
        Text(name);
    }
}
