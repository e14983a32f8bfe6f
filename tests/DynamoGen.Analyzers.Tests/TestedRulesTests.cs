using System.Reflection;
using DynamoGen.Generators.Diagnostics;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace DynamoGen.Analyzers.Tests;

/// <summary>Holds each rule to a test class that has the name of its id.</summary>
public sealed class TestedRulesTests
{
    /// <summary>Three sources that are reported, and three that look much like them and are not.</summary>
    private const int LeastCases = 6;

    public static TheoryData<string> Names => [.. new[] { typeof(DiagnosticIds), typeof(RuleIds) }.SelectMany(ids => ids.GetFields()).Select(id => id.Name)];

    [Fact]
    public void No_two_ids_have_one_name() => Assert.Distinct(Names.Select(row => row.Data));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_rule_has_a_test_class_of_its_own(string name)
    {
        var tests = Array.Find(typeof(TestedRulesTests).Assembly.GetExportedTypes(), type => type.Name == $"{name}RuleTests");
        Assert.True(tests is not null, $"There is no public class {name}RuleTests.");

        var cases = 0;
        foreach (var method in tests.GetMethods())
            cases += await CasesAsync(method);

        Assert.True(cases >= LeastCases, $"{tests.Name} has {cases} cases, a rule needs three hits and three near-misses.");
    }

    private static async Task<int> CasesAsync(MethodInfo method)
    {
        if (!method.IsDefined(typeof(TheoryAttribute)))
            return method.IsDefined(typeof(FactAttribute)) ? 1 : 0;
        await using var tracker = new DisposalTracker();
        var rows = 0;
        foreach (var data in method.GetCustomAttributes().OfType<IDataAttribute>())
            rows += (await data.GetData(method, tracker)).Count;
        return rows;
    }
}
