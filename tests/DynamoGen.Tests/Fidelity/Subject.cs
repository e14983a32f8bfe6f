using DynamoGen.FidelityModel;
using DynamoGen.Mapping;
using FsCheck;
using FsCheck.Fluent;

namespace DynamoGen.Tests.Fidelity;

/// <summary>An item type whose fidelity is tested.</summary>
public abstract class Subject
{
    /// <summary>All of them by name.</summary>
    public static IReadOnlyDictionary<string, Subject> All { get; } = new Subject[]
    {
        new Of<Scalars>(), new Of<OptionalScalars>(), new Of<Lists>(), new Of<Sets>(), new Of<Maps>(), new Of<Forest>(),
        new Of<Positional>(), new Of<Constructed>(), new Of<SelfRequired>(), new Of<Dog>(), new Of<Vehicle>(), new Of<Initialised>(),
        new Of<@record>(), new Of<SnakeNames>(), new Of<Customer>(), new Of<Order>(), new Of<Parcel>(), new Of<Blob>(), new Of<Conversion>(), new Of<Keeper>(), new Of<Shaped>(),
        new Of<Widget>(), new Of<Figure>(), new Of<Notice>(),
    }.ToDictionary(subject => subject.Name);

    /// <summary>The type's name.</summary>
    public abstract string Name { get; }

    /// <summary>Fails unless so many random instances come back equal through every form.</summary>
    public abstract void RequireRoundTrips(int count);

    /// <summary>The bytes of so many instances, the same at every call.</summary>
    public abstract IReadOnlyList<byte[]> Bytes(int count);

    private sealed class Of<T> : Subject where T : class, IDynamoItem<T>
    {
        private static readonly Gen<T> Samples = Instances.Of<T>();

        public override string Name => typeof(T).Name;

        public override void RequireRoundTrips(int count) =>
            Prop.ForAll(Samples.Zip(Gen.Choose(0, int.MaxValue)).ToArbitrary(), sample => Forms.RequireRoundTrip(sample.Item1, sample.Item2))
                .Check(Config.QuickThrowOnFailure.WithMaxTest(count));

        public override IReadOnlyList<byte[]> Bytes(int count) => [.. Samples.Sample(20, new Rnd(1, 3), 20).Take(count).Select(WireForm.Write)];
    }
}
