namespace DynamoGen.Local.Processes;

/// <summary>Scripts for /bin/sh that tie something's life to the pipe on their standard input.</summary>
internal static class ShellScripts
{
    /// <summary>
    /// Runs the arguments as a command, kills it when the standard input ends, and ends with its exit code when it ends first.
    /// The input moves to descriptor 3, which only the reader keeps, so that the command neither reads it nor holds it open.
    /// </summary>
    public const string RunUntilInputEnds = """
        trap "" INT
        exec 3<&0
        "$@" </dev/null 3<&- &
        server=$!
        { read -r _; kill -9 $server; } <&3 >/dev/null 2>&1 &
        reader=$!
        exec 3<&- </dev/null
        wait $server
        code=$?
        kill $reader 2>/dev/null
        exit $code
        """;

    /// <summary>Waits until the standard input ends, and runs the arguments as a command then.</summary>
    public const string RunWhenInputEnds = """
        trap "" INT
        read -r _
        exec "$@" </dev/null
        """;
}
