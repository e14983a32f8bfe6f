namespace DynamoGen;

/// <summary>Takes the repositories of a model, so that a model needs no dependency-injection package.</summary>
public interface IRepositoryRegistrar
{
    /// <summary>Adds one repository.</summary>
    /// <typeparam name="TService">Its interface.</typeparam>
    /// <typeparam name="TImplementation">Its class.</typeparam>
    /// <param name="create">Makes one over a client.</param>
    void Add<TService, TImplementation>(Func<IItemOperations, TImplementation> create)
        where TService : class
        where TImplementation : class, TService;
}
