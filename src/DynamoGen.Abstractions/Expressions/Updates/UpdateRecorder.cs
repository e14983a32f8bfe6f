using DynamoGen.Mapping;

namespace DynamoGen.Expressions;

/// <summary>Takes down what an update's lambda says. For generated code.</summary>
public sealed class UpdateRecorder
{
    private static readonly ValueCodec<string> Text = ValueCodec<string>.Using<StringConverter>();
    private static readonly ValueCodec<long> Number = ValueCodec<long>.Using<NumberConverter<long>>();
    private readonly List<UpdateAction> actions;
    private readonly List<UpdateAction> keyMembers;

    internal UpdateRecorder() => (actions, keyMembers) = ([], []);

    /// <summary>Goes on from an update.</summary>
    internal UpdateRecorder(DynamoUpdate update) => (actions, keyMembers, Requirement) = ([.. update.Actions], [.. update.KeyMembers], update.Requirement);

    internal IReadOnlyList<UpdateAction> Actions => actions;

    internal DynamoCondition Requirement { get; private set; } = DynamoCondition.None;

    internal IReadOnlyList<UpdateAction> KeyMembers => keyMembers;

    /// <summary>Makes the update depend on a member of the item's key, of which the key of an index is made as well.</summary>
    /// <typeparam name="T">The type of the member.</typeparam>
    /// <param name="path">The attribute.</param>
    /// <param name="value">What the stored item must have.</param>
    /// <param name="codec">How it is stored.</param>
    public void RequireKeyMember<T>(DocumentPath path, T value, ValueCodec<T> codec)
    {
        Requirement &= Conditions.Compare(path, Conditions.Equal, value, codec);
        keyMembers.Add(new(UpdateClause.Set, path, writer => codec.Write(writer, value), IsRepeatable: true));
    }

    /// <summary>Sets an attribute that is the derived key of an index.</summary>
    /// <param name="path">The attribute.</param>
    /// <param name="key">The key; null takes the item out of the index.</param>
    public void SetIndexKey(DocumentPath path, string? key)
    {
        if (key is null)
            Remove(path);
        else
            SetValue(path, key, Text);
    }

    /// <summary>Counts one more; a missing attribute counts as 0.</summary>
    /// <param name="path">The attribute, a number.</param>
    public void Count(DocumentPath path) => Calculate(path, 0, " + ", 1, Number);

    /// <summary>Sets an attribute to what it has, or a value where it is missing, and something more or less.</summary>
    internal void Calculate<T>(DocumentPath path, T initial, string sign, T value, ValueCodec<T> codec)
    {
        var stored = UpdateAction.OrElse(path, initial, codec);
        Set(
            path,
            writer =>
            {
                stored(writer);
                writer.Operator(sign);
                codec.Write(writer, value);
            },
            isRepeatable: false);
    }

    internal void Set(DocumentPath path, Action<ExpressionWriter> operand, bool isRepeatable = true) => Add(new(UpdateClause.Set, path, operand, isRepeatable && !IsPosition(path)));

    internal void SetValue<T>(DocumentPath path, T value, ValueCodec<T> codec) => Set(path, writer => codec.Write(writer, value));

    internal void SetNull(DocumentPath path)
    {
        switch (path.WhenNull)
        {
            case WhenNull.StoreNull:
                Set(path, static writer => writer.Value<object?, NullWriter>(null));
                break;
            default:
                Remove(path);
                break;
        }
    }

    internal void SetIfMissing<T>(DocumentPath path, T value, ValueCodec<T> codec) => Set(path, UpdateAction.OrElse(path, value, codec));

    internal void Copy(DocumentPath path, DocumentPath other) => Set(path, writer => writer.Path(other), isRepeatable: false);

    internal void Remove(DocumentPath path)
    {
        if (path.WhenNull == WhenNull.Refuse)
            throw new InvalidRequestException($"The attribute {path} cannot be removed or set to null: an item without it could not be read. Give it a value, or declare the member as nullable.");
        Add(new(UpdateClause.Remove, path, null, !IsPosition(path)));
    }

    internal void Change(UpdateClause clause, DocumentPath path, Action<ExpressionWriter> operand, bool isRepeatable) => Add(new(clause, path, operand, isRepeatable));

    // "Two document paths overlap" is what the service would say.
    private void Add(UpdateAction action)
    {
        foreach (var other in actions)
            if (other.Path.Overlaps(action.Path))
                throw new InvalidRequestException($"The update changes {other.Path} and {action.Path}, which overlap; DynamoDB takes one change for a place. Say both in one change, or leave one out.");
        actions.Add(action);
    }

    // A repeated change of a position may find another element there.
    private static bool IsPosition(DocumentPath path) => path.Index >= 0 || (path.Parent is { } parent && IsPosition(parent));
}
