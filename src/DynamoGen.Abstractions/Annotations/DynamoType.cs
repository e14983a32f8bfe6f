namespace DynamoGen.Mapping;

/// <summary>DynamoDB's types, named as the service names them on the wire.</summary>
public enum DynamoType
{
    /// <summary>Text.</summary>
    S,

    /// <summary>A number of up to 38 significant digits.</summary>
    N,

    /// <summary>Bytes.</summary>
    B,

    /// <summary>True or false.</summary>
    BOOL,

    /// <summary>Null.</summary>
    NULL,

    /// <summary>A list of values of any types.</summary>
    L,

    /// <summary>A map of names to values.</summary>
    M,

    /// <summary>A set of texts.</summary>
    SS,

    /// <summary>A set of numbers.</summary>
    NS,

    /// <summary>A set of bytes.</summary>
    BS,
}
