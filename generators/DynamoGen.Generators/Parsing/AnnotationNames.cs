namespace DynamoGen.Generators.Parsing;

/// <summary>The annotations by metadata name. The compiler side references nothing of the runtime; a test compares these names with the real types.</summary>
internal static class AnnotationNames
{
    public const string DynamoTable = "DynamoGen.DynamoTableAttribute";
    public const string DynamoModel = "DynamoGen.DynamoModelAttribute";
    public const string Gsi = "DynamoGen.GsiAttribute";
    public const string Lsi = "DynamoGen.LsiAttribute";
    public const string PartitionKey = "DynamoGen.PartitionKeyAttribute";
    public const string SortKey = "DynamoGen.SortKeyAttribute";
    public const string PartitionKeyTemplate = "DynamoGen.PartitionKeyTemplateAttribute";
    public const string SortKeyTemplate = "DynamoGen.SortKeyTemplateAttribute";
    public const string DynamoAttribute = "DynamoGen.DynamoAttributeAttribute";
    public const string DynamoIgnore = "DynamoGen.DynamoIgnoreAttribute";
    public const string TimeToLive = "DynamoGen.TimeToLiveAttribute";
    public const string Version = "DynamoGen.VersionAttribute";
    public const string CreatedAt = "DynamoGen.CreatedAtAttribute";
    public const string UpdatedAt = "DynamoGen.UpdatedAtAttribute";
    public const string WriteId = "DynamoGen.WriteIdAttribute";
    public const string Counter = "DynamoGen.CounterAttribute";
    public const string GeneratedId = "DynamoGen.GeneratedIdAttribute";
    public const string GeneratedIdBy = "DynamoGen.GeneratedIdAttribute`1";
    public const string MaxSize = "DynamoGen.MaxSizeAttribute";
    public const string DynamoConverter = "DynamoGen.DynamoConverterAttribute`1";
    public const string UnknownAttributes = "DynamoGen.UnknownAttributesAttribute";
    public const string ProjectionOf = "DynamoGen.ProjectionOfAttribute`1";
    public const string PreviousShape = "DynamoGen.PreviousShapeAttribute`1";
    public const string Polymorphic = "DynamoGen.PolymorphicAttribute";
    public const string DerivedItem = "DynamoGen.DerivedItemAttribute`1";
    public const string ItemCollection = "DynamoGen.ItemCollectionAttribute";
    public const string StoredAs = "DynamoGen.StoredAsAttribute";
}
