namespace DynamoGen;

/// <summary>How attribute names are made of member names.</summary>
public enum AttributeNaming
{
    /// <summary>As the member is written: <c>CreatedAt</c>.</summary>
    AsDeclared,

    /// <summary>With a small first letter: <c>createdAt</c>.</summary>
    CamelCase,

    /// <summary>Small letters with underscores between the words: <c>created_at</c>.</summary>
    SnakeCase,
}
