using Microsoft.CodeAnalysis;

namespace DynamoGen.Analyzers;

/// <summary>The names by which calls are told apart.</summary>
internal static class CallKinds
{
    private const string Async = "Async";

    /// <summary>Whether a call of this name can be one to DynamoDB: all are asynchronous but those of the AWS SDK for .NET Framework, and what only makes a search or a query.</summary>
    public static bool CanBe(string name) => name.EndsWith(Async, StringComparison.Ordinal) || Client(name) != CallKind.Other || IsRefinement(name);

    /// <summary>What a method of an API does.</summary>
    public static CallKind Of(DynamoApi api, IMethodSymbol method)
    {
        var name = method.Name.EndsWith(Async, StringComparison.Ordinal) ? method.Name.Substring(0, method.Name.Length - Async.Length) : method.Name;
        return api switch
        {
            DynamoApi.Client => Client(name),
            DynamoApi.Documents => name switch
            {
                "GetItem" => CallKind.Get,
                "PutItem" => CallKind.Put,
                "UpdateItem" => CallKind.Update,
                "DeleteItem" => CallKind.Delete,
                _ => Search(name),
            },
            DynamoApi.Objects => name switch
            {
                "Load" => CallKind.Get,
                "Save" => CallKind.Put,
                "Delete" => CallKind.Delete,
                "FromQuery" => CallKind.Query,
                "FromScan" => CallKind.Scan,
                _ => Search(name),
            },
            _ => name switch
            {
                "Get" when method.TypeArguments.Length != 1 => CallKind.Get,
                "Put" or "Save" => CallKind.Put,
                "Update" => CallKind.Update,
                "Delete" => CallKind.Delete,
                "ToList" or "Stream" => CallKind.Rest,
                "Count" => CallKind.Count,
                _ => IsRefinement(name) ? CallKind.Refine : CallKind.Other,
            },
        };
    }

    private static CallKind Client(string name) => name switch
    {
        "GetItem" => CallKind.Get,
        "PutItem" => CallKind.Put,
        "UpdateItem" => CallKind.Update,
        "DeleteItem" => CallKind.Delete,
        "Query" => CallKind.Query,
        "Scan" => CallKind.Scan,
        "BatchGetItem" => CallKind.BatchGet,
        "BatchWriteItem" => CallKind.BatchWrite,
        "ExecuteStatement" => CallKind.Statement,
        "BatchExecuteStatement" => CallKind.BatchStatements,
        "TransactWriteItems" => CallKind.TransactWrite,
        "DescribeTable" => CallKind.Describe,
        _ => CallKind.Other,
    };

    private static bool IsRefinement(string name) => name is "Filter" or "Descending" or "Take" or "EvaluateAtMost" or "IncludeExpired" or "WithOptions" or "As";

    private static CallKind Search(string name) => name switch
    {
        "Query" => CallKind.Query,
        "Scan" => CallKind.Scan,
        "GetNextSet" => CallKind.NextSet,
        "GetRemaining" => CallKind.Rest,
        _ => CallKind.Other,
    };
}
