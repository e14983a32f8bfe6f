namespace DynamoGen.Local;

/// <summary>The environment variables of this machine and the programs they lead to; tests give it variables of their own.</summary>
internal sealed class HostEnvironment(Func<string, string?> variables)
{
    public static HostEnvironment Current { get; } = new(Environment.GetEnvironmentVariable);

    /// <summary>The variable's value, or null when it is absent or blank.</summary>
    public string? Variable(string name) => variables(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;

    /// <summary>The full path of a program on the PATH, or null.</summary>
    public string? FindProgram(string name)
    {
        var folders = Variable("PATH")?.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        return folders.Select(folder => FindIn(folder, name)).FirstOrDefault(path => path is not null);
    }

    /// <summary>The full path of a program in one folder, or null. A relative folder is left out: it would run whatever the current folder holds.</summary>
    public static string? FindIn(string folder, string name)
    {
        if (!Path.IsPathFullyQualified(folder))
            return null;
        string[] endings = OperatingSystem.IsWindows() ? [".exe", ".cmd", ".bat"] : [""];
        return endings.Select(ending => Path.Combine(folder, name + ending)).FirstOrDefault(IsProgram);
    }

    private static bool IsProgram(string path)
    {
        const UnixFileMode Executable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        return File.Exists(path) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & Executable) != 0);
    }
}
