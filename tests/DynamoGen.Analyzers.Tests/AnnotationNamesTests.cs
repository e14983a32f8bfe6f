using System.Reflection;
using DynamoGen.Generators.Parsing;
using Xunit;

namespace DynamoGen.Analyzers.Tests;

/// <summary>The compiler side knows types by name alone; these tests hold the names to the types.</summary>
public sealed class AnnotationNamesTests
{
    private static readonly Assembly[] Known = [typeof(DynamoTableAttribute).Assembly, typeof(DynamoGenClient).Assembly, typeof(Amazon.DynamoDBv2.IAmazonDynamoDB).Assembly];

    [Fact]
    public void Every_annotation_name_is_that_of_an_attribute()
    {
        foreach (var name in Constants(typeof(AnnotationNames)))
            Assert.True(typeof(DynamoTableAttribute).Assembly.GetType(name)?.IsSubclassOf(typeof(Attribute)), $"{name} is no attribute.");
    }

    [Fact]
    public void Every_attribute_is_known_to_the_parser()
    {
        var attributes = typeof(DynamoTableAttribute).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(Attribute))).Select(type => type.FullName!);

        Assert.Equal(attributes.Order(StringComparer.Ordinal), Constants(typeof(AnnotationNames)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_name_of_a_used_type_is_that_of_a_type()
    {
        foreach (var name in Constants(typeof(UsedTypeNames)))
            Assert.True(Known.Any(assembly => assembly.GetType(name) is not null), $"There is no type {name}.");
    }

    [Fact]
    public void The_arguments_of_the_table_annotation_are_its_properties()
    {
        var properties = typeof(DynamoTableAttribute).GetProperties().Where(property => property.CanWrite).Select(property => property.Name);

        Assert.Equal(properties.Order(StringComparer.Ordinal), Enum.GetNames<DynamoTableArguments>().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(typeof(GsiAttribute), "PartitionKey", "SortKey", "PartitionKeys", "SortKeys", "PartitionKeyTemplate", "SortKeyTemplate", "PartitionKeyName", "SortKeyName", "Projection", "Include", "ReadCapacity", "WriteCapacity")]
    [InlineData(typeof(LsiAttribute), "SortKey", "SortKeyTemplate", "SortKeyName", "Projection", "Include")]
    [InlineData(typeof(DynamoAttributeAttribute), "WriteNull", "EnumAsNumber")]
    public void The_parser_knows_the_arguments_of_the_other_annotations(Type attribute, params string[] arguments) =>
        Assert.Equal(arguments.Order(StringComparer.Ordinal), attribute.GetProperties().Where(property => property.CanWrite).Select(property => property.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void The_limits_are_the_same_on_both_sides()
    {
        var runtime = Limits(typeof(DynamoTableAttribute).Assembly);

        Assert.NotEmpty(runtime);
        Assert.Equal(runtime, Limits(typeof(AnnotationNames).Assembly));
    }

    private static Dictionary<string, object?> Limits(Assembly assembly) =>
        assembly.GetType("DynamoGen.Tables.ServiceLimits", throwOnError: true)!.GetFields().ToDictionary(field => field.Name, field => field.GetRawConstantValue());

    private static IEnumerable<string> Constants(Type type) => type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);
}
