namespace DynamoGen;

/// <summary>Which key encrypts a table at rest. There is no table without encryption.</summary>
public enum TableEncryption
{
    /// <summary>A key that AWS owns: the service's default, at no charge.</summary>
    AwsOwnedKey,

    /// <summary>The account's <c>aws/dynamodb</c> key, managed by AWS KMS.</summary>
    AwsManagedKey,

    /// <summary>A KMS key of your own, named by <see cref="DynamoTableAttribute.EncryptionKey"/>.</summary>
    CustomerManagedKey,
}
