using DynamoGen.Local;

namespace DynamoGen.Tests.LocalDatabase;

public sealed class DistributionTests
{
    private const string WritesAnotherPackage = """
        while [ "$1" != --pack-destination ]; do shift; done
        echo "not the published package" > "$2/amplify-dynamodb-simulator-2.9.30.tgz"
        """;

    [Fact]
    public async Task A_package_with_another_hash_is_refused()
    {
        using var machine = new FakeMachine().WithJava().With("npm", WritesAnotherPackage);

        var error = await machine.ErrorOfStartAsync();

        Assert.Contains("sha512", error, StringComparison.Ordinal);
        Assert.Contains("amplify-dynamodb-simulator-2.9.30.tgz", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_a_refused_package_stays_in_the_cache()
    {
        using var machine = new FakeMachine().WithJava().With("npm", WritesAnotherPackage);

        await machine.ErrorOfStartAsync();

        Assert.Empty(Directory.EnumerateDirectories(machine.Cache));
    }

    [Fact]
    public async Task What_a_killed_process_left_in_the_cache_is_removed()
    {
        using var machine = new FakeMachine().WithJava().With("npm", "exit 1");
        Directory.CreateDirectory(Path.Combine(machine.Cache, ".filling-0", "npm-cache"));

        await machine.ErrorOfStartAsync();

        Assert.Empty(Directory.EnumerateDirectories(machine.Cache));
    }

    [Fact]
    public async Task The_download_names_the_licence()
    {
        using var machine = new FakeMachine().WithJava().With("npm", "exit 1");
        var lines = new ReportedLines();

        await machine.ErrorOfStartAsync(new DynamoDbLocalOptions { Progress = lines });

        Assert.Contains(lines, line => line.Contains("Amazon DynamoDB Local License Agreement", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_home_without_the_jar_is_refused_by_its_name()
    {
        using var machine = new FakeMachine().WithJava();
        machine["DYNAMODB_LOCAL_HOME"] = machine.Folder;

        Assert.Contains($"DYNAMODB_LOCAL_HOME is '{machine.Folder}'", await machine.ErrorOfStartAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_home_with_the_jar_is_used_and_nothing_is_downloaded()
    {
        using var machine = new FakeMachine().WithJava("echo \"$@\"; exit 1").With("npm", "touch $FOLDER/npm-was-called");
        machine["DYNAMODB_LOCAL_HOME"] = machine.Folder;
        var jar = Path.Combine(machine.Folder, "DynamoDBLocal.jar");
        await File.WriteAllTextAsync(jar, "", TestContext.Current.CancellationToken);

        var error = await machine.ErrorOfStartAsync();

        Assert.Contains($"-jar {jar}", error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(machine.Folder, "npm-was-called")));
    }
}
