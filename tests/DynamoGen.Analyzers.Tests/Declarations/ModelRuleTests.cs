using DynamoGen.Testing;
using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class ModelRuleTests
{
    [Theory]
    [InlineData("[DynamoModel] public class {|DGEN101:Store|};")]
    [InlineData("[DynamoModel] public static partial class {|DGEN118:Store|};")]
    [InlineData("[DynamoModel] public partial record {|DGEN118:Store|};")]
    [InlineData("[DynamoModel] public partial class {|DGEN118:Store|}<T>;")]
    [InlineData("public partial class Outer { [DynamoModel] public partial class {|DGEN118:Store|}; }")]
    [InlineData("[DynamoModel] public partial class Shelf; [DynamoModel] public partial class {|DGEN118:Store|};")]
    public Task A_class_that_cannot_be_the_model_is_reported(string source) => VerifyAsync(source);

    [Theory]
    [InlineData("[DynamoModel] public partial class Store;")]
    [InlineData("[DynamoModel] internal sealed partial class ShopModel { public int Mine => 1; }")]
    [InlineData("public class Store;")]
    public Task A_class_that_can_be_the_model_is_not_reported(string source) => VerifyAsync(source);

    [Theory]
    [InlineData("namespace Shop { public class {|DGEN119:ShopModel|}; }")]
    [InlineData("namespace Shop { public partial class {|DGEN119:ShopModel|} { public int Mine => 1; } }")]
    public Task A_type_of_the_name_of_the_standard_model_is_reported(string source) => VerifyAsync(source);

    [Theory]
    [InlineData("public class ShopModel;")]
    [InlineData("namespace Shop { public class ShopModel<T>; public static class Inner { public class ShopModel; } }")]
    [InlineData("namespace Shop { public class ShopModel; [DynamoModel] public partial class Store; }")]
    public Task A_type_that_does_not_stand_in_the_way_of_the_model_is_not_reported(string source) => VerifyAsync(source);

    [Fact]
    public Task Without_items_there_is_no_model() => Declaration.VerifyAsync("namespace Shop { public class ShopModel; }");

    private static Task VerifyAsync(string source) => Declaration.VerifyAsync(
        $$"""
        {{source}}
        namespace Items
        {
            [DynamoTable("Orders")] public partial record Order([PartitionKey] string Id);
        }
        """,
        new() { Options = TestOptions.Default with { AssemblyName = "Shop" } });
}
