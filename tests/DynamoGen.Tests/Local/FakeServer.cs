using System.Net;
using System.Net.Sockets;

namespace DynamoGen.Tests.LocalDatabase;

/// <summary>Answers every request as DynamoDB Local answers an unsigned one that comes from its allowed origin.</summary>
internal sealed class FakeServer : IDisposable
{
    private readonly HttpListener listener = new();

    public FakeServer(bool isDynamoDbLocal = true)
    {
        Endpoint = new Uri($"http://127.0.0.1:{FreePort()}/");
        listener.Prefixes.Add(Endpoint.AbsoluteUri);
        listener.Start();
        _ = AnswerAsync(isDynamoDbLocal);
    }

    public Uri Endpoint { get; }

    public static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    public void Dispose() => listener.Close();

    private async Task AnswerAsync(bool isDynamoDbLocal)
    {
        try
        {
            while (true)
            {
                var context = await listener.GetContextAsync();
                if (isDynamoDbLocal)
                {
                    context.Response.StatusCode = 400;
                    context.Response.AddHeader("x-amzn-RequestId", "1");
                    context.Response.AddHeader("Access-Control-Allow-Origin", context.Request.Headers["Origin"] ?? "");
                }
                context.Response.Close();
            }
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // closed
        }
    }
}
