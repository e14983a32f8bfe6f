using Microsoft.AspNetCore.Http;

namespace DynamoGen.Faults;

/// <summary>The database behind the proxy.</summary>
internal sealed class Database(Uri endpoint)
{
    // What belongs to the connection and not to the request.
    private static readonly HashSet<string> OfTheConnection = new(StringComparer.OrdinalIgnoreCase) { "Host", "Connection", "Keep-Alive", "Content-Length", "Transfer-Encoding", "Expect" };

    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });

    /// <summary>Sends a request on. It is not recalled when its sender hangs up, so that what became of it is always known.</summary>
    /// <returns>The answer; null when none came.</returns>
    public async Task<DatabaseAnswer?> SendAsync(IHeaderDictionary headers, byte[] body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = new ByteArrayContent(body) };
        foreach (var (name, values) in headers)
            if (!OfTheConnection.Contains(name) && !request.Headers.TryAddWithoutValidation(name, values.AsEnumerable()))
                request.Content.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
        try
        {
            using var response = await Http.SendAsync(request);
            return new((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync(), string.Join(",", response.Headers.TryGetValues("x-amzn-RequestId", out var id) ? id : []));
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
