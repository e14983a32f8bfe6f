using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DynamoGen.Analyzers;

/// <summary>A time in the form in which it is stored: a text of it, or a count of seconds, milliseconds or ticks.</summary>
internal sealed class StoredTime
{
    private static readonly HashSet<string> TimeToLiveNames = new(StringComparer.OrdinalIgnoreCase) { "ttl", "TimeToLive", "time_to_live", "time-to-live" };

    private static readonly HashSet<string> ExpiryNames = new(StringComparer.OrdinalIgnoreCase) { "ExpireAt", "expire_at", "ExpiresAt", "expires_at" };

    private StoredTime(IOperation written) => Written = written;

    /// <summary>What makes the text or the count of a time.</summary>
    public IOperation Written { get; }

    /// <summary>Why the text does not sort; null where it does, or may.</summary>
    public string? Disorder { get; private set; }

    /// <summary>What it is a count of, where that is not seconds.</summary>
    public string? Unit { get; private set; }

    /// <summary>The <c>Now</c> of local time that it is made of.</summary>
    public IPropertyReferenceOperation? LocalNow { get; private set; }

    /// <summary>Whether a name is that of a time to live.</summary>
    /// <param name="name">The name.</param>
    /// <param name="isNumber">Whether it is that of a number; a text of when something expires may be meant for people.</param>
    public static bool IsTimeToLive(string? name, bool isNumber) => name is not null && (TimeToLiveNames.Contains(name) || (isNumber && ExpiryNames.Contains(name)));

    /// <summary>The times that a value is made of: one that is the whole of it, or those of a text of several parts, such as a key.</summary>
    public static IEnumerable<StoredTime> In(IOperation value)
    {
        if (Operations.Innermost(value) is IInterpolatedStringOperation text)
            return IsForPeople(text) ? [] : text.Parts.OfType<IInterpolationOperation>().Select(Of).OfType<StoredTime>();
        return Of(value) is { } whole ? [whole] : [];
    }

    // Words with spaces between them are read, and not sorted.
    private static bool IsForPeople(IInterpolatedStringOperation text) =>
        text.Parts.OfType<IInterpolatedStringTextOperation>().Any(part => part.Text.ConstantValue.Value is string literal && literal.Any(char.IsWhiteSpace));

    private static StoredTime? Of(IInterpolationOperation part) => IsMoment(part.Expression.Type)
        ? new(part) { Disorder = DisorderOf(part.FormatString, depends: part.FormatString is null), LocalNow = NowOf(part.Expression) }
        : Of(part.Expression);

    private static StoredTime? Of(IOperation value)
    {
        value = Operations.Innermost(value);
        if (value is not IInvocationOperation { Instance: { } instance } call)
            return Count(value);
        if (IsMoment(instance.Type))
            return call.TargetMethod.Name switch
            {
                "ToString" => new(call) { Disorder = DisorderOf(call), LocalNow = NowOf(instance) },
                "ToShortDateString" or "ToLongDateString" => new(call) { Disorder = "its order depends on the culture", LocalNow = NowOf(instance) },
                _ => Count(call),
            };
        // The text of a count.
        return call.TargetMethod.Name == "ToString" ? Count(Operations.Innermost(instance)) : null;
    }

    /// <summary>The local <c>Now</c> that a moment begins with, through steps that keep it local.</summary>
    public static IPropertyReferenceOperation? NowOf(IOperation moment)
    {
        while (true)
            switch (Operations.Innermost(moment))
            {
                case IPropertyReferenceOperation { Instance: null, Property: { Name: "Now", ContainingType: { Name: "DateTime" or "DateTimeOffset" } } } now:
                    return now;
                case IPropertyReferenceOperation { Instance: { } inner, Property.Name: "Date" }:
                    moment = inner;
                    break;
                case IInvocationOperation { Instance: { } inner, TargetMethod.Name: var name } when name.StartsWith("Add", StringComparison.Ordinal):
                    moment = inner;
                    break;
                default:
                    return null;
            }
    }

    private static StoredTime? Count(IOperation count) => count switch
    {
        IInvocationOperation { Instance: { } moment, TargetMethod.Name: "ToUnixTimeMilliseconds" } when IsMoment(moment.Type) => new(count) { Unit = "milliseconds" },
        IInvocationOperation { Instance: { } moment, TargetMethod.Name: "ToUnixTimeSeconds" } when IsMoment(moment.Type) => new(count),
        IPropertyReferenceOperation { Instance: { } moment, Property.Name: "Ticks" } when IsMoment(moment.Type) => new(count) { Unit = "ticks", LocalNow = NowOf(moment) },
        _ => null,
    };

    private static string? DisorderOf(IInvocationOperation toString) =>
        DisorderOf(toString.Arguments.FirstOrDefault(argument => argument.Parameter?.Type.SpecialType == SpecialType.System_String)?.Value, depends: toString.Arguments.Length == 0);

    /// <param name="format">The format, where there is one.</param>
    /// <param name="depends">Whether the culture of the machine is taken.</param>
    private static string? DisorderOf(IOperation? format, bool depends)
    {
        if (format is null || format.ConstantValue is { HasValue: true, Value: null })
            return depends ? "its order depends on the culture" : "it begins with the month or the day";
        if (format.ConstantValue is not { HasValue: true, Value: string text })
            return null;
        if (text.Length == 1)
            return text[0] switch
            {
                'd' or 'D' or 'f' or 'F' or 'g' or 'G' or 'U' => "its order depends on the culture",
                'r' or 'R' => "it begins with the name of the day",
                _ => null,
            };
        if (text.Contains("yy") && (text.Contains("dd") || text.Contains("MM")) && !text.TrimStart('\'', '"').StartsWith("yy", StringComparison.Ordinal))
            return text.IndexOf('\'') < 0 && text.IndexOf('"') < 0 ? "the year does not come first" : null;
        return text.Contains("hh") && text.Contains("mm") ? "hours of the afternoon look like those of the morning" : null;
    }

    private static bool IsMoment(ITypeSymbol? type) => type is { SpecialType: SpecialType.System_DateTime }
        or { Name: "DateTimeOffset" or "DateOnly", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };
}
