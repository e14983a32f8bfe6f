using DynamoGen.Mapping;

namespace DynamoGen.Expressions;

/// <summary>The shape of updates of a type: what an update's lambda is given. Implemented by generated code.</summary>
/// <typeparam name="TSelf">The shape itself.</typeparam>
public interface IUpdateShape<TSelf> where TSelf : struct, IUpdateShape<TSelf>, allows ref struct
{
    /// <summary>Makes one that records.</summary>
    /// <param name="recorder">Where its calls go.</param>
    static abstract TSelf Over(UpdateRecorder recorder);

    /// <summary>Adds what the client keeps to an update.</summary>
    /// <param name="recorder">The update.</param>
    /// <param name="stamps">What the write gives to the members that the client keeps.</param>
    static virtual void Stamp(UpdateRecorder recorder, in Stamps stamps) { }
}
