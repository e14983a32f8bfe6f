using System.Runtime.CompilerServices;
using System.Text;
using DynamoGen.Testing;
using Microsoft.CodeAnalysis;
using Xunit;

namespace DynamoGen.Analyzers.Tests;

/// <summary>Holds the presets of severities to the rules; with DYNAMOGEN_APPROVE=1 they are written anew.</summary>
public sealed class PresetTests
{
    [Theory]
    [InlineData("strict", "Every warning is an error, and every piece of advice a warning")]
    [InlineData("recommended", "As the rules themselves say")]
    [InlineData("quiet", "What must fail is an error, what loses data or money a suggestion, and no advice is given")]
    public void A_preset_has_every_rule(string name, string meaning)
    {
        var text = new StringBuilder("is_global = true\nglobal_level = -1\n\n# ").Append(meaning).Append(".\n");
        foreach (var rule in Shipped.Rules)
            text.Append("dotnet_diagnostic.").Append(rule.Id).Append(".severity = ").Append(Severity(name, rule.DefaultSeverity)).Append('\n');
        var file = Path.Combine(Folder(), $"{name}.globalconfig");

        if (Approved.IsApproving)
            File.WriteAllText(file, text.ToString());
        else
            Assert.Equal(text.ToString(), File.ReadAllText(file).ReplaceLineEndings("\n"));
    }

    private static string Severity(string preset, DiagnosticSeverity severity) => (preset, severity) switch
    {
        (_, DiagnosticSeverity.Error) or ("strict", DiagnosticSeverity.Warning) => "error",
        ("strict", DiagnosticSeverity.Info) or ("recommended", DiagnosticSeverity.Warning) => "warning",
        ("quiet", DiagnosticSeverity.Warning) or ("recommended", DiagnosticSeverity.Info) => "suggestion",
        ("quiet", DiagnosticSeverity.Info) => "none",
        _ => "silent",                                                   // hidden: only what offers a repair
    };

    private static string Folder([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "analyzers", "DynamoGen.Analyzers", "Presets"));
}
