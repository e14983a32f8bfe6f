using DynamoGen.Mapping;

namespace DynamoGen.Expressions;

/// <summary>A map with free keys, in an update.</summary>
/// <typeparam name="TKey">The type of its keys.</typeparam>
/// <typeparam name="T">The type of its values.</typeparam>
/// <typeparam name="TEntry">The shape of updates of a value.</typeparam>
public readonly ref struct MapUpdate<TKey, T, TEntry> where TEntry : struct, allows ref struct
{
    private readonly UpdateRecorder recorder;
    private readonly DocumentPath path;
    private readonly ValueCodec<T> codec;
    private readonly Func<TKey, string> text;
    private readonly Func<UpdateRecorder, DocumentPath, TEntry> entry;

    /// <summary>Makes one. For generated code.</summary>
    /// <param name="recorder">Where its calls go.</param>
    /// <param name="path">The place of the attribute.</param>
    /// <param name="codec">How its values are stored.</param>
    /// <param name="text">How its keys are stored.</param>
    /// <param name="entry">Makes the update of a value.</param>
    public MapUpdate(UpdateRecorder recorder, DocumentPath path, ValueCodec<T> codec, Func<TKey, string> text, Func<UpdateRecorder, DocumentPath, TEntry> entry) =>
        (this.recorder, this.path, this.codec, this.text, this.entry) = (recorder, path, codec, text, entry);

    /// <summary>The value of an entry. The map must be there; DynamoDB makes the entry, not the map around it.</summary>
    /// <param name="key">Its key.</param>
    public TEntry this[TKey key] => entry(recorder, path.Entry(text(key)));

    /// <summary>Sets the whole map; null removes the attribute, or stores NULL where the member does so.</summary>
    /// <param name="entries">The entries; the empty map stays one.</param>
    /// <exception cref="InvalidRequestException">It is null, and the type requires the attribute.</exception>
    public void Set(IEnumerable<KeyValuePair<TKey, T>>? entries)
    {
        if (entries is null)
        {
            recorder.SetNull(path);
            return;
        }
        var (codec, text) = (this.codec, this.text);
        var all = entries.Select(entry => KeyValuePair.Create(text(entry.Key), entry.Value)).ToArray();
        recorder.Set(path, writer => codec.WriteMap(writer, all));
    }

    /// <summary>Removes the attribute; a missing one is fine.</summary>
    /// <exception cref="InvalidRequestException">The type requires the attribute.</exception>
    public void Remove() => recorder.Remove(path);
}
