namespace DynamoGen.PackageTests;

/// <summary>The fresh project, published without what it does not use. Warnings are errors.</summary>
public sealed class PublishTests(Consumers consumers, Database database, ITestOutputHelper output)
{
    [Fact]
    public async Task Trimmed_it_makes_its_table_writes_and_reads()
    {
        var published = await consumers.PublishAsync("Shop", "trimmed", "--self-contained", "--use-current-runtime", "-p:PublishTrimmed=true", "-p:TrimMode=full", "-p:TrimmerSingleWarn=false");
        await CheckAsync(ShopProgram.In(published), "Trimmed");
    }

    [Fact]
    public async Task As_native_code_it_makes_its_table_writes_and_reads()
    {
        Assert.SkipUnless(HasLinker(), "Native code is linked by clang or gcc, and neither is on the PATH.");
        var published = await consumers.PublishAsync("Shop", "native", "--use-current-runtime", "-p:PublishAot=true", "-p:TrimmerSingleWarn=false");
        Assert.Empty(Directory.GetFiles(published, "*.dll"));
        await CheckAsync(ShopProgram.In(published), "As native code");
    }

    private static bool HasLinker() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "clang")) || File.Exists(Path.Combine(folder, "gcc")));

    private async Task CheckAsync(ShopProgram shop, string name)
    {
        await shop.WorksAgainst(database);
        output.WriteLine($"{name} Shop {await shop.StartTimeAsync()}.");
    }
}
