using DynamoGen.Testing;

namespace DynamoGen.Generators.Tests;

/// <summary>The generator in the harness, with the steps that must be cached.</summary>
internal static class Harness
{
    public static GeneratorHarness Generator { get; } = new(
        () => new DynamoGenerator(),
        TrackingNames.Items,
        TrackingNames.Tables,
        TrackingNames.Model,
        TrackingNames.HintNames,
        TrackingNames.Outputs,
        TrackingNames.Nested,
        TrackingNames.Enums,
        TrackingNames.Repositories);
}
