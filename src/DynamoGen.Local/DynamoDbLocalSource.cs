namespace DynamoGen.Local;

/// <summary>Where the endpoint of a <see cref="DynamoDbLocal"/> comes from.</summary>
public enum DynamoDbLocalSource
{
    /// <summary>The environment variable <c>AWS_ENDPOINT_URL_DYNAMODB</c> named a server that somebody else runs.</summary>
    Environment,

    /// <summary>DynamoDB Local was started with the Java of this machine.</summary>
    Java,

    /// <summary>DynamoDB Local was started as a container of the Docker engine of this machine.</summary>
    Docker,
}
