namespace DynamoGen.PackageTests;

/// <summary>The rules in an ordinary <c>dotnet build</c> of projects that have the packages.</summary>
public sealed class RulesTests(Consumers consumers)
{
    [Fact]
    public void A_scan_is_a_warning_unless_a_pragma_or_the_editorconfig_allows_it() => Assert.Equal(["warning DGEN201 in Reported.cs"], consumers.MessagesOf("Scans"));

    [Fact]
    public void An_item_type_that_is_not_partial_is_an_error() => Assert.Equal(["error DGEN101 in Order.cs"], consumers.MessagesOf("NotPartial"));

    [Fact]
    public void A_project_in_an_old_language_is_told_which_one_it_needs()
    {
        Assert.Equal(["error DGEN112 in Order.cs"], consumers.MessagesOf("OldLanguage"));
        Assert.Contains("C# 13", consumers.Messages.Single(message => message.Project == "OldLanguage").Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_severities_that_a_project_chooses_reach_the_compiler()
    {
        Assert.Empty(consumers.MessagesOf("Strict"));
        var configs = await consumers.DotnetAsync("msbuild", "Strict/Strict.csproj", "-getItem:EditorConfigFiles");
        Assert.Contains("strict.globalconfig", configs.Succeeded().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Severities_that_nobody_has_heard_of_are_an_error_that_names_those_that_there_are()
    {
        var message = Assert.Single(consumers.Messages, message => message.Project == "Unheard");
        Assert.Equal("error", message.Severity);
        Assert.Equal("DynamoGenRules is 'unheard', which is none of strict, recommended and quiet.", message.Text);
    }
}
