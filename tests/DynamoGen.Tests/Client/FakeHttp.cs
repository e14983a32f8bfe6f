using System.Net;
using System.Text;

namespace DynamoGen.Tests.Client;

/// <summary>Answers HTTP requests in the test's stead, one answer after the other (the last one again and again), and keeps what was sent.</summary>
internal sealed class FakeHttp(params Func<CancellationToken, Task<HttpResponseMessage>>[] answers) : HttpMessageHandler
{
    public List<(Uri Address, string Authorization, string Target, string Body)> Requests { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = answers[Math.Min(Requests.Count, answers.Length - 1)];
        Requests.Add((
            request.RequestUri!,
            request.Headers.TryGetValues("Authorization", out var authorization) ? authorization.Single() : "",
            request.Headers.TryGetValues("X-Amz-Target", out var target) ? target.Single() : "",
            request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken)));
        return await answer(cancellationToken);
    }

    public static Func<CancellationToken, Task<HttpResponseMessage>> Answer(HttpStatusCode status, string body) =>
        _ => Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/x-amz-json-1.0"), Headers = { { "x-amzn-RequestId", "REQ1" } } });

    public static Func<CancellationToken, Task<HttpResponseMessage>> Ok(string body = "{}") => Answer(HttpStatusCode.OK, body);

    public static Func<CancellationToken, Task<HttpResponseMessage>> Error(string code, HttpStatusCode status = HttpStatusCode.BadRequest) =>
        Answer(status, $$"""{"__type":"com.amazonaws.dynamodb.v20120810#{{code}}","message":"as the service says it"}""");

    public static Func<CancellationToken, Task<HttpResponseMessage>> Throw(Exception exception) => _ => Task.FromException<HttpResponseMessage>(exception);

    public static Func<CancellationToken, Task<HttpResponseMessage>> Hang() => async token =>
    {
        await Task.Delay(Timeout.Infinite, token);
        throw new InvalidOperationException();
    };
}
