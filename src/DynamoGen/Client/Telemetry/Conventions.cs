namespace DynamoGen.Telemetry;

/// <summary>Names of OpenTelemetry's semantic conventions 1.44 for database clients and DynamoDB.</summary>
internal static class Conventions
{
    public const string System = "db.system.name";
    public const string DynamoDb = "aws.dynamodb";
    public const string Operation = "db.operation.name";
    public const string Collection = "db.collection.name";
    public const string BatchSize = "db.operation.batch.size";
    public const string StatusCode = "db.response.status_code";
    public const string ErrorType = "error.type";
    public const string Address = "server.address";
    public const string Port = "server.port";
    public const string RequestId = "aws.request_id";
    public const string Tables = "aws.dynamodb.table_names";
    public const string Index = "aws.dynamodb.index_name";
    public const string Consistent = "aws.dynamodb.consistent_read";
    public const string Limit = "aws.dynamodb.limit";
    public const string ScanForward = "aws.dynamodb.scan_forward";
    public const string Projection = "aws.dynamodb.projection";
    public const string Segment = "aws.dynamodb.segment";
    public const string Segments = "aws.dynamodb.total_segments";
    public const string Consumed = "aws.dynamodb.consumed_capacity";
}
