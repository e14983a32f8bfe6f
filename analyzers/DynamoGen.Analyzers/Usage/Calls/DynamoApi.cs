namespace DynamoGen.Analyzers;

/// <summary>What a call is made through.</summary>
internal enum DynamoApi
{
    /// <summary>Nothing that is known here.</summary>
    None,

    /// <summary>The AWS SDK's low-level client.</summary>
    Client,

    /// <summary>Its document model: tables and their searches.</summary>
    Documents,

    /// <summary>Its object persistence: contexts and their searches.</summary>
    Objects,

    /// <summary>DynamoGen: repositories, the client, queries.</summary>
    DynamoGen,
}
