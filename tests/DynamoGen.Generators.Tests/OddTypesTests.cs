using DynamoGen.Testing;
using Xunit;

namespace DynamoGen.Generators.Tests;

/// <summary>Declarations as nobody here would write them. The harness compiles the output with warnings as errors.</summary>
public sealed class OddTypesTests
{
    [Theory]
    [MemberData(nameof(Sources))]
    public void Generated_code_compiles_without_warnings(string what, string source)
    {
        _ = what;
        Assert.NotEmpty(Harness.Generator.Run(source).Sources);
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void Generated_code_compiles_in_a_project_without_nullable_and_implicit_usings(string what, string source)
    {
        _ = what;
        Assert.NotEmpty(Harness.Generator.Run(TestOptions.Default with { Nullable = false, ImplicitUsings = false }, $"using System;\n{source.Replace("?", "", StringComparison.Ordinal)}").Sources);
    }

    public static TheoryData<string, string> Sources => new()
    {
        {
            "positional record",
            """
            using DynamoGen;
            namespace Shop;
            [DynamoTable("Orders")]
            public sealed partial record Order([PartitionKey] string Customer, [SortKey] System.DateTimeOffset At, decimal Total = 1.5m, string? Note = "none", int? Count = 3, System.DayOfWeek Day = System.DayOfWeek.Friday);
            """
        },
        {
            "class with constructor and get-only members",
            """
            using DynamoGen;
            namespace Shop;
            [DynamoTable("Orders")]
            public partial class Order
            {
                public Order(string id, int amount) { Id = id; Amount = amount; }
                [PartitionKey] public string Id { get; }
                public int Amount { get; }
                public string Both => Id + Amount;
            }
            """
        },
        {
            "members that the client keeps",
            """
            using DynamoGen;
            using DynamoGen.Mapping;
            namespace Shop;
            [DynamoTable("Kept")]
            public partial class Kept
            {
                [PartitionKey, GeneratedId<Ids>] public int Id { get; init; }
                [GeneratedId] public string? @class { get; init; }
                [GeneratedId] public Guid? Other { get; init; }
                [CreatedAt] public DateTime? copy { get; set; }
                [UpdatedAt] public DateTimeOffset stamps { get; private init; }
                [Version] public int? item { get; init; }
                [Counter] public decimal Now { get; init; }
                public struct Ids : IIdGenerator<int> { public static int Next(DateTimeOffset now) => now.Year; }
            }
            public abstract class Counted(long version)
            {
                public long Version { get; private set; } = version;
                [GeneratedId<Kept.Ids>] public int? Number { get; init; }
            }
            [DynamoTable("Counted")]
            public partial class Order([PartitionKey] string id, [Version] long version) : Counted(version) { public string Id { get; } = id; }
            [DynamoTable("Stamps")]
            public partial record Stamps([property: PartitionKey, GeneratedId] string Id, [CreatedAt] DateTimeOffset Kept, [UpdatedAt] DateTime? Stamp, [Version] long KeptMembers);
            """
        },
        {
            "converters",
            """
            using System.Collections.Generic;
            using DynamoGen;
            using DynamoGen.Mapping;
            namespace Shop
            {
                [DynamoTable("Orders")]
                [Gsi("ByMark", PartitionKey = nameof(Best), SortKey = nameof(Id))]
                public sealed partial record Order([PartitionKey] Order.Mark Id, [SortKey, DynamoConverter<MillisecondsConverter>] System.DateTimeOffset At, [DynamoConverter<Codes.Text>] byte[] Code, [DynamoConverter<Codes.Text>] byte[]? More = null)
                {
                    public Mark? Best { get; init; }
                    public HashSet<Mark> Marks { get; init; } = new();
                    public Dictionary<string, Mark?>? ByName { get; init; }
                    [DynamoConverter<Marks.BytesConverter>] public Mark Own { get; init; }
                    [DynamoConverter<EpochSecondsConverter>, TimeToLive] public System.DateTimeOffset Expires { get; init; }
                    [DynamoConverter<Marks.BytesConverter>] public readonly record struct Mark(int Value);
                }
                namespace Marks
                {
                    [StoredAs(DynamoType.N)]
                    internal readonly struct BytesConverter : IDynamoConverter<Order.Mark>
                    {
                        public static void Write<TWriter>(ref TWriter writer, Order.Mark value) where TWriter : struct, IAttributeWriter, allows ref struct => writer.Number(value.Value);
                        public static Order.Mark Read<TReader>(ref TReader reader) where TReader : struct, IAttributeReader, allows ref struct => new(reader.ReadNumber<int>());
                    }
                }
                public static class Codes
                {
                    [StoredAs(DynamoType.S)]
                    public readonly struct Text : IDynamoConverter<byte[]>
                    {
                        public static void Write<TWriter>(ref TWriter writer, byte[] value) where TWriter : struct, IAttributeWriter, allows ref struct => writer.String(System.Convert.ToHexString(value));
                        public static byte[] Read<TReader>(ref TReader reader) where TReader : struct, IAttributeReader, allows ref struct => System.Convert.FromHexString(reader.ReadString());
                    }
                }
            }
            """
        },
        {
            "unknown attributes in every kind of dictionary",
            """
            using System.Collections.Generic;
            using System.Collections.Frozen;
            using System.Collections.Immutable;
            using System.Collections.ObjectModel;
            using DynamoGen;
            using DynamoGen.Mapping;
            namespace Shop;
            [DynamoTable("Orders")]
            public sealed partial record Order([PartitionKey] string Id, A A, B B, C C, D D, E E, F F, G G, string Unknown, int Undeclared, [UnknownAttributes] IReadOnlyDictionary<string, DynamoValue> Rest);
            public sealed class A { [UnknownAttributes] public required FrozenDictionary<string, DynamoValue> Rest { get; init; } public int Value { get; set; } = 1; }
            public sealed class B { [UnknownAttributes] public ImmutableDictionary<string, DynamoValue> Rest { get; set; } public string Text { get; init; } = "x"; public B() { Rest = ImmutableDictionary<string, DynamoValue>.Empty; } }
            public sealed class C { [UnknownAttributes] public IImmutableDictionary<string, DynamoValue> Rest { get; init; } = ImmutableDictionary<string, DynamoValue>.Empty; }
            public sealed class D { [UnknownAttributes] public ReadOnlyDictionary<string, DynamoValue> Rest { get; init; } = new(new Dictionary<string, DynamoValue>()); }
            public record struct E([property: UnknownAttributes] IDictionary<string, DynamoValue> Rest);
            public sealed class F { public F(SortedDictionary<string, DynamoValue> rest) { Rest = rest; } [UnknownAttributes] public SortedDictionary<string, DynamoValue> Rest { get; } }
            public sealed class G { [UnknownAttributes] public ImmutableSortedDictionary<string, DynamoValue> Rest { get; init; } = ImmutableSortedDictionary<string, DynamoValue>.Empty; }
            """
        },
        {
            "indexes of chosen attributes",
            """
            using System.Collections.Generic;
            using System.Collections.Immutable;
            using DynamoGen;
            namespace Shop
            {
                public static partial class Outer
                {
                    [DynamoTable("Orders")]
                    [Gsi("By-owner.1", PartitionKey = nameof(@class), SortKey = nameof(Bytes), Projection = IndexProjection.Include,
                        Include = [nameof(Key), nameof(Note), nameof(Count), nameof(Set), nameof(Days), nameof(Home), nameof(Hidden), nameof(Other), nameof(Names), nameof(Place), nameof(reader)])]
                    [Lsi("Keys", SortKey = nameof(Bytes), Projection = IndexProjection.KeysOnly)]
                    public partial class Order
                    {
                        public Order(byte[] id, string @class = "none", int count = 3, string note = "x") { Id = id; this.@class = @class; Count = count; Note = note; }
                        [PartitionKey] public byte[] Id { get; }
                        [SortKey] public System.Guid At { get; set; }
                        public string @class { get; }
                        public byte[]? Bytes { get; set; }
                        public Key Key { get; set; } = Key.B;
                        public string Note { get; }
                        public int Count { get; }
                        public HashSet<Key>? Set { get; set; }
                        public ImmutableArray<System.Guid> Days { get; set; } = ImmutableArray<System.Guid>.Empty;
                        public Address? Home { get; init; }
                        [DynamoAttribute("hidden")] internal List<string> Hidden { get; set; } = new List<string>();
                        [DynamoAttribute("other")] internal Dictionary<string, int> Other { get; set; } = new Dictionary<string, int>();
                        public IReadOnlyList<Key> Names { get; set; } = System.Array.Empty<Key>();
                        public Outer.Place Place { get; set; }
                        public int? reader { get; set; } = 2;
                    }
                    public struct Place { public int X { get; set; } }
                }
                public enum Key { A, B }
                public sealed record Address(string City);
            }
            """
        },
        {
            "projections",
            """
            using System.Collections.Generic;
            using DynamoGen;
            namespace Shop
            {
                [DynamoTable("Orders")]
                public sealed partial record Order([PartitionKey] string Id, int Count, string? Title, Mood Mood, HashSet<string> Tags, [TimeToLive] System.DateTimeOffset? Expires, List<Line> Lines, [DynamoAttribute("x y")] string? Odd);
                [DynamoTable("Orders")]
                public sealed partial record Invoice([PartitionKey] string Id);
                public sealed record Line(int Amount);
                public enum Mood { One, Two }
                [ProjectionOf<Order>] public sealed partial record OrderTitle(string? Title, Mood Mood);
                namespace Parts
                {
                    [ProjectionOf<Order>]
                    public partial class Whole
                    {
                        public required string Id { get; init; }
                        public int Count { get; set; } = 3;
                        public HashSet<string> Tags { get; init; } = new();
                        public System.DateTimeOffset? Expires { get; init; }
                        public List<Line> Lines { get; init; } = new();
                        [DynamoAttribute("x y")] public string? Other { get; init; }
                        public partial class Inner { [ProjectionOf<Invoice>] internal sealed partial record Only(string Id); }
                    }
                }
            }
            """
        },
        {
            "global namespace",
            """
            using DynamoGen;
            [DynamoTable("Orders")]
            public sealed partial class Order { [PartitionKey] public required string Id { get; set; } public Line? Line { get; set; } }
            public struct Line { public int Count { get; set; } public Kind Kind { get; set; } }
            public enum Kind { One, Two }
            """
        },
        {
            "keywords as names",
            """
            using DynamoGen;
            namespace @class.@event;
            [DynamoTable("Orders")]
            [Gsi("by-namespace.1", PartitionKey = nameof(@namespace), SortKey = nameof(@int))]
            public sealed partial record @record
            {
                [PartitionKey] public required string @class { get; init; }
                [SortKey] public required long @long { get; init; }
                public string? @namespace { get; init; }
                public int? @int { get; init; }
                public @enum @params { get; init; }
                public @struct? @out { get; init; }
            }
            public enum @enum { @if, @else }
            public readonly record struct @struct(int @ref, string? @value);
            """
        },
        {
            "names of the walk itself",
            """
            using DynamoGen;
            namespace Shop;
            [DynamoTable("Orders")]
            public sealed partial record Order
            {
                [PartitionKey] public required string Writer { get; init; }
                [SortKey] public required string Reader { get; init; }
                public string? Item { get; init; }
                public System.Collections.Generic.List<string>? Ordinal { get; init; }
                public System.Collections.Generic.List<string> Element { get; init; } = [];
                public System.Collections.Generic.HashSet<string> Set { get; init; } = [];
                public System.Collections.Generic.Dictionary<string, int> Map { get; init; } = new();
                public System.Collections.Generic.List<string> List { get; init; } = [];
                public string? Initial { get; init; } = "x";
                public string? Result { get; set; } = "x";
                public string? Names { get; init; }
                public string? Table { get; init; }
                public string? Type { get; init; }
                public int Value { get; init; }
                public int value { get; init; }
            }
            """
        },
        {
            "types that hide the runtime's",
            """
            using DynamoGen;
            namespace Shop;
            [DynamoTable("Orders")]
            public sealed partial record Order { [PartitionKey] public required System.Guid Id { get; init; } public AttributeNames? A { get; init; } public Guid? G { get; init; } public StringConverter? S { get; init; } public List? L { get; init; } }
            public sealed record AttributeNames(string X);
            public sealed record Guid(string X);
            public sealed record StringConverter(string X);
            public sealed record List(string X);
            public sealed class MappingException { }
            public sealed class System2 { }
            """
        },
        {
            "namespace that ends in System",
            """
            using DynamoGen;
            namespace Shop.System { [DynamoTable("Orders")] public sealed partial record Order { [PartitionKey] public required global::System.Guid Id { get; init; } public global::System.Uri? Link { get; init; } } }
            namespace Shop.DynamoGen { public sealed class Nothing { } }
            """
        },
        {
            "nested containing types",
            """
            using DynamoGen;
            namespace Shop;
            public static partial class Outer
            {
                internal partial interface IMiddle
                {
                    public partial record struct Deep
                    {
                        [DynamoTable("Orders")]
                        internal sealed partial record Order { [PartitionKey] public required int Id { get; init; } public Inner? Inner { get; init; } }
                        internal sealed record Inner(int X);
                    }
                }
            }
            """
        },
        {
            "inheritance",
            """
            using DynamoGen;
            namespace Shop;
            public abstract record Base { public required string Id { get; init; } public virtual string? Name { get; init; } public string? Owner { get; protected init; } = "me"; }
            [DynamoTable("Orders")]
            [Gsi("ByName", PartitionKey = nameof(Name))]
            public partial record Order : Base { [PartitionKey] public required string Key { get; init; } public override string? Name { get; init; } public new int? Owner { get; init; } }
            """
        },
        {
            "cycles and generics",
            """
            using DynamoGen;
            namespace Shop;
            [DynamoTable("Nodes")]
            public sealed partial class Node { [PartitionKey] public string Id { get; set; } = ""; public Tree<int>? Tree { get; set; } public Tree<Pair<string, Tree<string>>>? Other { get; set; } public Tree<string?>? Third { get; set; } }
            public sealed record Tree<T>(T Value, System.Collections.Generic.IReadOnlyList<Tree<T>> Children);
            public sealed record Pair<TFirst, TSecond>(TFirst First, TSecond Second);
            """
        },
        {
            "every scalar",
            """
            using DynamoGen;
            using System.Numerics;
            namespace Shop;
            [DynamoTable("Zoo")]
            public sealed partial record Zoo
            {
                [PartitionKey] public required byte[] Id { get; init; }
                [SortKey] public required System.TimeSpan Sort { get; init; }
                public string S { get; init; } = ""; public char C { get; init; } public bool B { get; init; } public bool? Bn { get; init; }
                public sbyte I8 { get; init; } public byte U8 { get; init; } public short I16 { get; init; } public ushort U16 { get; init; } public int I32 { get; init; } public uint U32 { get; init; }
                public long I64 { get; init; } public ulong U64 { get; init; } public System.Int128 I128 { get; init; } public System.UInt128 U128 { get; init; } public BigInteger Big { get; init; } public nint N { get; init; }
                public decimal M { get; init; } public double D { get; init; } public float F { get; init; } public System.Half H { get; init; } public double? Dn { get; init; }
                public System.Guid G { get; init; } public System.Uri? Uri { get; init; } public System.Version? Version { get; init; }
                public System.DateTimeOffset Dto { get; init; } public System.DateTime Dt { get; init; } public System.DateOnly Do { get; init; } public System.TimeOnly To { get; init; } public System.TimeSpan Ts { get; init; }
                public byte[]? Bytes { get; init; } public System.ReadOnlyMemory<byte> Memory { get; init; }
                public DynamoGen.Mapping.DynamoValue? Any { get; init; } public System.Text.Json.JsonElement? Json { get; init; }
                public System.DayOfWeek Day { get; init; } [DynamoAttribute(EnumAsNumber = true)] public System.DayOfWeek DayNumber { get; init; } public System.AttributeTargets Flags { get; init; }
                [TimeToLive] public System.DateTime? Ttl { get; init; }
                [DynamoAttribute("n", WriteNull = true)] public string? WithNull { get; init; }
                [MaxSize(10)] public byte[]? Small { get; init; } [MaxSize(100)] public System.Collections.Generic.List<string>? SmallList { get; init; } [MaxSize(100)] public string Text { get; init; } = "";
            }
            """
        },
        {
            "every collection",
            """
            using DynamoGen;
            using System.Collections.Concurrent;
            using System.Collections.Frozen;
            using System.Collections.Generic;
            using System.Collections.Immutable;
            using System.Collections.ObjectModel;
            namespace Shop;
            public enum Color { Red, Green }
            public sealed record P(int X);
            public readonly record struct V(int X);
            [DynamoTable("Zoo")]
            public sealed partial record Zoo
            {
                [PartitionKey] public required string Id { get; init; }
                public int[]? A { get; init; } public P[]? Ap { get; init; } public string?[] As { get; init; } = []; public int[][]? Aa { get; init; }
                public List<V?>? L { get; init; } public IList<V>? Il { get; init; } public ICollection<P>? Ic { get; init; } public IEnumerable<string>? Ie { get; init; } public IReadOnlyCollection<int>? Irc { get; init; }
                public ImmutableArray<int> Ia { get; init; } public ImmutableArray<P>? Ian { get; init; } public ImmutableList<int>? Iml { get; init; } public IImmutableList<int>? Iil { get; init; }
                public Collection<int>? Co { get; init; } public ReadOnlyCollection<int>? Ro { get; init; }
                public HashSet<string> H { get; init; } = new(System.StringComparer.Ordinal); public ISet<int> Is { get; init; } = new HashSet<int>(); public IReadOnlySet<System.Guid>? Irs { get; init; } public FrozenSet<Color> Fs { get; init; } = [];
                public ImmutableHashSet<byte[]>? Ih { get; init; } public IImmutableSet<long>? Iis { get; init; } public SortedSet<string>? Ss { get; init; } public ImmutableSortedSet<decimal>? Iss { get; init; } public HashSet<byte[]> Hb { get; init; } = [];
                public Dictionary<string, int>? D { get; init; } public IDictionary<string, P?>? Id2 { get; init; } public IReadOnlyDictionary<System.Guid, V>? Ird { get; init; } public FrozenDictionary<int, string>? Fd { get; init; }
                public ImmutableDictionary<Color, List<int>>? Imd { get; init; } public IImmutableDictionary<long, HashSet<int>?>? Iimd { get; init; } public SortedDictionary<string, Dictionary<string, int?>>? Sd { get; init; }
                public ImmutableSortedDictionary<string, int>? Isd { get; init; } public ReadOnlyDictionary<string, int>? Rd { get; init; } public List<List<Dictionary<Color, P?>>>? Deep { get; init; }
            }
            """
        },
        {
            "initialisers of every kind",
            """
            using DynamoGen;
            namespace Shop;
            [DynamoTable("Orders")]
            public sealed partial class Order
            {
                [PartitionKey] public string Id { get; init; } = System.Guid.NewGuid().ToString();
                public string Name { get; set; } = "x"; public int Count { get; set; } = 7; public int? Maybe { get; set; } = 8; public int Fixed { get; init; } = 9; public int? MaybeFixed { get; init; } = 10; public string Null { get; set; } = null!;
                public Point Point { get; init; } = new() { X = 1 }; public Point? MaybePoint { get; set; } = new Point { X = 1 };
                public System.Collections.Generic.List<int> Numbers { get; } = [];
                public Order() { }
                public Order(System.Collections.Generic.List<int> numbers) { Numbers = numbers; }
            }
            public struct Point { public Point() { } public int X { get; init; } = 5; public int Y { get; init; } = 6; }
            """
        },
        {
            "several types in one table",
            """
            using DynamoGen;
            namespace Shop;
            [DynamoTable("Shop", Billing = TableBilling.Provisioned, ReadCapacity = 5, WriteCapacity = 6, Tags = ["a=b", "c="], Stream = TableStream.KeysOnly)]
            [Gsi("ByName", PartitionKey = nameof(Name), Projection = IndexProjection.Include, Include = [nameof(Age)])]
            public sealed partial record Customer { [PartitionKey] public required string Pk { get; init; } [SortKey] public required string Sk { get; init; } public string? Name { get; init; } public int Age { get; init; } }
            [DynamoTable("Shop", AllowScan = true)]
            [Lsi("ByTotal", SortKey = nameof(Total))]
            public sealed partial record Order { [PartitionKey] public required string Pk { get; init; } [SortKey] public required string Sk { get; init; } public decimal Total { get; init; } }
            """
        },
        {
            "model class of the user's",
            """
            using DynamoGen;
            namespace Shop;
            [DynamoModel] internal sealed partial class Everything;
            [DynamoTable("my-table.v1")] public sealed partial record A { [PartitionKey] public required string Id { get; init; } }
            [DynamoTable("my_table.v1")] public sealed partial record B { [PartitionKey] public required string Id { get; init; } public A? Other { get; init; } }
            """
        },
        {
            "attribute names that need escaping",
            """
            using DynamoGen;
            namespace Shop;
            [DynamoTable("Orders", AttributeNaming = AttributeNaming.SnakeCase)]
            public sealed partial record Order { [DynamoAttribute("a\"b\\\n\u2028ä😀<&>")] [PartitionKey] public required string Id { get; init; } public int HTTPStatusCode { get; init; } }
            """
        },
        {
            "members that are obsolete",
            """
            using DynamoGen;
            namespace Shop;
            [DynamoTable("Orders")]
            public sealed partial record Order { [PartitionKey] public required string Id { get; init; } [System.Obsolete("gone")] public int Old { get; init; } }
            """
        },
        {
            "names of variables of the walk",
            """
            using DynamoGen;
            using System.Collections.Generic;
            namespace Shop;
            [DynamoTable("Orders")]
            public sealed partial record Order
            {
                [PartitionKey] public required string Id { get; init; }
                public required IEnumerable<string> Counted { get; init; } public required IEnumerable<List<string>> Counted2 { get; init; } [MaxSize(100000)] public IEnumerable<string>? Sized { get; init; }
                public List<List<List<string?>?>>? Element { get; init; } public string? Element2 { get; init; } public List<string>? Element3Value { get; init; } public List<HashSet<int>>? List2 { get; init; } public int List3 { get; init; }
                public Dictionary<string, Dictionary<string, int?>>? Key { get; init; } public int Key2 { get; init; } public int? Value2 { get; init; } public int? Value2Value { get; init; } public int Map2 { get; init; } public int Set2 { get; init; } public int SizeOf1 { get; init; }
                public bool HasName { get; init; } = true; public string Name { get; init; } = "x"; public bool hasName { get; set; } public string name { get; set; } = "y"; public string? Var { get; init; } public string? Await { get; init; } public string? _ { get; init; } public string? __ { get; init; }
            }
            """
        },
        {
            "null written where null cannot be, and where nobody expects it",
            """
            using DynamoGen;
            using System.Collections.Generic;
            using System.Collections.Immutable;
            namespace Shop;
            public readonly record struct Point(int X);
            [DynamoTable("Orders")]
            public sealed partial record Order
            {
                [PartitionKey, DynamoAttribute(WriteNull = true)] public required string Id { get; init; }
                [DynamoAttribute(WriteNull = true)] public int Number { get; init; } [DynamoAttribute(WriteNull = true)] public int Other { get; set; } = 3; [DynamoAttribute(WriteNull = true)] public Point Point { get; init; }
                [DynamoAttribute(WriteNull = true)] public HashSet<int> Set { get; init; } = []; [DynamoAttribute(WriteNull = true)] public ISet<int>? Maybe { get; set; } [DynamoAttribute(WriteNull = true)] public required string Required { get; init; }
                [DynamoAttribute(WriteNull = true)] public ImmutableArray<int> Array { get; init; } public ImmutableArray<int> Initial { get; init; } = [1]; public ImmutableArray<int> Settable { get; set; } = [2]; public required ImmutableArray<Point> Points { get; init; }
                public List<ImmutableArray<string>>? Arrays { get; init; } public Dictionary<string, ImmutableArray<int>?>? More { get; init; } public DynamoGen.Mapping.DynamoValue Any { get; init; } = DynamoGen.Mapping.DynamoValue.Null; public System.Text.Json.JsonElement? Json { get; set; }
            }
            """
        },
        {
            "types of one name in several namespaces, and letters of other scripts",
            """
            using DynamoGen;
            namespace Shop.A { public sealed record Item(int X); }
            namespace Shop.B { public sealed record Item(string Y); public enum Kind { One } }
            namespace Shop
            {
                public sealed record Page<T>(System.Collections.Generic.IReadOnlyList<T> Items);
                [DynamoTable("Orders")] public sealed partial record नमस्ते { [PartitionKey] public required string 鍵 { get; init; } public Page<A.Item>? First { get; init; } public Page<B.Item>? Second { get; init; } public Page<B.Kind>? Third { get; init; } public Page<A.Item[]>? Fourth { get; init; } public int größe { get; init; } }
            }
            """
        },
        {
            "records of records that are not sealed",
            """
            using DynamoGen;
            namespace Shop;
            public record Base(string Id) { public int Count { get; init; } = 1; }
            public record Middle<T>(string Id, T Value) : Base(Id) { public T? Other { get; set; } }
            [DynamoTable("Orders")] public partial record Order([PartitionKey] string Id, int Value, [property: DynamoAttribute("v2")] [MaxSize(100000)] string Text = "t") : Middle<int>(Id, Value) { public Middle<string>? Nested { get; init; } public Middle<Base?>? Deep { get; init; } }
            """
        },
        {
            "hierarchies in other types, with names that clash and members of every placement",
            """
            using DynamoGen;
            using System.Collections.Generic;
            namespace Shop.A { public sealed record Note(string Id) : Shop.Widget(Id) { public string? Text { get; set; } = "a"; } }
            namespace Shop.B { internal sealed record Note(string Id) : Shop.Widget(Id) { public required string? Text { get; init; } public Shop.Outer.Hidden? Hidden { get; init; } } }
            namespace Shop
            {
                [DynamoTable("Widgets"), Polymorphic("Discriminator"), DerivedItem<A.Note>("a"), DerivedItem<B.Note>("\"b\""), DerivedItem<Outer.Clock>("c", FormerValues = ["d", "e"])]
                [PartitionKeyTemplate("A#{Id}"), SortKeyTemplate("B"), Gsi("Hours", PartitionKeyTemplate = "{Item}#{Type}")]
                public abstract partial record Widget(string Id) { public int Reader { get; init; } public List<Widget>? Kind { get; init; } }
                public static class Outer
                {
                    public sealed record Clock(string Id, int Item, int? Type = 7) : Widget(Id) { public int Derived { get; init; } = 1; public Shape? Unlisted { get; init; } }
                    internal sealed record Hidden(int X);
                }
                [DynamoTable("Orders"), Polymorphic, DerivedItem<Only>("only")] public abstract partial class Order { [PartitionKey] public int Id { get; set; } public virtual string? Name { get; set; } }
                public class Only : Order { public override string? Name { get; set; } public Widget? Widget { get; set; } public Dictionary<string, Shape?>? Shapes { get; init; } }
                [Polymorphic("is"), DerivedItem<Circle>("circle")] public abstract class Shape { protected Shape(int side) => Side = side; public int Side { get; } }
                public class Circle : Shape { public Circle(int side) : base(side) { } public List<Shape?>? Parts { get; init; } }
            }
            """
        },
        {
            "item collections of every list, in other types and namespaces",
            """
            using DynamoGen;
            using System.Collections.Generic;
            using System.Collections.Immutable;
            using System.Collections.ObjectModel;
            namespace Shop.Items
            {
                [DynamoTable("Things"), PartitionKeyTemplate("{Kind}#{operations}#{Id}"), SortKeyTemplate("A{Number}")] public sealed partial record A(string Id, short operations, Kind Kind, int Number);
                [DynamoTable("Things"), PartitionKeyTemplate("{K}#{O}#{I}"), SortKeyTemplate("B{Number}")] public sealed partial record B(string I, short O, Kind K, int Number);
                [DynamoTable("Plain")] public partial class C { [PartitionKey, DynamoAttribute(EnumAsNumber = true)] public Kind Query { get; set; } [SortKey] public System.Guid options { get; set; } }
                [DynamoTable("Plain")] public partial record D([PartitionKey, DynamoAttribute("Query", EnumAsNumber = true)] Kind Key, [SortKey] System.Guid options);
                [DynamoTable("Plain")] public partial record E([PartitionKey, DynamoAttribute("Query", EnumAsNumber = true)] Kind Key, [SortKey] System.Guid options);
                [DynamoTable("Quick"), PartitionKeyTemplate("ALL")] public partial record F([SortKey] int Number);
                public enum Kind { One, Two }
            }
            namespace Shop
            {
                public static class Outer { [ItemCollection] public sealed record Both(Items.A? A, IEnumerable<Items.B> B); [ItemCollection] internal class Private { public Collection<Items.F> Entry { get; set; } = []; [DynamoIgnore] public int X { get; set; } } }
                [ItemCollection] public record Many { public required Items.C[] any { get; init; } public ImmutableList<Items.D>? query { get; set; } public ReadOnlyCollection<Items.E>? operations { get; set; } }
            }
            """
        },
        {
            "partial repository of the user's",
            """
            using DynamoGen;
            namespace Shop;
            [DynamoTable("Orders")]
            public sealed partial record Order { [PartitionKey] public required string Id { get; init; } }
            public partial interface IOrderRepository { int Mine(); }
            public partial class OrderRepository { public int Mine() => 1; }
            """
        },
        {
            "key of an overridden member, and a value of a type parameter that says it may be null",
            """
            using DynamoGen;
            namespace Shop;
            public abstract class Document<T>
            {
                [PartitionKey] public abstract string Id { get; init; }
                public T? Value { get; init; }
            }
            [DynamoTable("Orders")]
            [Gsi("ByValue", PartitionKey = nameof(Value), Projection = IndexProjection.KeysOnly)]
            public sealed partial class Order : Document<int>
            {
                public override string Id { get; init; } = "";
            }
            """
        },
    };
}
