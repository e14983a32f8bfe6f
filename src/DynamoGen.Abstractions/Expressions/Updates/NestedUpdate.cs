namespace DynamoGen.Expressions;

/// <summary>Changes the whole of a nested object in an update. For generated code.</summary>
public static class NestedUpdate
{
    /// <summary>Sets the object; null removes the attribute, or stores NULL where the member does so.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="recorder">Where the change goes.</param>
    /// <param name="path">The place of the attribute.</param>
    /// <param name="value">The object.</param>
    /// <param name="codec">How it is stored.</param>
    public static void Set<T>(UpdateRecorder recorder, DocumentPath path, T? value, ValueCodec<T> codec)
    {
        ArgumentNullException.ThrowIfNull(recorder);
        if (value is null)
            recorder.SetNull(path);
        else
            recorder.SetValue(path, value, codec);
    }

    /// <summary>Removes the object; a missing one is fine.</summary>
    /// <param name="recorder">Where the change goes.</param>
    /// <param name="path">The place of the attribute.</param>
    public static void Remove(UpdateRecorder recorder, DocumentPath path)
    {
        ArgumentNullException.ThrowIfNull(recorder);
        recorder.Remove(path);
    }
}
