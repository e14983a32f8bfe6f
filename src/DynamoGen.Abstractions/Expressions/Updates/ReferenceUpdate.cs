namespace DynamoGen.Expressions;

/// <summary>An attribute that is a value of a reference type: text, a <see cref="Uri"/>, in an update.</summary>
/// <typeparam name="T">The type of the member.</typeparam>
public readonly ref struct ReferenceUpdate<T> where T : class
{
    private readonly UpdateRecorder recorder;
    private readonly DocumentPath path;
    private readonly ValueCodec<T> codec;

    /// <summary>Makes one. For generated code.</summary>
    /// <param name="recorder">Where its calls go.</param>
    /// <param name="path">The place of the attribute.</param>
    /// <param name="codec">How its values are stored.</param>
    public ReferenceUpdate(UpdateRecorder recorder, DocumentPath path, ValueCodec<T> codec) => (this.recorder, this.path, this.codec) = (recorder, path, codec);

    /// <summary>Sets the attribute.</summary>
    /// <param name="value">The value; null removes the attribute, or stores NULL where the member does so.</param>
    /// <exception cref="InvalidRequestException">It is null, and the type requires the attribute.</exception>
    public void Set(T? value)
    {
        if (value is not null)
            recorder.SetValue(path, value, codec);
        else
            recorder.SetNull(path);
    }

    /// <summary>Sets the attribute to what another was before the update.</summary>
    /// <param name="other">The other, which must be there.</param>
    public void Set(ReferenceUpdate<T> other) => recorder.Copy(path, other.path);

    /// <summary>Sets the attribute unless it is there.</summary>
    /// <param name="value">The value.</param>
    public void SetIfMissing(T value) => recorder.SetIfMissing(path, value, codec);

    /// <summary>Removes the attribute; a missing one is fine.</summary>
    /// <exception cref="InvalidRequestException">The type requires the attribute.</exception>
    public void Remove() => recorder.Remove(path);
}
