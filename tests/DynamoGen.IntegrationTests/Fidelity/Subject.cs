using DynamoGen.Expressions;
using DynamoGen.FidelityModel;
using DynamoGen.Mapping;
using FsCheck.Fluent;

namespace DynamoGen.IntegrationTests.Fidelity;

/// <summary>An item type with the repository that was generated for it.</summary>
public abstract class Subject
{
    /// <summary>All of them by name.</summary>
    public static IReadOnlyDictionary<string, Subject> All { get; } = new Subject[]
    {
        new Of<Scalars, ScalarsKey, ScalarsAttributes, ScalarsUpdate>(client => new ScalarsRepository(client)),
        new Of<OptionalScalars, OptionalScalarsKey, OptionalScalarsAttributes, OptionalScalarsUpdate>(client => new OptionalScalarsRepository(client)),
        new Of<Lists, ListsKey, ListsAttributes, ListsUpdate>(client => new ListsRepository(client)),
        new Of<Sets, SetsKey, SetsAttributes, SetsUpdate>(client => new SetsRepository(client)),
        new Of<Maps, MapsKey, MapsAttributes, MapsUpdate>(client => new MapsRepository(client)),
        new Of<Forest, ForestKey, ForestAttributes, ForestUpdate>(client => new ForestRepository(client)),
        new Of<Positional, PositionalKey, PositionalAttributes, PositionalUpdate>(client => new PositionalRepository(client)),
        new Of<Constructed, ConstructedKey, ConstructedAttributes, ConstructedUpdate>(client => new ConstructedRepository(client)),
        new Of<SelfRequired, SelfRequiredKey, SelfRequiredAttributes, SelfRequiredUpdate>(client => new SelfRequiredRepository(client)),
        new Of<Dog, DogKey, DogAttributes, DogUpdate>(client => new DogRepository(client)),
        new Of<Vehicle, VehicleKey, VehicleAttributes, VehicleUpdate>(client => new VehicleRepository(client)),
        new Of<Initialised, InitialisedKey, InitialisedAttributes, InitialisedUpdate>(client => new InitialisedRepository(client)),
        new Of<@record, recordKey, recordAttributes, recordUpdate>(client => new recordRepository(client)),
        new Of<SnakeNames, SnakeNamesKey, SnakeNamesAttributes, SnakeNamesUpdate>(client => new SnakeNamesRepository(client)),
        new Of<Customer, CustomerKey, CustomerAttributes, CustomerUpdate>(client => new CustomerRepository(client)),
        new Of<Order, OrderKey, OrderAttributes, OrderUpdate>(client => new OrderRepository(client)),
        new Of<Parcel, ParcelKey, ParcelAttributes, ParcelUpdate>(client => new ParcelRepository(client)),
        new Of<Blob, BlobKey, BlobAttributes, BlobUpdate>(client => new BlobRepository(client)),
        new Of<Conversion, ConversionKey, ConversionAttributes, ConversionUpdate>(client => new ConversionRepository(client)),
        new Of<Keeper, KeeperKey, KeeperAttributes, KeeperUpdate>(client => new KeeperRepository(client)),
        new Of<Shaped, ShapedKey, ShapedAttributes, ShapedUpdate>(client => new ShapedRepository(client)),
    }.ToDictionary(subject => subject.Name);

    /// <summary>The type's name.</summary>
    public abstract string Name { get; }

    /// <summary>Fails unless random instances that AWS's SDK stores come back equal.</summary>
    public abstract Task RequireKeptBySdkAsync(DynamoGenClient client, string prefix, CancellationToken cancellationToken);

    /// <summary>Fails unless random instances that the repository creates are returned, got and deleted equal.</summary>
    public abstract Task RequireKeptByRepositoryAsync(DynamoGenClient client, CancellationToken cancellationToken);

    private sealed class Of<TItem, TKey, TAttributes, TUpdate>(Func<IItemOperations, IRepository<TItem, TKey, TAttributes, TUpdate>> create) : Subject
        where TItem : class, IDynamoItem<TItem>
        where TKey : struct, IDynamoKey<TItem, TAttributes, TUpdate>
        where TAttributes : struct
        where TUpdate : struct, IUpdateShape<TUpdate>, allows ref struct
    {
        private const int Samples = 15;

        public override string Name => typeof(TItem).Name;

        public override async Task RequireKeptBySdkAsync(DynamoGenClient client, string prefix, CancellationToken cancellationToken)
        {
            var table = prefix + TItem.Table.Name;
            foreach (var item in Instances.Of<TItem>().Sample(Samples))
            {
                await client.ServiceClient.PutItemAsync(table, AttributeMap.Write(item), cancellationToken);
                var key = AttributeMap.WriteKey<TItem, TKey>(create(client).KeyOf(item));
                var stored = await client.ServiceClient.GetItemAsync(table, key, true, cancellationToken);
                Assert.Null(Structure.Difference(item, AttributeMap.Read<TItem>(stored.Item, table)));
                await client.ServiceClient.DeleteItemAsync(table, key, cancellationToken);
            }
        }

        public override async Task RequireKeptByRepositoryAsync(DynamoGenClient client, CancellationToken cancellationToken)
        {
            var repository = create(client);
            foreach (var item in Instances.Of<TItem>().Sample(Samples))
            {
                var key = repository.KeyOf(item);
                Assert.Same(item, await repository.CreateAsync(item, cancellationToken: cancellationToken));
                Assert.Null(Structure.Difference(item, await repository.GetAsync(key, ReadOptions.Consistent, cancellationToken)));
                Assert.Null(Structure.Difference(item, (await repository.GetManyAsync([key], ReadOptions.Consistent, cancellationToken))[key]));
                Assert.Null(Structure.Difference(item, await repository.DeleteAsync(key, cancellationToken: cancellationToken)));
            }
        }
    }
}
