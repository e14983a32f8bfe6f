namespace DynamoGen.Transport;

/// <summary>Makes requests end when they should: the SDK reads bodies synchronously and past cancellation, checks no error's checksum, and cannot tell a connection that was never made.</summary>
internal sealed class BodyBufferingHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await ConnectAndSendAsync(request, cancellationToken).ConfigureAwait(false);
        try
        {
            await response.Content.LoadIntoBufferAsync(cancellationToken).ConfigureAwait(false);
            await AnswerChecksum.CheckAsync(response, cancellationToken).ConfigureAwait(false);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private async Task<HttpResponseMessage> ConnectAndSendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            // The pool's connect timeout comes as a cancellation of nobody's token. Nothing was sent, which decides whether a create may be repeated.
            throw new HttpRequestException(HttpRequestError.ConnectionError, "No connection could be made in time.", e);
        }
    }
}
