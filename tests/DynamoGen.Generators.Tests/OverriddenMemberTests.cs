using DynamoGen.Testing;
using Xunit;

namespace DynamoGen.Generators.Tests;

/// <summary>Annotations of a property that another overrides: those that are inherited count, unless it says them anew.</summary>
public sealed class OverriddenMemberTests
{
    [Fact]
    public void A_name_is_inherited() => Assert.Contains("\"t\"", Mapping("[DynamoAttribute(\"t\")] public virtual string? Text { get; init; }", ""), StringComparison.Ordinal);

    [Fact]
    public void A_name_that_is_said_anew_is_the_other() => Assert.DoesNotContain("\"t\"", Mapping("[DynamoAttribute(\"t\")] public virtual string? Text { get; init; }", "[DynamoAttribute(\"text\")]"), StringComparison.Ordinal);

    [Fact]
    public void What_is_ignored_stays_so() => Assert.DoesNotContain("\"Text\"", Mapping("[DynamoIgnore] public virtual string? Text { get; init; }", ""), StringComparison.Ordinal);

    [Fact]
    public void What_has_an_annotation_of_its_own_is_stored() => Assert.Contains("\"text\"", Mapping("[DynamoIgnore] public virtual string? Text { get; init; }", "[DynamoAttribute(\"text\")]"), StringComparison.Ordinal);

    [Fact]
    public void A_converter_is_not_inherited() => Assert.DoesNotContain("Shouted", Mapping("[DynamoConverter<Shouted>] public virtual string? Text { get; init; }", ""), StringComparison.Ordinal);

    [Fact]
    public void A_projection_may_override_what_the_items_base_says() => Harness.Generator.Run(
        """
        using DynamoGen;

        public abstract record Base { [PartitionKey] public abstract string Id { get; init; } }

        [DynamoTable("Orders")]
        public sealed partial record Order : Base { [PartitionKey] public override string Id { get; init; } = ""; }

        [ProjectionOf<Order>]
        public sealed partial record Summary : Base { public override string Id { get; init; } = ""; }
        """);

    private static string Mapping(string ofBase, string annotation) => Harness.Generator.Run(
        $$"""
        using DynamoGen;
        using DynamoGen.Mapping;

        public abstract class Base { {{ofBase}} }

        [DynamoTable("Orders")]
        public sealed partial class Order : Base
        {
            [PartitionKey] public required string Id { get; init; }
            {{annotation}} public override string? Text { get; init; }
        }

        [StoredAs(DynamoType.S)]
        public readonly struct Shouted : IDynamoConverter<string>
        {
            public static string Read<TReader>(ref TReader reader) where TReader : struct, IAttributeReader, allows ref struct => throw new NotSupportedException();
            public static void Write<TWriter>(ref TWriter writer, string value) where TWriter : struct, IAttributeWriter, allows ref struct => throw new NotSupportedException();
        }
        """).Sources["Order.Mapping.g.cs"];
}
