using DynamoGen.Local;
using DynamoGen.Local.Files;

namespace DynamoGen.Tests.LocalDatabase;

public sealed class FileLockTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dynamogen-").FullName;

    private string File => Path.Combine(folder, "lock");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact(Timeout = 30_000)]
    public async Task The_second_gets_the_lock_when_the_first_lets_go()
    {
        var first = await TakeAsync();
        var waiting = new TaskCompletionSource();
        var second = FileLock.TakeAsync(File, waiting.SetResult, TestContext.Current.CancellationToken);
        await waiting.Task;
        Assert.False(second.IsCompleted);

        first.Dispose();

        (await second).Dispose();
    }

    [Fact]
    public async Task Waiting_ends_with_the_token()
    {
        using var first = await TakeAsync();
        using var cancelled = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => FileLock.TakeAsync(File, cancelled.Cancel, cancelled.Token));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_no_reason_to_wait()
    {
        await Assert.ThrowsAsync<DirectoryNotFoundException>(
            () => FileLock.TakeAsync(Path.Combine(folder, "absent", "lock"), () => { }, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_data_folder_in_use_is_an_error_that_names_the_server_that_uses_it()
    {
        var context = new StartContext(new DynamoDbLocalOptions { StartupTimeout = TimeSpan.FromMilliseconds(200) }, new HostEnvironment(_ => null));
        using var first = await DataFolder.TakeAsync(folder, context, TestContext.Current.CancellationToken);
        first.NoteServer(new Uri("http://127.0.0.1:8123"));

        var error = await Assert.ThrowsAsync<DynamoDbLocalException>(() => DataFolder.TakeAsync(folder, context, TestContext.Current.CancellationToken));

        Assert.Contains(folder, error.Message, StringComparison.Ordinal);
        Assert.Contains("http://127.0.0.1:8123/", error.Message, StringComparison.Ordinal);
        Assert.Contains($"process {Environment.ProcessId}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_created_is_an_error_that_names_it()
    {
        await System.IO.File.WriteAllTextAsync(File, "", TestContext.Current.CancellationToken);
        var context = new StartContext(new DynamoDbLocalOptions(), new HostEnvironment(_ => null));

        var error = await Assert.ThrowsAsync<DynamoDbLocalException>(
            () => DataFolder.TakeAsync(Path.Combine(File, "data"), context, TestContext.Current.CancellationToken));

        Assert.Contains(File, error.Message, StringComparison.Ordinal);
    }

    private Task<FileLock> TakeAsync() => FileLock.TakeAsync(File, () => { }, TestContext.Current.CancellationToken);
}
