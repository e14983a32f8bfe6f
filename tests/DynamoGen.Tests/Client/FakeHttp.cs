using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using DynamoGen.Transport;
using Microsoft.Extensions.Logging;

namespace DynamoGen.Tests.Client;

/// <summary>Answers HTTP requests in the service's stead, one answer after the other (the last one again and again), and keeps what was sent.</summary>
internal sealed class FakeHttp(params Func<CancellationToken, Task<HttpResponseMessage>>[] answers) : HttpMessageHandler
{
    private readonly Func<FakeRequest, CancellationToken, Task<HttpResponseMessage>>? answer;

    /// <summary>Answers each request by what it says.</summary>
    public FakeHttp(Func<FakeRequest, CancellationToken, Task<HttpResponseMessage>> answer) : this([]) => this.answer = answer;

    /// <summary>What was sent.</summary>
    public List<FakeRequest> Requests { get; } = [];

    /// <summary>The body of the last request.</summary>
    public JsonNode LastBody => Requests[^1].Body;

    /// <summary>Counts up with every request.</summary>
    public SemaphoreSlim Arrived { get; } = new(0);

    /// <summary>A client that sends to this.</summary>
    public DynamoGenClient Client(Action<DynamoGenOptions>? configure = null, ILoggerFactory? loggers = null)
    {
        var options = new DynamoGenOptions { BaseDelay = TimeSpan.Zero, ThrottleDelay = TimeSpan.Zero }.UseLocal();
        configure?.Invoke(options);
        DynamoGenOptionsValidator.Check(options);
        return new DynamoGenClient(options, OwnedServiceClient.Create(options, new PooledHttpClientFactory(options, this)), loggers);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = new FakeRequest(
            request.RequestUri!,
            request.Headers.GetValues("Authorization").Single(),
            request.Headers.GetValues("X-Amz-Target").Single().Split('.')[1],
            JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!);
        return await AnswerTo(sent)(cancellationToken);
    }

    // Requests of one batch come at the same time.
    private Func<CancellationToken, Task<HttpResponseMessage>> AnswerTo(FakeRequest request)
    {
        lock (Requests)
        {
            Requests.Add(request);
            Arrived.Release();
            return answer is not null ? token => answer(request, token) : answers[Math.Min(Requests.Count, answers.Length) - 1];
        }
    }

    public static Func<CancellationToken, Task<HttpResponseMessage>> Answer(HttpStatusCode status, string body) =>
        _ => Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/x-amz-json-1.0"), Headers = { { "x-amzn-RequestId", "REQ1" } } });

    public static Func<CancellationToken, Task<HttpResponseMessage>> Ok(string body = "{}") => Answer(HttpStatusCode.OK, body);

    public static Func<CancellationToken, Task<HttpResponseMessage>> Error(string code, HttpStatusCode status = HttpStatusCode.BadRequest, string more = "") =>
        Answer(status, $$"""{"__type":"com.amazonaws.dynamodb.v20120810#{{code}}","message":"as the service says it"{{more}}}""");

    public static Func<CancellationToken, Task<HttpResponseMessage>> Throw(Exception exception) => _ => Task.FromException<HttpResponseMessage>(exception);

    public static Func<CancellationToken, Task<HttpResponseMessage>> Hang() => async token =>
    {
        await Task.Delay(Timeout.Infinite, token);
        throw new InvalidOperationException();
    };
}

/// <summary>A request as it was sent.</summary>
internal sealed record FakeRequest(Uri Address, string Authorization, string Operation, JsonNode Body);
