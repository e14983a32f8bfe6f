namespace DynamoGen.Analyzers;

/// <summary>The types that usage rules look for, by metadata name. A test compares these names with the real types.</summary>
internal static class UsedTypeNames
{
    public const string Client = "Amazon.DynamoDBv2.IAmazonDynamoDB";
    public const string Paginators = "Amazon.DynamoDBv2.Model.IDynamoDBv2PaginatorFactory";
    public const string QueryRequest = "Amazon.DynamoDBv2.Model.QueryRequest";
    public const string AttributeValue = "Amazon.DynamoDBv2.Model.AttributeValue";
    public const string ObjectContext = "Amazon.DynamoDBv2.DataModel.IDynamoDBContext";
    public const string ObjectSearch = "Amazon.DynamoDBv2.DataModel.IAsyncSearch`1";
    public const string ObjectSearchClass = "Amazon.DynamoDBv2.DataModel.AsyncSearch`1";
    public const string DocumentTable = "Amazon.DynamoDBv2.DocumentModel.ITable";
    public const string DocumentTableClass = "Amazon.DynamoDBv2.DocumentModel.Table";
    public const string DocumentSearch = "Amazon.DynamoDBv2.DocumentModel.ISearch";
    public const string DocumentSearchClass = "Amazon.DynamoDBv2.DocumentModel.Search";
    public const string ItemOperations = "DynamoGen.IItemOperations";
    public const string Repository = "DynamoGen.IRepository`4";
    public const string Query = "DynamoGen.DynamoQuery`2";
    public const string Condition = "DynamoGen.DynamoCondition";
    public const string Bulk = "DynamoGen.DynamoGenClientBulk";
    public const string PersistedTable = "Amazon.DynamoDBv2.DataModel.DynamoDBTableAttribute";
}
