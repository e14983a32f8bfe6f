namespace DynamoGen.Errors;

/// <summary>What is said of tables that are not there, by calls and by the start-up check.</summary>
internal static class MissingTable
{
    public static string Message(IReadOnlyList<string> tables, string endpoint) =>
        $"{endpoint} has no table {string.Join(", ", tables.Select(table => $"'{table}'"))}, or it is still being created. The program's command 'init-db' creates what is missing (from the sources: dotnet run -- init-db).";
}
