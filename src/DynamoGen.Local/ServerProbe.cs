using System.Net;

namespace DynamoGen.Local;

/// <summary>Asks an address whether a server answers there.</summary>
internal static class ServerProbe
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(50);

    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false })
    {
        Timeout = TimeSpan.FromSeconds(5),
    };

    /// <summary>
    /// A web origin that no other server was told about. DynamoDB Local allows cross-origin requests from the origin it was started with and repeats it in
    /// an answer's header: that tells the server just started from another that took the port meanwhile. It also keeps web pages out of the database,
    /// to which the default lets every page in.
    /// </summary>
    public static string NewOrigin() => $"http://{Guid.NewGuid():N}.invalid";

    /// <summary>Waits until a server answers, the time is over, or <paramref name="hopeless"/> says that none will.</summary>
    /// <param name="endpoint">The address to ask.</param>
    /// <param name="origin">The value of <see cref="NewOrigin"/> that the server was started with; empty for a server that somebody else runs.</param>
    /// <param name="timeout">How long to wait.</param>
    /// <param name="hopeless">Asked after each time without an answer.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<ProbeAnswer> WaitAsync(Uri endpoint, string origin, TimeSpan timeout, Func<bool> hopeless, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(timeout);
        try
        {
            while (true)
            {
                var answer = await AskAsync(endpoint, origin, deadline.Token).ConfigureAwait(false);
                if (answer != ProbeAnswer.None || hopeless())
                    return answer;
                await Task.Delay(BetweenTries, deadline.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return ProbeAnswer.None;
        }
    }

    /// <summary>An unsigned request costs nothing: DynamoDB Local refuses it with 400 and a request id.</summary>
    private static async Task<ProbeAnswer> AskAsync(Uri endpoint, string origin, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, endpoint);
        if (origin.Length > 0)
            request.Headers.Add("Origin", origin);
        try
        {
            using var response = await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            var expected = response.StatusCode == HttpStatusCode.BadRequest
                && response.Headers.Contains("x-amzn-RequestId")
                && response.Headers.TryGetValues("Access-Control-Allow-Origin", out var allowed)
                && allowed.Contains(origin);
            return expected ? ProbeAnswer.Expected : ProbeAnswer.Other;
        }
        catch (HttpRequestException)
        {
            return ProbeAnswer.None;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return ProbeAnswer.None; // the client's own time limit
        }
    }
}
