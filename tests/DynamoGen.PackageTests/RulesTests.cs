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
    public void A_project_that_asks_for_strict_rules_has_errors_for_warnings_and_warnings_for_advice_unless_the_editorconfig_says_otherwise() =>
        Assert.Equal(
            ["error DGEN201 in Reported.cs", "warning DGEN121 in Order.cs"],
            consumers.MessagesOf("Strict").Where(message => message.Contains("DGEN201", StringComparison.Ordinal) || message.Contains("DGEN121", StringComparison.Ordinal)));

    [Fact]
    public void A_project_that_asks_for_quiet_rules_has_neither()
    {
        Assert.Empty(consumers.MessagesOf("Quiet"));
        Assert.True(File.Exists(consumers.AssemblyOf("Quiet")));
    }

    [Fact]
    public void Severities_that_nobody_has_heard_of_are_an_error_that_names_those_that_there_are()
    {
        var message = Assert.Single(consumers.Messages, message => message.Project == "Unheard");
        Assert.Equal("error", message.Severity);
        Assert.Equal("DynamoGenRules is 'unheard', which is none of strict, recommended and quiet.", message.Text);
    }

    [Fact]
    public async Task The_fixes_mend_a_whole_project_from_the_command_line()
    {
        Assert.Equal(["error DGEN123 in Order.cs", "warning DGEN201 in Desk.cs", "warning DGEN229 in Desk.cs"], consumers.MessagesOf("Mendable"));

        string[] format = ["format", "analyzers", Path.Combine("Mendable", "Mendable.csproj"), "--severity", "info", "--diagnostics", "DGEN123", "DGEN144", "DGEN201", "DGEN223", "DGEN228", "DGEN229"];
        (await consumers.DotnetAsync(format)).Succeeded();

        Assert.Empty(BuildMessage.In((await consumers.DotnetAsync("build", "Mendable", "-v", "quiet")).Succeeded().Output));
        var order = await File.ReadAllTextAsync(Path.Combine(consumers.Folder, "Mendable", "Order.cs"), TestContext.Current.CancellationToken);
        var desk = await File.ReadAllTextAsync(Path.Combine(consumers.Folder, "Mendable", "Desk.cs"), TestContext.Current.CancellationToken);
        Assert.Contains("[DynamoTable(\"Orders\", AllowScan = true)]", order, StringComparison.Ordinal);
        Assert.Contains("{Total:000000.00}", order, StringComparison.Ordinal);
        Assert.Contains("HashSet<string> Tags { get; init; } = [];", order, StringComparison.Ordinal);
        Assert.Contains("orders.UpdateItemAsync(order, update => update.State.Set(\"paid\"), when: stored => stored.State == order.State);", desk, StringComparison.Ordinal);
        Assert.Contains("orders.UpdateAsync(orders.KeyOf(order), update => update.Visits.Add(1));", desk, StringComparison.Ordinal);
        Assert.Contains("orders.PutManyAsync(all);", desk, StringComparison.Ordinal);
    }
}
