using DynamoGen.Mapping;

namespace DynamoGen.Expressions;

/// <summary>A set, in an update.</summary>
/// <typeparam name="T">The type of its members.</typeparam>
public readonly ref struct SetUpdate<T>
{
    private readonly UpdateRecorder recorder;
    private readonly DocumentPath path;
    private readonly ValueCodec<T> codec;
    private readonly SetKind kind;

    /// <summary>Makes one. For generated code.</summary>
    /// <param name="recorder">Where its calls go.</param>
    /// <param name="path">The place of the attribute.</param>
    /// <param name="codec">How its members are stored.</param>
    /// <param name="kind">The kind of the set.</param>
    public SetUpdate(UpdateRecorder recorder, DocumentPath path, ValueCodec<T> codec, SetKind kind) => (this.recorder, this.path, this.codec, this.kind) = (recorder, path, codec, kind);

    /// <summary>Sets the whole set; the empty one is a missing attribute.</summary>
    /// <param name="members">The members; those that come twice count once.</param>
    public void Set(IEnumerable<T> members)
    {
        T[] all = Distinct(members);
        if (all.Length == 0)
        {
            recorder.Remove(path);
            return;
        }
        var (codec, kind) = (this.codec, this.kind);
        recorder.Set(path, writer => codec.WriteSet(writer, kind, all));
    }

    /// <summary>Adds members; those that are there already are fine. For a set inside of a map or list use <see cref="Set(IEnumerable{T})"/>: DynamoDB adds to attributes of the item itself only.</summary>
    /// <param name="members">The members; none changes nothing.</param>
    /// <exception cref="InvalidRequestException">The set is inside of a map or list.</exception>
    public void Add(params IEnumerable<T> members) => Change(UpdateClause.Add, members);

    /// <summary>Takes members out; those that are not there are fine. With the last one the attribute goes. As with <see cref="Add"/>, for attributes of the item itself only.</summary>
    /// <param name="members">The members; none changes nothing.</param>
    /// <exception cref="InvalidRequestException">The set is inside of a map or list.</exception>
    public void Remove(params IEnumerable<T> members) => Change(UpdateClause.Delete, members);

    /// <summary>Takes all members out, which removes the attribute.</summary>
    public void Clear() => recorder.Remove(path);

    private void Change(UpdateClause clause, IEnumerable<T> members)
    {
        if (path.Parent is not null)
            throw new InvalidRequestException($"The set {path} is inside of another attribute, and DynamoDB adds to and deletes from sets of the item itself only. Set it as a whole.");
        T[] all = Distinct(members);
        if (all.Length == 0)
            return;
        var (codec, kind) = (this.codec, this.kind);
        recorder.Change(clause, path, writer => codec.WriteSet(writer, kind, all), isRepeatable: true);
    }

    // DynamoDB refuses members that come twice; arrays of bytes are equal by content there.
    private static T[] Distinct(IEnumerable<T> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        return [.. members.Distinct(BytesComparer.Instance as IEqualityComparer<T>)];
    }
}
