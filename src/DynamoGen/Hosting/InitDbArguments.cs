namespace DynamoGen.Hosting;

/// <summary>The arguments of <c>init-db</c>.</summary>
internal sealed class InitDbArguments
{
    public const string Help = """
        init-db: creates the declared tables where they are missing, with their indexes and time to live,
        and waits until they are ready. It prints its plan first. It never deletes and never changes what is there.

          --endpoint URL         where DynamoDB is, such as http://localhost:8000
          --region NAME          the AWS region, such as eu-central-1
          --table-prefix TEXT    what stands before every table name, such as staging-
          --plan                 only print the plan
          --yes                  apply the plan also when the endpoint is not on this machine
          --help                 print this

        What is not given is as the program sets it, then as the AWS SDK finds it (AWS_REGION, AWS_PROFILE ...).
        Exit code: 0 done, or nothing to do; 1 an error, a table that is refused, or --yes is missing.

        """;

    public Uri? Endpoint { get; private set; }

    public string? Region { get; private set; }

    public string? TablePrefix { get; private set; }

    public bool PlanOnly { get; private set; }

    public bool Yes { get; private set; }

    public bool HelpOnly { get; private set; }

    /// <summary>Reads the arguments after the command word. Values follow after a blank or <c>=</c>.</summary>
    /// <exception cref="FormatException">An argument is unknown, lacks its value or has a bad one; the message says which.</exception>
    public static InitDbArguments Parse(IReadOnlyList<string> args)
    {
        var parsed = new InitDbArguments();
        for (var i = args.Count > 0 && args[0] == InitDb.Verb ? 1 : 0; i < args.Count; i++)
        {
            var (name, value) = args[i].IndexOf('=', StringComparison.Ordinal) is > 0 and var at ? (args[i][..at], args[i][(at + 1)..]) : (args[i], null);
            switch (name)
            {
                case "--endpoint":
                    parsed.Endpoint = Address(Value());
                    break;
                case "--region":
                    parsed.Region = Value();
                    break;
                case "--table-prefix":
                    parsed.TablePrefix = Value();
                    break;
                case "--plan" when value is null:
                    parsed.PlanOnly = true;
                    break;
                case "--yes" when value is null:
                    parsed.Yes = true;
                    break;
                case "--help" or "-h" or "-?" when value is null:
                    parsed.HelpOnly = true;
                    break;
                default:
                    throw new FormatException($"init-db does not know the argument '{args[i]}'.");
            }

            string Value()
            {
                if (value is null && ++i < args.Count && !args[i].StartsWith("--", StringComparison.Ordinal))
                    return args[i];
                return value ?? throw new FormatException($"The argument {name} needs a value.");
            }
        }

        return parsed;
    }

    /// <summary>Puts what was given over the program's own options.</summary>
    public void ApplyTo(DynamoGenOptions options)
    {
        var region = Region ?? options.Region;
        if (Endpoint is { IsLoopback: true } && options.Credentials is null)
            options.UseLocal(Endpoint); // an emulator takes any key; a fixed one lets all processes see the same tables
        else if (Endpoint is not null)
            options.Endpoint = Endpoint;
        if (region is not null)
            options.Region = region;
        if (TablePrefix is not null)
            options.TablePrefix = TablePrefix;
    }

    private static Uri Address(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw new FormatException($"The endpoint '{value}' is not an absolute http or https address, such as http://localhost:8000.");
}
