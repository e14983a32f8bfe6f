namespace DynamoGen.Generators.Emission;

/// <summary>Where the types of the runtime are that generated code names.</summary>
internal static class RuntimeTypes
{
    private static readonly Dictionary<string, string> Namespaces = Named(
        ("DynamoGen.Expressions", ["DocumentPath", "WhenNull", "ValueCodec", "NestedPath", "StringPath", "BooleanPath", "BinaryPath", "ReferencePath", "OrderedPath", "ValuePath", "SetPath", "ListPath",
            "MapPath", "AnyPath", "IAttributesOf", "IUpdateShape", "UpdateRecorder", "NestedUpdate", "NumberUpdate", "ReferenceUpdate", "ValueUpdate", "SetUpdate", "ListUpdate", "MapUpdate", "AnyUpdate"]),
        ("DynamoGen", ["MappingException", "DynamoCondition", "IDynamoKey", "Repository", "IRepository", "IItemOperations", "DynamoQuery", "DynamoQueryRequest", "KeyRange", "SortKeyRange", "ReadOptions", "IDynamoModel", "IRepositoryRegistrar",
            "TableBilling", "StorageClass", "TableEncryption", "TableStream", "IndexProjection"]),
        ("DynamoGen.Tables", ["TableDefinition", "IndexDefinition", "KeyAttribute", "KeyAttributeType", "CapacityUnits"]),
        ("DynamoGen.Mapping", ["AttributeNames", "IAttributeWriter", "IAttributeReader", "IDynamoReadable", "IDynamoItem", "IProjectionOf", "IDynamoConverter", "SetKind", "DynamoValue", "MapKey", "Elements", "Entries",
            "ItemConverter", "UndeclaredEntries", "ItemShape", "Discriminator", "KeptMembers", "Stamps", "StoredEnum", "DynamoType", "SizeLimit", "ItemSizeWriter", "ExactType", "BytesComparer", "KeyTemplate", "StringConverter", "NumberConverter", "BooleanConverter", "CharConverter", "GuidConverter", "UriConverter",
            "VersionConverter", "DateTimeOffsetConverter", "DateTimeConverter", "DateOnlyConverter", "TimeOnlyConverter", "TimeSpanConverter", "EpochSecondsConverter", "EpochSecondsDateTimeConverter",
            "BytesConverter", "MemoryConverter", "DynamoValueConverter", "JsonElementConverter"]));

    /// <summary>The simple names of all of them.</summary>
    public static IEnumerable<string> Names => Namespaces.Keys;

    public static string Namespace(string name) => Namespaces[name];

    private static Dictionary<string, string> Named(params (string Namespace, string[] Types)[] rooms) =>
        rooms.SelectMany(room => room.Types.Select(type => (type, room.Namespace))).ToDictionary(entry => entry.type, entry => entry.Namespace, StringComparer.Ordinal);
}
