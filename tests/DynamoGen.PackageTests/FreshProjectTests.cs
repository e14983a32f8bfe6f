namespace DynamoGen.PackageTests;

/// <summary>Projects that reference a package, and nothing else.</summary>
public sealed class FreshProjectTests(Consumers consumers, Database database, ITestOutputHelper output)
{
    [Fact]
    public void A_project_that_references_DynamoGen_alone_builds_without_a_warning()
    {
        Assert.Empty(consumers.MessagesOf("Shop"));
        Assert.True(File.Exists(consumers.AssemblyOf("Shop")));
    }

    [Fact]
    public async Task It_makes_its_table_writes_and_reads()
    {
        var shop = new ShopProgram("dotnet", "exec", consumers.AssemblyOf("Shop"));
        await shop.WorksAgainst(database);
        output.WriteLine($"On the installed runtime Shop {await shop.StartTimeAsync()}.");
    }

    [Fact]
    public async Task The_local_database_is_a_package_without_dependencies()
    {
        Assert.Empty(consumers.MessagesOf("Database"));
        Assert.Equal(["Database.dll", "DynamoGen.Local.dll"], Assemblies("Database"));

        Dictionary<string, string> variables = new() { ["AWS_ENDPOINT_URL_DYNAMODB"] = database.Endpoint };
        var run = await ProgramRun.RunAsync(["dotnet", "exec", consumers.AssemblyOf("Database")], consumers.Folder, variables, TestContext.Current.CancellationToken);
        Assert.Equal(database.Endpoint, run.Succeeded().Output.Trim());
    }

    [Fact]
    public void A_domain_project_on_the_abstractions_has_generated_code_and_nothing_of_AWS()
    {
        Assert.Empty(consumers.MessagesOf("Domain"));
        Assert.Equal(["Domain.dll", "DynamoGen.Abstractions.dll"], Assemblies("Domain"));
    }

    [Fact]
    public void A_project_without_nullable_references_builds_without_a_warning()
    {
        Assert.Empty(consumers.MessagesOf("NullableOff"));
        Assert.True(File.Exists(consumers.AssemblyOf("NullableOff")));
    }

    private IEnumerable<string> Assemblies(string project) =>
        Directory.GetFiles(consumers.OutputOf(project), "*.dll").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);
}
