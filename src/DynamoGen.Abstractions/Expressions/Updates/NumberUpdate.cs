using System.Numerics;
using DynamoGen.Mapping;

namespace DynamoGen.Expressions;

/// <summary>A number, in an update.</summary>
/// <typeparam name="T">The type of the member.</typeparam>
public readonly ref struct NumberUpdate<T> where T : struct, INumberBase<T>
{
    private static readonly ValueCodec<T> Codec = ValueCodec<T>.Using<NumberConverter<T>>();
    private readonly UpdateRecorder recorder;
    private readonly DocumentPath path;

    /// <summary>Makes one. For generated code.</summary>
    /// <param name="recorder">Where its calls go.</param>
    /// <param name="path">The place of the attribute.</param>
    public NumberUpdate(UpdateRecorder recorder, DocumentPath path) => (this.recorder, this.path) = (recorder, path);

    /// <summary>Sets the attribute.</summary>
    /// <param name="value">The value; null removes the attribute, or stores NULL where the member does so.</param>
    /// <exception cref="InvalidRequestException">It is null, and the type requires the attribute.</exception>
    public void Set(T? value)
    {
        if (value is { } some)
            recorder.SetValue(path, some, Codec);
        else
            recorder.SetNull(path);
    }

    /// <summary>Sets the attribute to what another was before the update.</summary>
    /// <param name="other">The other, which must be there.</param>
    public void Set(NumberUpdate<T> other) => recorder.Copy(path, other.path);

    /// <summary>Sets the attribute to what another was before the update, and something more. Not repeated after an answer that leaves open whether it was applied.</summary>
    /// <param name="other">The other, which must be there; may be the attribute itself.</param>
    /// <param name="plus">What is added.</param>
    public void Set(NumberUpdate<T> other, T plus)
    {
        var source = other.path;
        recorder.Set(
            path,
            writer =>
            {
                writer.Path(source);
                writer.Operator(" + ");
                Codec.Write(writer, plus);
            },
            isRepeatable: false);
    }

    /// <summary>Sets the attribute unless it is there.</summary>
    /// <param name="value">The value.</param>
    public void SetIfMissing(T value) => recorder.SetIfMissing(path, value, Codec);

    /// <summary>Adds to the attribute; a missing one counts as 0. Not repeated after an answer that leaves open whether it was applied.</summary>
    /// <param name="value">What is added; may be negative.</param>
    public void Add(T value) => Change(" + ", value);

    /// <summary>Subtracts from the attribute; a missing one counts as 0. Not repeated after an answer that leaves open whether it was applied.</summary>
    /// <param name="value">What is subtracted.</param>
    public void Subtract(T value) => Change(" - ", value);

    /// <summary>Removes the attribute; a missing one is fine.</summary>
    /// <exception cref="InvalidRequestException">The type requires the attribute.</exception>
    public void Remove() => recorder.Remove(path);

    // ADD would do for attributes of the item itself, and fails on NULL as this does; it is documented for those alone, and cannot subtract.
    private void Change(string sign, T value) => recorder.Calculate(path, T.Zero, sign, value, Codec);
}
