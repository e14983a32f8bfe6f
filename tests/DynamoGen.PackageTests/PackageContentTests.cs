using System.Xml.Linq;

namespace DynamoGen.PackageTests;

/// <summary>What is in the packages, and what they say of themselves.</summary>
public sealed class PackageContentTests(Consumers consumers)
{
    public static TheoryData<string> Packages => ["DynamoGen", "DynamoGen.Abstractions", "DynamoGen.Local"];

    [Theory]
    [InlineData("DynamoGen")]
    [InlineData("DynamoGen.Local")]
    public void A_package_has_an_assembly_its_documentation_and_a_readme(string id)
    {
        using var package = Open(id);
        Assert.Equal(["README.md", .. Library(id)], package.Files);
    }

    [Fact]
    public void The_abstractions_have_what_runs_in_the_compiler_and_nothing_of_the_compiler()
    {
        using var package = Open("DynamoGen.Abstractions");
        Assert.Equal(
            [
                "README.md",
                "analyzers/dotnet/cs/DynamoGen.Analyzers.dll", "analyzers/dotnet/cs/DynamoGen.CodeFixes.dll", "analyzers/dotnet/cs/DynamoGen.Generators.dll",
                "buildTransitive/DynamoGen.Abstractions.targets",
                .. Library("DynamoGen.Abstractions"),
                "presets/quiet.globalconfig", "presets/recommended.globalconfig", "presets/strict.globalconfig",
            ],
            package.Files);
    }

    [Fact]
    public void Nothing_of_the_abstractions_is_kept_from_who_references_DynamoGen()
    {
        using var package = Open("DynamoGen");
        Assert.Contains(package.Dependencies(), dependency => dependency is { Id: "DynamoGen.Abstractions", Excluded: null });
    }

    [Theory]
    [InlineData("DynamoGen.Abstractions")]
    [InlineData("DynamoGen.Local")]
    public void A_package_depends_on_nothing(string id)
    {
        using var package = Open(id);
        Assert.Empty(package.Dependencies());
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_package_says_what_it_is_by_whom_under_which_licence_and_from_which_commit(string id)
    {
        using var package = Open(id);
        var metadata = package.Metadata();

        Assert.Equal("Apache-2.0", Value(metadata, "license"));
        Assert.Equal("README.md", Value(metadata, "readme"));
        Assert.Equal("The DynamoGen authors", Value(metadata, "authors"));
        Assert.NotEqual("Package Description", Value(metadata, "description"));
        Assert.Equal(40, Child(metadata, "repository").Attribute("commit")!.Value.Length);
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Assemblies_carry_symbols_that_name_no_folder_of_the_machine(string id)
    {
        using var package = Open(id);
        // What is generated is not in the tree here, as the intermediate files are not.
        var sources = package.Assemblies.SelectMany(package.SourcesOf).Where(source => !source.Contains("/obj/", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(sources);
        Assert.All(sources, source => Assert.StartsWith("/_/", source, StringComparison.Ordinal));
    }

    private static string[] Library(string id) => [$"lib/net10.0/{id}.dll", $"lib/net10.0/{id}.xml"];

    private static XElement Child(XElement metadata, string name) => metadata.Elements().Single(element => element.Name.LocalName == name);

    private static string Value(XElement metadata, string name) => Child(metadata, name).Value;

    private PackageFile Open(string id) => new(consumers.PackageFile(id));
}
