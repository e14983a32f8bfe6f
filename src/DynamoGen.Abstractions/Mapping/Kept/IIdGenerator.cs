namespace DynamoGen;

/// <summary>Makes the ids of members with <see cref="GeneratedIdAttribute{TGenerator}"/>.</summary>
/// <typeparam name="T">The type of the ids.</typeparam>
public interface IIdGenerator<T>
{
    /// <summary>A new id.</summary>
    /// <param name="now">The client's clock.</param>
    static abstract T Next(DateTimeOffset now);
}
