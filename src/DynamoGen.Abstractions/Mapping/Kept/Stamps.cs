namespace DynamoGen.Mapping;

/// <summary>What a write gives to the members that the client keeps. For generated code.</summary>
public readonly struct Stamps
{
    private readonly bool isCreation;

    /// <summary>Makes the stamps of one write.</summary>
    /// <param name="now">The client's clock.</param>
    /// <param name="isCreation">Whether the write makes a new item, whatever the given one says of itself.</param>
    /// <param name="mayCreate">Whether an update may make an item.</param>
    public Stamps(DateTimeOffset now, bool isCreation = false, bool mayCreate = false) => (Now, this.isCreation, MayCreate) = (now.ToUniversalTime(), isCreation, mayCreate);

    /// <summary>The time of the write, in UTC.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>The same as a <see cref="DateTime"/>.</summary>
    public DateTime UtcNow => Now.UtcDateTime;

    /// <summary>Whether an update may make an item.</summary>
    public bool MayCreate { get; }

    /// <summary>A new id of this write.</summary>
    public Guid NewWriteId() => Guid.CreateVersion7(Now);

    /// <summary>The version after this write.</summary>
    /// <param name="version">The item's.</param>
    /// <exception cref="OverflowException">There is no higher one.</exception>
    public int Next(int? version) => isCreation ? 1 : checked((version ?? 0) + 1);

    /// <inheritdoc cref="Next(int?)"/>
    public long Next(long? version) => isCreation ? 1 : checked((version ?? 0) + 1);

    /// <summary>The time of creation of an item that carries one perhaps.</summary>
    /// <param name="carried">What it carries.</param>
    public DateTimeOffset Created(DateTimeOffset? carried) => isCreation ? Now : IfMissing(carried);

    /// <inheritdoc cref="Created(DateTimeOffset?)"/>
    public DateTime Created(DateTime? carried) => isCreation ? UtcNow : IfMissing(carried);

    /// <summary>The time of the write unless the item carries one: it is part of the item's key.</summary>
    /// <param name="carried">What it carries.</param>
    public DateTimeOffset IfMissing(DateTimeOffset? carried) => carried is { } time && time != default ? time : Now;

    /// <inheritdoc cref="IfMissing(DateTimeOffset?)"/>
    public DateTime IfMissing(DateTime? carried) => carried is { } time && time != default ? time : UtcNow;

    /// <summary>The item's id, or a new one when it has none.</summary>
    /// <param name="carried">What it carries.</param>
    public Guid Id(Guid? carried) => carried is { } id && id != Guid.Empty ? id : Guid.CreateVersion7(Now);

    /// <inheritdoc cref="Id(Guid?)"/>
    public string Id(string? carried) => string.IsNullOrEmpty(carried) ? Guid.CreateVersion7(Now).ToString() : carried;

    /// <summary>The item's id, or one of a generator when it has none.</summary>
    /// <typeparam name="T">The type of the id.</typeparam>
    /// <typeparam name="TGenerator">Makes the ids.</typeparam>
    /// <param name="carried">What it carries.</param>
    public T Id<T, TGenerator>(T? carried) where TGenerator : struct, IIdGenerator<T> =>
        carried is null or "" || EqualityComparer<T>.Default.Equals(carried, default) ? TGenerator.Next(Now) : carried;
}
