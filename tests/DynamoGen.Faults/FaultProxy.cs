using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace DynamoGen.Faults;

/// <summary>An HTTP server on a free loopback port in front of a DynamoDB endpoint. It lets faults befall the requests by a schedule, and knows the truth about each.</summary>
public sealed class FaultProxy : IAsyncDisposable
{
    private readonly KestrelServer server;
    private readonly Database database;
    private readonly Lock gate = new();
    private readonly List<ProxiedRequest> requests = [];
    private readonly SemaphoreSlim turn = new(1);
    private int underWay;
    private TaskCompletionSource? quiet;

    private FaultProxy(Uri target, FaultSchedule schedule)
    {
        database = new Database(target);
        Schedule = schedule;
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Limits.MinResponseDataRate = null;                       // slow bodies are meant
        options.Limits.MaxRequestBodySize = null;                        // the database says what is too large
        options.Listen(IPAddress.Loopback, 0);
        server = new KestrelServer(Options.Create(options), new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance), NullLoggerFactory.Instance);
    }

    /// <summary>The address for clients.</summary>
    public Uri Endpoint { get; private set; } = null!;

    /// <summary>What befalls the requests from now on.</summary>
    public FaultSchedule Schedule { get; set; }

    /// <summary>Whether the database has one request at a time, so that a retry is never applied before what it repeats; false by default.</summary>
    public bool IsOrdered { get; set; }

    /// <summary>Is run before a request is forwarded, so that somebody else's write can come between; does nothing by default.</summary>
    public Func<ProxiedRequest, Task> BeforeForwarding { get; set; } = static _ => Task.CompletedTask;

    /// <summary>The requests so far, in the order in which they came.</summary>
    public IReadOnlyList<ProxiedRequest> Requests
    {
        get
        {
            lock (gate)
                return [.. requests];
        }
    }

    /// <summary>Starts a proxy.</summary>
    /// <param name="target">The database's endpoint.</param>
    /// <param name="schedule">What befalls the requests.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<FaultProxy> StartAsync(Uri target, FaultSchedule schedule, CancellationToken cancellationToken = default)
    {
        var proxy = new FaultProxy(target, schedule);
        await proxy.server.StartAsync(new Application(proxy), cancellationToken);
        proxy.Endpoint = new Uri(proxy.server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single());
        return proxy;
    }

    /// <summary>Waits until no request is under way, so that the database changes no more.</summary>
    public Task WhenQuietAsync()
    {
        lock (gate)
            return underWay == 0 ? Task.CompletedTask : (quiet ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
    }

    /// <summary>Cuts all connections and ends the server.</summary>
    public async ValueTask DisposeAsync()
    {
        await server.StopAsync(new CancellationToken(canceled: true));
        server.Dispose();
        turn.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var start = Stopwatch.GetTimestamp();
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var request = Arrived(context.Request.Headers["X-Amz-Target"].ToString().Split('.')[^1], body.ToArray());
        try
        {
            await ServeAsync(context, request);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            request.HungUp = true;
        }
        finally
        {
            request.Elapsed = Stopwatch.GetElapsedTime(start);
            Ended();
        }
    }

    private async Task ServeAsync(HttpContext context, ProxiedRequest request)
    {
        var fault = request.Fault;
        await Task.Delay(fault.DelayBefore, context.RequestAborted);
        var answer = fault.Forwards ? await ForwardInTurnAsync(context, request) : null;
        await Task.Delay(fault.DelayAfter, context.RequestAborted);
        answer = Made(fault) ?? answer;
        if (answer is null || fault.Damage == Damage.Reset)
        {
            Reset(context);
            return;
        }
        request.Answered(answer.Status, answer.Body);
        await SendAsync(context, fault, answer);
    }

    private async Task<DatabaseAnswer?> ForwardInTurnAsync(HttpContext context, ProxiedRequest request)
    {
        if (!IsOrdered)
            return await ForwardAsync(context, request);
        await turn.WaitAsync(context.RequestAborted);
        try
        {
            return await ForwardAsync(context, request);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<DatabaseAnswer?> ForwardAsync(HttpContext context, ProxiedRequest request)
    {
        await BeforeForwarding(request);
        context.RequestAborted.ThrowIfCancellationRequested();
        var partial = request.Fault.IsPartial ? PartialBatch.Of(request.Operation, request.Sent) : null;
        request.Forwarded = partial?.Forwarded ?? request.Sent;
        if (await database.SendAsync(context.Request.Headers, request.Forwarded) is not { } answer)
            return null;
        request.IsApplied = answer.Status == StatusCodes.Status200OK;
        return request.IsApplied && partial is not null ? answer with { Body = partial.Answer(answer.Body) } : answer;
    }

    private static DatabaseAnswer? Made(Fault fault) => fault.Answer is { } error
        ? new(error.Status, error.Body(), Guid.NewGuid().ToString("N").ToUpperInvariant(), error.RetryAfter)
        : null;

    private static async Task SendAsync(HttpContext context, Fault fault, DatabaseAnswer answer)
    {
        var response = context.Response;
        var body = answer.Body;
        var checksum = Crc32.Of(body);
        if (fault.Damage == Damage.WrongBody && body.Length > 0)
            body = [.. body[..(body.Length / 2)], (byte)(body[body.Length / 2] ^ 1), .. body[(body.Length / 2 + 1)..]];
        response.StatusCode = answer.Status;
        response.ContentType = "application/x-amz-json-1.0";
        response.ContentLength = body.Length;
        response.Headers["x-amzn-RequestId"] = answer.RequestId;
        response.Headers["x-amz-crc32"] = $"{(fault.Damage == Damage.WrongChecksum ? checksum ^ 1 : checksum)}";
        if (answer.RetryAfter is { } wait)
            response.Headers["x-amz-retry-after"] = $"{(long)wait.TotalMilliseconds}";
        await response.StartAsync(context.RequestAborted);
        await response.Body.FlushAsync(context.RequestAborted);          // else the headers wait for the first piece
        if (fault.Damage == Damage.Truncated)
        {
            await response.Body.WriteAsync(body.AsMemory(0, body.Length / 2), context.RequestAborted);
            await response.Body.FlushAsync(context.RequestAborted);
            context.Abort();
            return;
        }
        foreach (var piece in body.Chunk(Math.Max(1, (body.Length + fault.BodyPieces - 1) / fault.BodyPieces)))
        {
            await Task.Delay(fault.BodyDelay, context.RequestAborted);
            await response.Body.WriteAsync(piece, context.RequestAborted);
            await response.Body.FlushAsync(context.RequestAborted);
        }
    }

    private static void Reset(HttpContext context)
    {
        // Without lingering the close is a reset on the wire, as of a process that died.
        context.Features.GetRequiredFeature<IConnectionSocketFeature>().Socket.LingerState = new(enable: true, seconds: 0);
        context.Abort();
    }

    private ProxiedRequest Arrived(string operation, byte[] body)
    {
        lock (gate)
        {
            var request = new ProxiedRequest(operation, body, Schedule.Next(operation));
            requests.Add(request);
            underWay++;
            return request;
        }
    }

    private void Ended()
    {
        lock (gate)
        {
            if (--underWay > 0)
                return;
            quiet?.SetResult();
            quiet = null;
        }
    }

    private sealed class Application(FaultProxy proxy) : IHttpApplication<HttpContext>
    {
        public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

        public Task ProcessRequestAsync(HttpContext context) => proxy.AnswerAsync(context);

        public void DisposeContext(HttpContext context, Exception? exception)
        {
        }
    }
}
