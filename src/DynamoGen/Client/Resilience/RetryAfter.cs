using System.Globalization;
using Amazon.Runtime.Internal;

namespace DynamoGen.Resilience;

/// <summary>How long the service says to wait before the request is sent again: a header of its answer, in milliseconds.</summary>
internal static class RetryAfter
{
    private const string Header = "x-amz-retry-after";

    /// <summary>What it says; null when it says nothing.</summary>
    public static TimeSpan? Of(Exception failure) =>
        failure.InnerException is HttpErrorResponseException { Response: { } answer }
        && answer.IsHeaderPresent(Header)
        && int.TryParse(answer.GetHeaderValue(Header), NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            ? TimeSpan.FromMilliseconds(milliseconds)
            : null;
}
