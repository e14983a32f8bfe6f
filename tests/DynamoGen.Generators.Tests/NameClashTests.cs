using DynamoGen.Testing;
using Xunit;

namespace DynamoGen.Generators.Tests;

/// <summary>What the analyzer reports as a clash must not make the generator throw, for then nothing at all would be generated; what is no clash must compile.</summary>
public sealed class NameClashTests
{
    private const string Order = "[DynamoTable(\"Orders\")] public partial record Order([PartitionKey] string Id);";

    [Theory]
    [InlineData("[DynamoTable(\"Orders\")] public partial record NewOrder([PartitionKey] string Id); public static partial class New { [DynamoTable(\"NewOrders\")] public partial record Order([PartitionKey] string Id); }")]
    [InlineData("[DynamoTable(\"Orders\")] public partial record Order([PartitionKey] string Id, NewLine A, New.Line B); public record NewLine(int X); public static class New { public record Line(int Y); }")]
    [InlineData($"namespace Now {{ {Order} }} namespace Then {{ {Order} }}")]
    public void Items_with_clashing_names_get_no_walk_and_nothing_throws(string source)
    {
        var run = Harness.Generator.RunUnchecked(TestOptions.Default, $"using DynamoGen; {source}");

        Assert.DoesNotContain(run.Sources.Keys, name => name.Contains("Order", StringComparison.Ordinal) && !name.EndsWith(".Shell.g.cs", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[DynamoTable(\"orders\")] public partial record order([PartitionKey] string Id);")]
    [InlineData("[DynamoTable(\"Offers\")] public partial record Offer([PartitionKey] string Id, Line A, line B, Mood C, mood D); public record Line(int X); public record line(int Y); public enum Mood { Plain } public enum mood { Happy }")]
    public void Types_whose_names_differ_by_case_alone_are_generated(string source) => Harness.Generator.Run($"using DynamoGen; {Order} {source}");

    [Theory]
    [InlineData("[DynamoModel] public partial class Shelf; [DynamoModel] public partial class Store;")]
    [InlineData("[DynamoModel] public static partial class Store;")]
    [InlineData("[DynamoModel] public class Store;")]
    [InlineData("[DynamoModel] public partial class Store<T>;")]
    [InlineData("public partial class Outer { [DynamoModel] public partial class Store; }")]
    public void A_class_that_cannot_be_the_model_is_passed_over(string source) => Harness.Generator.Run($"using DynamoGen; {Order} {source}");

    [Fact]
    public void A_member_stored_as_the_mark_of_its_type_keeps_its_table_to_itself()
    {
        const string Marked = "[DynamoTable(\"Orders\")] public partial record Marked([PartitionKey] string Id, [DynamoAttribute(\"_type\")] string Kind);";

        Assert.NotEmpty(Harness.Generator.Run($"using DynamoGen; {Marked}").Sources);
        Assert.All(Harness.Generator.RunUnchecked(TestOptions.Default, $"using DynamoGen; {Marked} {Order}").Sources.Keys, name => Assert.EndsWith(".Shell.g.cs", name, StringComparison.Ordinal));
    }
}
