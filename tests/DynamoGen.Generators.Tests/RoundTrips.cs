using System.Reflection;
using DynamoGen.Mapping;
using DynamoGen.Testing;
using DynamoGen.FidelityModel;
using FsCheck.Fluent;

namespace DynamoGen.Generators.Tests;

/// <summary>Runs what was generated for types that exist only in a test's own compilation.</summary>
internal static class RoundTrips
{
    private const int Samples = 20;

    /// <summary>Fails unless random instances of every item type of the assembly come back equal, as JSON and as values.</summary>
    /// <param name="loaded">The assembly.</param>
    /// <returns>How many item types there were.</returns>
    public static int Require(LoadedAssembly loaded)
    {
        var items = loaded.Assembly.GetTypes().Where(type => Array.Exists(type.GetInterfaces(), implemented => IsItem(implemented) && implemented.GenericTypeArguments[0] == type)).ToList();
        foreach (var item in items)
            typeof(RoundTrips).GetMethod(nameof(RequireOf), BindingFlags.NonPublic | BindingFlags.Static, [])!.MakeGenericMethod(item).Invoke(null, null);
        return items.Count;
    }

    private static bool IsItem(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IDynamoItem<>);

    private static void RequireOf<T>() where T : class, IDynamoItem<T>
    {
        foreach (var item in Instances.Of<T>().Sample(Samples))
        {
            Assert.Null(Structure.Difference(item, WireForm.Read<T>(WireForm.Write(item))));
            var writer = new DynamoValueWriter();
            T.Write(ref writer, item);
            var reader = new DynamoValueReader(writer.Result);
            Assert.Null(Structure.Difference(item, T.Read(ref reader)));
        }
    }
}
