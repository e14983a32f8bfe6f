namespace DynamoGen.PackageTests;

/// <summary>A program with a model of its own and two from projects that it references, which see each other's internal types.</summary>
public sealed class SeveralModelsTests(Consumers consumers, Database database)
{
    [Theory]
    [InlineData("Catalog")]
    [InlineData("Orders")]
    [InlineData("Storefront")]
    public void Each_project_builds_without_a_warning(string project)
    {
        Assert.Empty(consumers.MessagesOf(project));
        Assert.True(File.Exists(consumers.AssemblyOf(project)));
    }

    [Fact]
    public async Task The_program_makes_the_tables_of_all_models_and_writes_to_them()
    {
        var (program, prefix) = (consumers.AssemblyOf("Storefront"), Database.NewPrefix());

        var initDb = await consumers.DotnetAsync("exec", program, "init-db", "--endpoint", database.Endpoint, "--table-prefix", prefix);
        Assert.Contains("Plan: 3 to create.", initDb.Succeeded().Output, StringComparison.Ordinal);

        var run = await consumers.DotnetAsync("exec", program, database.Endpoint, prefix);
        Assert.Equal("Order { Id = o1, Total = Price { Amount = 5, Currency = Crown }, PaidIn = Crown }", run.Succeeded().Output.Trim());
    }
}
