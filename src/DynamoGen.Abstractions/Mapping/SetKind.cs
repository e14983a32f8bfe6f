namespace DynamoGen.Mapping;

/// <summary>The three kinds of DynamoDB sets.</summary>
public enum SetKind
{
    /// <summary>SS.</summary>
    String,

    /// <summary>NS.</summary>
    Number,

    /// <summary>BS.</summary>
    Binary,
}
