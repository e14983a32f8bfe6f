using DynamoGen.Expressions;
using DynamoGen.Mapping;

namespace DynamoGen;

/// <summary>What an update changes, as data. Made of the lambda that an update call is given; a fake of a repository may make one too. Immutable.</summary>
public sealed class DynamoUpdate
{
    private readonly IReadOnlyList<UpdateAction> actions;
    private static readonly ValueCodec<DynamoValue> Codec = ValueCodec<DynamoValue>.Using<DynamoValueConverter>();
    private readonly Action<UpdateRecorder, Stamps>? stamp;

    /// <summary>Makes one of its parts.</summary>
    internal DynamoUpdate(IReadOnlyList<UpdateAction> actions, DynamoCondition requirement, Action<UpdateRecorder, Stamps>? stamp = null) =>
        (this.actions, Requirement, this.stamp) = (actions, requirement, stamp);

    /// <summary>Whether applying the update twice leaves what applying it once does, so that it may be sent again when the first answer was lost.</summary>
    public bool IsRepeatable => actions.All(action => action.IsRepeatable);

    internal IReadOnlyList<UpdateAction> Actions => actions;

    /// <summary>What must hold of the stored item for the update to be right.</summary>
    internal DynamoCondition Requirement { get; }

    /// <summary>Takes down what a lambda says.</summary>
    /// <typeparam name="TUpdate">The shape of updates.</typeparam>
    /// <param name="update">The lambda.</param>
    /// <exception cref="InvalidRequestException">It changes nothing, or places that overlap, or removes an attribute that its type requires.</exception>
    public static DynamoUpdate Of<TUpdate>(Action<TUpdate> update) where TUpdate : struct, IUpdateShape<TUpdate>, allows ref struct
    {
        ArgumentNullException.ThrowIfNull(update);
        var recorder = new UpdateRecorder();
        update(TUpdate.Over(recorder));
        return recorder.Actions.Count > 0
            ? new(recorder.Actions, recorder.Requirement, static (recorder, stamps) => TUpdate.Stamp(recorder, stamps))
            : throw new InvalidRequestException("The update changes nothing. Say what it is to change, or do not call.");
    }

    /// <summary>The update with what the client keeps, and with what a new item must have.</summary>
    /// <param name="stamps">What the client keeps.</param>
    /// <param name="identity">The attributes of a new item.</param>
    internal DynamoUpdate Stamped(Stamps stamps, IReadOnlyDictionary<string, DynamoValue> identity)
    {
        var recorder = new UpdateRecorder(this);
        stamp?.Invoke(recorder, stamps);
        foreach (var (name, value) in identity)
            recorder.SetIfMissing(new(name), value, Codec);
        return new(recorder.Actions, recorder.Requirement);
    }

    /// <summary>Writes the update as an expression.</summary>
    internal void Write(ExpressionWriter writer)
    {
        var isFirst = true;
        foreach (var clause in actions.GroupBy(action => action.Clause).OrderBy(clause => clause.Key))
        {
            writer.Text(isFirst ? "" : " ");
            isFirst = false;
            writer.Text(clause.Key switch { UpdateClause.Set => "SET ", UpdateClause.Remove => "REMOVE ", UpdateClause.Add => "ADD ", _ => "DELETE " });
            var isFirstAction = true;
            foreach (var action in clause)
            {
                writer.Text(isFirstAction ? "" : ", ");
                isFirstAction = false;
                action.Write(writer);
            }
        }
    }

    /// <summary>The update as people read it, with names and values in place.</summary>
    public override string ToString() => ReadableExpression.Of(this);
}
