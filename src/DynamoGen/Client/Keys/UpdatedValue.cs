using DynamoGen.Expressions;
using DynamoGen.Mapping;

namespace DynamoGen.Keys;

/// <summary>Takes the value that an update sets an attribute to out of the update.</summary>
internal sealed class UpdatedValue : ExpressionWriter
{
    private DynamoValue? value;

    /// <summary>What an update sets an attribute of the item to; null when it leaves it alone or removes it, or copies another.</summary>
    public static DynamoValue? Of(DynamoUpdate update, string attribute)
    {
        foreach (var action in update.Actions)
            if (action is { Clause: UpdateClause.Set, Path: { Parent: null } path, Operand: { } operand } && path.Name == attribute)
            {
                using var writer = new UpdatedValue();
                operand(writer);
                return writer.value;
            }
        return null;
    }

    public override void Value<T, TWriter>(T written)
    {
        var writer = new DynamoValueWriter();
        TWriter.Write(ref writer, written);
        value = writer.Result;
    }

    // What is computed of names cannot be known here.
    protected override void Name(string name) => Text(name);
}
