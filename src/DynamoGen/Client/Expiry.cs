using System.Globalization;
using DynamoGen.Expressions;
using DynamoGen.Mapping;
using DynamoGen.Tables;

namespace DynamoGen;

/// <summary>
/// Tells which items of a table are expired: those that the service may delete at any moment, by its own rule. Their time to live is a number of seconds that is over, by less than five
/// years; what is older the service takes for a mistake, and keeps.
/// </summary>
/// <param name="Attribute">The attribute of the time to live.</param>
/// <param name="From">The first second that counts.</param>
/// <param name="Until">The last second that is over.</param>
internal readonly record struct Expiry(string Attribute, long From, long Until)
{
    private const int YearsThatCount = 5;
    private static readonly ValueCodec<long> Seconds = ValueCodec<long>.Using<NumberConverter<long>>();

    /// <summary>That of a table now; null when its items do not expire, or those that are expired are wanted.</summary>
    public static Expiry? Of(TableDefinition table, TimeProvider clock, CallOptions? options = null)
    {
        if (table.TimeToLiveAttribute is not { } attribute || options is ReadOptions { IncludeExpired: true })
            return null;
        var now = clock.GetUtcNow();
        return new(attribute, now.AddYears(-YearsThatCount).ToUnixTimeSeconds(), now.ToUnixTimeSeconds());
    }

    /// <summary>That the item is expired.</summary>
    public DynamoCondition Holds => Conditions.Between(new DocumentPath(Attribute), From, Until, Seconds);

    /// <summary>Whether an item is expired, by the number in its attribute.</summary>
    public bool IsOver(string? number) =>
        number is not null && decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds >= From && seconds <= Until;
}
