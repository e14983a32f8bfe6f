namespace DynamoGen.Expressions;

/// <summary>An attribute that an update can only remove; to set one, store the whole item.</summary>
public readonly ref struct AnyUpdate
{
    private readonly UpdateRecorder recorder;
    private readonly DocumentPath path;

    /// <summary>Makes one. For generated code.</summary>
    /// <param name="recorder">Where its calls go.</param>
    /// <param name="path">The place of the attribute.</param>
    public AnyUpdate(UpdateRecorder recorder, DocumentPath path) => (this.recorder, this.path) = (recorder, path);

    /// <summary>Removes the attribute; a missing one is fine.</summary>
    /// <exception cref="InvalidRequestException">The type requires the attribute.</exception>
    public void Remove() => recorder.Remove(path);
}
