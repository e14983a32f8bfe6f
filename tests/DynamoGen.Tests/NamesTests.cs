using Amazon.DynamoDBv2;

namespace DynamoGen.Tests;

public class NamesTests
{
    [Fact]
    public void No_public_type_has_the_name_of_one_in_the_SDKs_namespaces()
    {
        var theirs = typeof(AmazonDynamoDBClient).Assembly.GetExportedTypes()
            .Where(type => type.Namespace is "Amazon.DynamoDBv2" or "Amazon.DynamoDBv2.Model" or "Amazon.DynamoDBv2.DataModel" or "Amazon.DynamoDBv2.DocumentModel")
            .Select(Name)
            .ToHashSet();

        var clashes = Ours().Where(theirs.Contains);

        Assert.Empty(clashes);
    }

    [Fact]
    public void Names_are_compared_for_every_assembly() => Assert.True(Ours().Distinct().Count() > 50);

    private static IEnumerable<string> Ours() =>
        new[] { typeof(IDynamoModel).Assembly, typeof(DynamoGenClient).Assembly, typeof(Local.DynamoDbLocal).Assembly }.SelectMany(assembly => assembly.GetExportedTypes()).Where(type => !type.IsNested).Select(Name);

    private static string Name(Type type) => type.Name.Split('`')[0];
}
