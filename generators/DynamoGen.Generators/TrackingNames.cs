namespace DynamoGen.Generators;

/// <summary>The names of the pipeline's steps, for tests of what is cached.</summary>
internal static class TrackingNames
{
    public const string Items = nameof(Items);
    public const string Shells = nameof(Shells);
    public const string Tables = nameof(Tables);
    public const string Model = nameof(Model);
    public const string HintNames = nameof(HintNames);
    public const string Outputs = nameof(Outputs);
    public const string Nested = nameof(Nested);
    public const string Enums = nameof(Enums);
    public const string Projections = nameof(Projections);
    public const string ItemCollections = nameof(ItemCollections);
    public const string Repositories = nameof(Repositories);
}
