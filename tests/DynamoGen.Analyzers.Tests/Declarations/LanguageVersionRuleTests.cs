using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class LanguageVersionRuleTests
{
    [Theory]
    [InlineData(LanguageVersion.CSharp12, "12.0")]
    [InlineData(LanguageVersion.CSharp11, "11.0")]
    [InlineData(LanguageVersion.CSharp9, "9.0")]
    public async Task An_older_language_is_reported(LanguageVersion version, string name)
    {
        var diagnostics = await VerifyAsync("[DynamoTable(\"Orders\")] public partial record {|DGEN112:Order|}([PartitionKey] string Id);", version);

        Assert.Contains($"C# {name}", diagnostics[0].GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public Task Each_item_is_reported_where_the_language_is_older() => VerifyAsync(
        """
        [DynamoTable("Orders")] public partial record {|DGEN112:Order|}([PartitionKey] string Id);
        [DynamoTable("Offers")] public partial record {|DGEN112:Offer|}([PartitionKey] string Id);
        """,
        LanguageVersion.CSharp12);

    [Theory]
    [InlineData(LanguageVersion.CSharp13)]
    [InlineData(LanguageVersion.Latest)]
    [InlineData(LanguageVersion.Preview)]
    public Task The_language_that_generated_code_is_written_in_and_newer_ones_are_not_reported(LanguageVersion version) =>
        VerifyAsync("[DynamoTable(\"Orders\")] public partial record Order([PartitionKey] string Id);", version);

    [Theory]
    [InlineData("public partial record Order([PartitionKey] string Id);")]
    [InlineData("[DynamoModel] public partial class Store;")]
    [InlineData("public abstract record Document([property: PartitionKey] string Id); public partial record Order(string Id) : Document(Id);")]
    public Task An_older_language_without_an_item_is_not_reported(string source) => VerifyAsync(source, LanguageVersion.CSharp12);

    private static Task<ImmutableArray<Diagnostic>> VerifyAsync(string source, LanguageVersion version) =>
        Declaration.VerifyAsync(source, new() { Options = new() { LanguageVersion = version, ImplicitUsings = false } });
}
