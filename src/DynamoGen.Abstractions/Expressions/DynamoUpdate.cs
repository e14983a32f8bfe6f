using System.Buffers;
using DynamoGen.Expressions;
using DynamoGen.Mapping;

namespace DynamoGen;

/// <summary>What an update changes, as data. Made of the lambda that an update call is given; a fake of a repository may make one too. Immutable.</summary>
public sealed class DynamoUpdate
{
    private static readonly ValueCodec<DynamoValue> Codec = ValueCodec<DynamoValue>.Using<DynamoValueConverter>();
    private readonly IReadOnlyList<UpdateAction> actions;
    private readonly Action<UpdateRecorder, Stamps>? stamp;

    /// <summary>Makes one of its parts.</summary>
    internal DynamoUpdate(IReadOnlyList<UpdateAction> actions, DynamoCondition requirement) : this(actions, [], requirement, null) { }

    private DynamoUpdate(IReadOnlyList<UpdateAction> actions, IReadOnlyList<UpdateAction> keyMembers, DynamoCondition requirement, Action<UpdateRecorder, Stamps>? stamp) =>
        (this.actions, KeyMembers, Requirement, this.stamp) = (actions, keyMembers, requirement, stamp);

    internal IReadOnlyList<UpdateAction> Actions => actions;

    /// <summary>Whether applying the update twice leaves what applying it once does.</summary>
    internal bool IsRepeatable => actions.All(action => action.IsRepeatable);

    /// <summary>What must hold of the stored item for the update to be right.</summary>
    internal DynamoCondition Requirement { get; }

    /// <summary>The members of the item's key that <see cref="Requirement"/> is about, with their values.</summary>
    internal IReadOnlyList<UpdateAction> KeyMembers { get; }

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
            ? new(recorder.Actions, recorder.KeyMembers, recorder.Requirement, static (recorder, stamps) => TUpdate.Stamp(recorder, stamps))
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
            if (!Changes(name))                                          // a call that sets an index's whole key has set it
                recorder.SetIfMissing(new(name), value, Codec);
        return new(recorder.Actions, recorder.KeyMembers, recorder.Requirement, null);
    }

    /// <summary>Whether it changes an attribute of the item itself.</summary>
    internal bool Changes(string? attribute) => actions.Any(action => action.Path is { Parent: null } path && path.Name == attribute);

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

    /// <summary>Writes the update as a request in DynamoDB's own JSON says it, without what the client keeps; for calls that are made past this library. Nothing is sent; costs no reads or writes.</summary>
    /// <remarks><c>{"UpdateExpression":"SET #0 = :0","ExpressionAttributeNames":{"#0":"Title"},"ExpressionAttributeValues":{":0":{"S":"New"}}}</c></remarks>
    /// <param name="output">Where the bytes go, as UTF-8.</param>
    /// <exception cref="InvalidRequestException">It is larger than the service takes.</exception>
    public void WriteJson(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var expressions = new WireExpressions();
        Write(expressions);
        expressions.WriteTo("update", "UpdateExpression", output);
    }

    /// <summary>The update as people read it, with names and values in place.</summary>
    public override string ToString() => ReadableExpression.Of(this);
}
