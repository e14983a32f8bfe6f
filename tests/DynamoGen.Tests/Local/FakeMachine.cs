using System.Diagnostics;
using DynamoGen.Local;

namespace DynamoGen.Tests.LocalDatabase;

/// <summary>A machine whose PATH holds nothing but the shell scripts that a test puts there, and whose other variables are the test's.</summary>
internal sealed class FakeMachine : IDisposable
{
    private readonly Dictionary<string, string> variables = [];

    public FakeMachine()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The fake programs are scripts for /bin/sh.");
        Folder = Directory.CreateTempSubdirectory("dynamogen-").FullName;
        Directory.CreateDirectory(Bin);
        Directory.CreateDirectory(Cache);
        variables["PATH"] = Bin;
        Host = new HostEnvironment(name => variables.GetValueOrDefault(name));
    }

    public string Folder { get; }

    public string Cache => Path.Combine(Folder, "cache");

    public HostEnvironment Host { get; }

    public string this[string variable]
    {
        set => variables[variable] = value;
    }

    public string Bin => Path.Combine(Folder, "bin");

    /// <summary>Puts a program on the PATH. <c>$FOLDER</c> in the script is this machine's folder.</summary>
    public FakeMachine With(string program, string script)
    {
        var draft = Path.Combine(Folder, program + ".draft");
        File.WriteAllText(draft, $"#!/bin/sh\nFOLDER='{Folder}'\n{script}\n");
        // Written by a process of its own: a file that this one has open for writing at the moment when another test starts a process cannot be run.
        using var copy = Process.Start("/bin/sh", ["-c", "cp \"$0\" \"$1\" && chmod +x \"$1\"", draft, Path.Combine(Bin, program)]);
        copy.WaitForExit();
        return this;
    }

    /// <summary>A Java that knows its version and then does what the script says.</summary>
    public FakeMachine WithJava(string script = "exit 1") => With("java", $"[ \"$1\" = -version ] && exit 0\n{script}");

    public Task<DynamoDbLocal> StartAsync(DynamoDbLocalOptions? options = null, CancellationToken? cancellationToken = null) => DynamoDbLocal.StartOnAsync(
        Host,
        (options ?? new DynamoDbLocalOptions()) with { CacheFolder = Cache },
        cancellationToken ?? TestContext.Current.CancellationToken);

    public async Task<string> ErrorOfStartAsync(DynamoDbLocalOptions? options = null) =>
        (await Assert.ThrowsAsync<DynamoDbLocalException>(() => StartAsync(options))).Message;

    public string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
