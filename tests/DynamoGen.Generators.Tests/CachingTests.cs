using DynamoGen.Testing;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Generators.Tests;

/// <summary>What an edit makes the generator do again: as little as can be, and never too little.</summary>
public sealed class CachingTests
{
    private static readonly TestSource[] Sources =
    [
        new("Order.cs", """
            using DynamoGen;
            namespace Shop;
            [DynamoTable("Orders")]
            public sealed partial record Order
            {
                [PartitionKey] public required string Id { get; init; }
                public Address? Home { get; init; }
                public Mood Mood { get; init; }
            }
            """),
        new("Customer.cs", """
            using DynamoGen;
            namespace Shop;
            [DynamoTable("Customers")]
            public sealed partial record Customer { [PartitionKey] public required string Id { get; init; } public int Age { get; init; } }
            """),
        new("Address.cs", """
            namespace Shop;
            public sealed record Address(string City)
            {
                public override string ToString() => City;
            }
            public enum Mood { Plain, Happy }
            """),
    ];

    private static GeneratorRun First => Harness.Generator.Run(Sources);

    [Fact]
    public void A_second_run_is_served_from_the_cache() => First.Again().RequireCached();

    [Fact]
    public void A_new_class_makes_nothing_new() =>
        First.AfterAdding(new("Other.cs", "namespace Shop; public sealed class Other { public int X { get; set; } }")).RequireCached();

    [Theory]
    [InlineData("Order.cs", "public Mood Mood { get; init; }", "public Mood Mood { get; init; } // a comment")]
    [InlineData("Order.cs", "public sealed partial record Order", "/// <summary>A summary.</summary>\n\n\npublic sealed partial record Order")]
    [InlineData("Address.cs", "=> City;", "=> City + \"!\";")]
    [InlineData("Address.cs", "public override string ToString() => City;", "private string Computed => City; public static int Count; public void Method() { }")]
    public void An_edit_that_changes_no_declaration_of_data_makes_nothing_new(string path, string oldText, string newText) =>
        First.AfterEdit(path, oldText, newText).RequireCached();

    [Fact]
    public void An_edit_of_a_nested_type_in_another_file_changes_its_mapping_alone()
    {
        var (first, after) = After(run => run.AfterEdit("Address.cs", "Address(string City)", "Address(string City, int Zip)"));

        Assert.Equal([TrackingNames.Items, TrackingNames.Outputs, TrackingNames.Nested], after.StepsThatChanged);
        Assert.Equal(["Shop.Address.Shapes.g.cs", "Shop.AddressMapping.g.cs"], Changed(first, after));
        Assert.Contains("Zip", after.Source("Shop.AddressMapping.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_of_an_enum_in_another_file_changes_its_converter_alone()
    {
        var (first, after) = After(run => run.AfterEdit("Address.cs", "Happy }", "Happy, Sad }"));

        Assert.Equal([TrackingNames.Items, TrackingNames.Outputs, TrackingNames.Enums], after.StepsThatChanged);
        Assert.Equal(["Shop.MoodConverter.g.cs"], Changed(first, after));
    }

    [Fact]
    public void An_edit_of_an_item_changes_no_other_item()
    {
        var (first, after) = After(run => run.AfterEdit("Customer.cs", "public int Age", "public long Age"));

        Assert.Equal(["Shop.Customer.Mapping.g.cs", "Shop.Customer.Shapes.g.cs"], Changed(first, after));
        Assert.Equal(1, after.ReasonsOf(TrackingNames.Outputs).Count(reason => reason == IncrementalStepRunReason.Modified));
    }

    [Fact]
    public void A_renamed_attribute_changes_the_mapping()
    {
        var (first, after) = After(run => run.AfterEdit("Customer.cs", "public int Age", "[DynamoAttribute(\"years\")] public int Age"));

        Assert.Equal(["Shop.Customer.Mapping.g.cs", "Shop.Customer.Shapes.g.cs"], Changed(first, after));
    }

    [Fact]
    public void A_second_type_in_a_table_changes_the_first()
    {
        var (first, after) = After(run => run.AfterAdding(new("Line.cs", """
            using DynamoGen;
            namespace Shop;
            [DynamoTable("Orders")]
            public sealed partial record Line { [PartitionKey] public required string Id { get; init; } }
            """)));

        Assert.Equal(
            ["Shop.Line.Key.g.cs", "Shop.Line.Mapping.g.cs", "Shop.Line.Repository.g.cs", "Shop.Line.Shapes.g.cs", "Shop.Order.Mapping.g.cs", "ShopModel.g.cs"],
            Changed(first, after));
        Assert.DoesNotContain("_type", first.Source("Shop.Order.Mapping.g.cs"), StringComparison.Ordinal);
        Assert.Contains("_type", after.Source("Shop.Order.Mapping.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_of_a_listed_type_in_another_file_changes_its_hierarchy_and_no_reader()
    {
        var first = First
            .AfterAdding(new("Note.cs", "namespace Shop; public sealed record Note(string Page, int Number, int Width) : Widget(Page, Number);"))
            .AfterAdding(new("Widget.cs", """
                using DynamoGen;
                namespace Shop;
                [DynamoTable("Widgets"), Polymorphic("kind"), DerivedItem<Note>("note")]
                public abstract partial record Widget([PartitionKey] string Page, [SortKey] int Number);
                [ItemCollection]
                public sealed record Content(Widget[] Widgets);
                """));
        var after = first.AfterEdit("Note.cs", "int Width", "long Width");

        after.RequireCompiles();
        Assert.Contains("Shop.Content.Reader.g.cs", first.Sources.Keys);
        Assert.Equal(["Shop.Widget.Mapping.g.cs", "Shop.Widget.Shapes.g.cs"], Changed(first, after));
        Assert.DoesNotContain(TrackingNames.ItemCollections, after.StepsThatChanged);
    }

    [Fact]
    public void A_type_that_is_gone_takes_its_files_with_it()
    {
        var (first, after) = After(run => run.AfterEdit("Customer.cs", "[DynamoTable(\"Customers\")]", ""));

        Assert.DoesNotContain(after.Sources.Keys, name => name.Contains("Customer", StringComparison.Ordinal));
        Assert.Equal(["ShopModel.g.cs"], Changed(first, after).Where(after.Sources.ContainsKey));
    }

    [Fact]
    public void A_type_that_is_wrong_gets_empty_types_and_comes_back_when_it_is_mended()
    {
        var (first, wrong) = After(run => run.AfterEdit("Customer.cs", "public sealed partial record", "public sealed record"), compiles: false);
        Assert.EndsWith("Customer.Shell.g.cs", Assert.Single(wrong.Sources.Keys, name => name.Contains("Customer", StringComparison.Ordinal)), StringComparison.Ordinal);

        var mended = wrong.AfterEdit("Customer.cs", "public sealed record", "public sealed partial record");
        Assert.Empty(Changed(first, mended));
    }

    [Fact]
    public void Models_hold_nothing_of_the_compilers_and_compare_by_value() =>
        ModelShape.RequireNamespace(typeof(DynamoGenerator).Assembly, "DynamoGen.Generators.Model");

    private static (GeneratorRun First, GeneratorRun After) After(Func<GeneratorRun, GeneratorRun> edit, bool compiles = true)
    {
        var first = First;
        var after = edit(first);
        if (compiles)
            after.RequireCompiles();
        return (first, after);
    }

    /// <summary>The files that were added, removed or written differently.</summary>
    private static IEnumerable<string> Changed(GeneratorRun first, GeneratorRun after) =>
        first.Sources.Keys.Union(after.Sources.Keys)
            .Where(name => first.Sources.GetValueOrDefault(name) != after.Sources.GetValueOrDefault(name))
            .Order(StringComparer.Ordinal);
}
