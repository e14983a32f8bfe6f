using DynamoGen.Mapping;

namespace DynamoGen.Expressions;

/// <summary>A list, in an update.</summary>
/// <typeparam name="T">The type of its elements.</typeparam>
/// <typeparam name="TElement">The shape of updates of an element.</typeparam>
public readonly ref struct ListUpdate<T, TElement> where TElement : struct, allows ref struct
{
    private readonly UpdateRecorder recorder;
    private readonly DocumentPath path;
    private readonly ValueCodec<T> codec;
    private readonly Func<UpdateRecorder, DocumentPath, TElement> element;

    /// <summary>Makes one. For generated code.</summary>
    /// <param name="recorder">Where its calls go.</param>
    /// <param name="path">The place of the attribute.</param>
    /// <param name="codec">How its elements are stored.</param>
    /// <param name="element">Makes the update of an element.</param>
    public ListUpdate(UpdateRecorder recorder, DocumentPath path, ValueCodec<T> codec, Func<UpdateRecorder, DocumentPath, TElement> element) =>
        (this.recorder, this.path, this.codec, this.element) = (recorder, path, codec, element);

    /// <summary>An element. Setting one beyond the end appends it; removing one moves the later ones up. Not repeated after an answer that leaves open whether it was applied.</summary>
    /// <param name="index">Its position before the update, from 0.</param>
    public TElement this[int index] => element(recorder, path.Element(index));

    /// <summary>Sets the whole list; null removes the attribute, or stores NULL where the member does so.</summary>
    /// <param name="elements">The elements; the empty list stays one.</param>
    /// <exception cref="InvalidRequestException">It is null, and the type requires the attribute.</exception>
    public void Set(IEnumerable<T>? elements)
    {
        if (elements is null)
        {
            recorder.SetNull(path);
            return;
        }
        var (codec, all) = (this.codec, elements.ToArray());
        recorder.Set(path, writer => codec.WriteList(writer, all));
    }

    /// <summary>Appends elements; a missing list counts as empty. Not repeated after an answer that leaves open whether it was applied.</summary>
    /// <param name="elements">The elements; none changes nothing.</param>
    public void Append(params IEnumerable<T> elements) => Join(elements, isAppended: true);

    /// <summary>Puts elements before the first; a missing list counts as empty. Not repeated after an answer that leaves open whether it was applied.</summary>
    /// <param name="elements">The elements; none changes nothing.</param>
    public void Prepend(params IEnumerable<T> elements) => Join(elements, isAppended: false);

    /// <summary>Removes the attribute; a missing one is fine.</summary>
    /// <exception cref="InvalidRequestException">The type requires the attribute.</exception>
    public void Remove() => recorder.Remove(path);

    private void Join(IEnumerable<T> elements, bool isAppended)
    {
        ArgumentNullException.ThrowIfNull(elements);
        var (self, codec, all) = (path, this.codec, elements.ToArray());
        if (all.Length == 0)
            return;
        recorder.Set(
            path,
            writer =>
            {
                writer.Operator("list_append(");
                if (!isAppended)
                {
                    codec.WriteList(writer, all);
                    writer.Text(", ");
                }
                writer.Operator("if_not_exists(");
                writer.Path(self);
                writer.Text(", ");
                codec.WriteList(writer, []);
                writer.Text(")");
                if (isAppended)
                {
                    writer.Text(", ");
                    codec.WriteList(writer, all);
                }
                writer.Text(")");
            },
            isRepeatable: false);
    }
}
