using Microsoft.Extensions.Logging;

namespace DynamoGen.Tests.Client;

/// <summary>A log that keeps its lines.</summary>
internal sealed class Lines : ILoggerFactory, ILogger
{
    public List<string> All { get; } = [];

    /// <summary>Whether some line says that.</summary>
    public bool Has(string text)
    {
        lock (All)
            return All.Exists(line => line.Contains(text, StringComparison.Ordinal));
    }

    public ILogger CreateLogger(string categoryName) => this;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (All)
            All.Add($"{logLevel}: {formatter(state, exception)}");
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public void Dispose()
    {
    }
}
