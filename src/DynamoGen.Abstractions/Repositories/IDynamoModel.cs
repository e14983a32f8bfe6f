using DynamoGen.Tables;

namespace DynamoGen;

/// <summary>An assembly's model: its tables and repositories. Implemented by generated code.</summary>
public interface IDynamoModel
{
    /// <summary>The version of the contract between generated code and this library that this library keeps.</summary>
    const int CurrentContract = 1;

    /// <summary>The model's name, for people.</summary>
    static abstract string Name { get; }

    /// <summary>The version of the contract that the generated code was written for; one that is not <see cref="CurrentContract"/> is refused at start-up.</summary>
    static abstract int Contract { get; }

    /// <summary>The tables, in the order of their names.</summary>
    static abstract IReadOnlyList<TableDefinition> Tables { get; }

    /// <summary>Registers the repositories.</summary>
    /// <param name="registrar">Where they go.</param>
    static abstract void AddRepositories(IRepositoryRegistrar registrar);
}
