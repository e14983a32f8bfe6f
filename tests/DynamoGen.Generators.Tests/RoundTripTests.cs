using DynamoGen.Testing;

namespace DynamoGen.Generators.Tests;

/// <summary>A project that nobody here wrote: what it declares comes back equal.</summary>
public sealed class RoundTripTests
{
    [Theory]
    [MemberData(nameof(OddTypesTests.Sources), MemberType = typeof(OddTypesTests))]
    public void Items_of_odd_types_come_back_equal(string what, string source)
    {
        _ = what;
        using var loaded = Harness.Generator.RunUnchecked(TestOptions.Default, source).Load();
        Assert.NotEqual(0, RoundTrips.Require(loaded));
    }

    [Theory]
    [MemberData(nameof(OddTypesTests.Sources), MemberType = typeof(OddTypesTests))]
    public void Items_of_odd_types_come_back_equal_without_nullable(string what, string source)
    {
        _ = what;
        var options = TestOptions.Default with { Nullable = false, ImplicitUsings = false };
        using var loaded = Harness.Generator.RunUnchecked(options, $"using System;\n{source.Replace("?", "", StringComparison.Ordinal)}").Load();
        Assert.NotEqual(0, RoundTrips.Require(loaded));
    }

    [Fact]
    public void Two_assemblies_map_each_others_types_and_share_a_table()
    {
        var models = Harness.Generator.Run(TestOptions.Default with { AssemblyName = "Shop.Models" }, """
            using DynamoGen;
            [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Shop.App")]
            namespace Shop;
            [DynamoTable("Shop")]
            public sealed partial record Customer([PartitionKey] string Id, Address? Home, Mood Mood, Page<Address>? Page);
            public sealed record Address(string City, Mood Mood, Address? Next = null);
            public sealed record Page<T>(T Value, System.Collections.Generic.IReadOnlyList<T> More);
            public enum Mood { Plain, Happy }
            """);
        var references = TestOptions.Default.References.Add(models.Output.ToMetadataReference());
        var application = TestOptions.Default with { AssemblyName = "Shop.App", References = references };
        var run = Harness.Generator.Run(application, """
            using DynamoGen;
            namespace Shop
            {
                [DynamoTable("Shop")]
                public sealed partial record Order([PartitionKey] string Id, Address? To, Mood Mood, Customer? By, Page<Address>? Page, Page<Line>? Lines);
                public sealed record Line(int Count, Mood Mood);
            }
            namespace Shop.App
            {
                [DynamoTable("Customers")] public sealed partial record Customer([PartitionKey] string Id, Shop.Customer? Other, Address? Home);
            }
            """);

        using var loaded = run.Load(models);
        Assert.Equal(2, RoundTrips.Require(loaded));
    }

    [Fact]
    public void Files_with_and_without_nullable_share_the_mapping_of_a_generic_type()
    {
        var run = Harness.Generator.Run(
            TestOptions.Default,
            new TestSource("Old.cs", """
                #nullable disable
                using DynamoGen;
                namespace Shop;
                [DynamoTable("Old")]
                public sealed partial record Old([PartitionKey] string Id, Page<string> Page, Page<Line> Lines);
                """),
            new TestSource("New.cs", """
                using DynamoGen;
                namespace Shop;
                [DynamoTable("New")]
                public sealed partial record New([PartitionKey] string Id, Page<string>? Page, Page<string?>? Maybe, Page<Line>? Lines);
                public sealed record Page<T>(T Value, System.Collections.Generic.IReadOnlyList<T> More);
                public sealed record Line(int Count);
                """),
            new TestSource("Test.cs", """
                #nullable disable
                namespace Shop;
                public static class Test
                {
                    public static bool Run()
                    {
                        var old = new Old("x", new(null, [null, "a"]), new(null, []));
                        return DynamoGen.WireForm.Read<Old>(DynamoGen.WireForm.Write(old)) is { Page: { Value: null, More: [null, "a"] }, Lines: { Value: null, More: [] } };
                    }
                }
                """));

        using var loaded = run.Load();
        Assert.Equal(2, RoundTrips.Require(loaded));
        Assert.True(loaded.Call<bool>("Shop.Test", "Run"));
    }
}
