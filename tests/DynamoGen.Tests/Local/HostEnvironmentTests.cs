using DynamoGen.Local;

namespace DynamoGen.Tests.LocalDatabase;

public sealed class HostEnvironmentTests
{
    [Fact]
    public void A_program_on_the_path_is_found_with_its_full_name()
    {
        using var machine = new FakeMachine().With("tool", "exit 0");

        Assert.Equal(Path.Combine(machine.Folder, "bin", "tool"), machine.Host.FindProgram("tool"));
    }

    [Fact]
    public void A_file_that_may_not_be_run_is_no_program()
    {
        using var machine = new FakeMachine();
        File.WriteAllText(Path.Combine(machine.Folder, "bin", "tool"), "");

        Assert.Null(machine.Host.FindProgram("tool"));
    }

    [Fact]
    public void A_relative_folder_on_the_path_is_left_out()
    {
        using var machine = new FakeMachine().With("tool", "exit 0");
        machine["PATH"] = Path.GetRelativePath(Environment.CurrentDirectory, Path.Combine(machine.Folder, "bin"));

        Assert.Null(machine.Host.FindProgram("tool"));
    }

    [Fact]
    public void A_blank_variable_counts_as_absent()
    {
        using var machine = new FakeMachine();
        machine["JAVA_HOME"] = " ";

        Assert.Null(machine.Host.Variable("JAVA_HOME"));
    }
}
