using System.Reflection;
using DynamoGen.Local;
using Xunit;

namespace DynamoGen.Tests;

/// <summary>What the packages may stand on.</summary>
public sealed class HouseTests
{
    [Fact]
    public void Abstractions_reference_nothing_but_the_platform() =>
        Assert.All(References(typeof(DynamoTableAttribute).Assembly), name => Assert.StartsWith("System.", name, StringComparison.Ordinal));

    [Fact]
    public void The_local_database_references_nothing_but_the_platform() =>
        Assert.All(References(typeof(DynamoDbLocal).Assembly), name => Assert.StartsWith("System.", name.Replace("Microsoft.Win32.Primitives", "System.", StringComparison.Ordinal), StringComparison.Ordinal));

    [Theory]
    [InlineData(typeof(DynamoTableAttribute))]
    [InlineData(typeof(DynamoGenClient))]
    [InlineData(typeof(DynamoDbLocal))]
    public void No_code_is_made_at_run_time(Type type)
    {
        string[] makers = ["System.Linq.Expressions", "System.Reflection.Emit", "System.Reflection.Emit.ILGeneration", "System.Reflection.Emit.Lightweight", "Microsoft.CSharp"];
        Assert.Empty(References(type.Assembly).Intersect(makers));
    }

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(name => name.Name!);
}
