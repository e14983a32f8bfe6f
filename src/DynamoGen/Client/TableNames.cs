using System.Collections.Concurrent;
using DynamoGen.Tables;

namespace DynamoGen;

/// <summary>The physical names of the declared tables, as one client's options make them.</summary>
internal sealed class TableNames(DynamoGenOptions options)
{
    private readonly ConcurrentDictionary<string, string> physical = new(StringComparer.Ordinal);

    /// <summary>The physical name of a table.</summary>
    /// <exception cref="InvalidRequestException">The options make a name of it that the service does not know.</exception>
    public string Of(TableDefinition table) => Of(table.Name);

    /// <summary>The physical name of a declared one.</summary>
    /// <exception cref="InvalidRequestException">The options make a name of it that the service does not know.</exception>
    public string Of(string declared) => physical.GetOrAdd(declared, Make);

    private string Make(string declared)
    {
        var name = options.TableName is { } make ? make(declared) : options.TablePrefix + declared;
        if (name is not null && (IsName(name) || name.StartsWith("arn:", StringComparison.Ordinal)))
            return name;
        var option = options.TableName is null ? nameof(options.TablePrefix) : nameof(options.TableName);
        throw new InvalidRequestException(
            $"The option {option} makes '{name}' of the table '{declared}'; a table name has {ServiceLimits.MinNameLength}–{ServiceLimits.MaxNameLength} characters of a-z A-Z 0-9 _ - . (or is an ARN). Change the option.")
        {
            Table = name,
        };
    }

    private static bool IsName(string name) =>
        name.Length is >= ServiceLimits.MinNameLength and <= ServiceLimits.MaxNameLength && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.');
}
