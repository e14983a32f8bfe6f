using Amazon.DynamoDBv2;
using DynamoGen.Errors;
using DynamoGen.Provisioning;
using DynamoGen.Resilience;
using DynamoGen.Tables;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace DynamoGen;

/// <summary>
/// Creates and completes tables: what <c>init-db</c> does, for programs with a command line of their own. It only ever creates and adds; it never deletes and
/// never
/// changes a setting that is there. Several processes may do the same at the same time: all succeed, and each step is done once.
/// </summary>
/// <remarks>
/// Planning costs no capacity and up to four control-plane reads a table (DescribeTable, DescribeContinuousBackups, DescribeTimeToLive, ListTagsOfResource).
/// Every call goes
/// through the timeouts and retries of the options.
/// </remarks>
/// <example><code>
/// var provisioner = new TableProvisioner(client);
/// var plan = await provisioner.PlanAsync(ShopModel.Tables);
/// Console.Write(plan);
/// await provisioner.ApplyAsync(plan, new Progress&lt;ProvisioningProgress&gt;(news => Console.WriteLine(news)));
/// </code></example>
public sealed class TableProvisioner
{
    private readonly ControlPlane control;
    private readonly DynamoGenOptions options;

    /// <summary>Makes a provisioner over a client; the client stays the caller's to dispose.</summary>
    /// <param name="client">Where the tables are.</param>
    /// <param name="options">Table naming, timeouts, retries and clock; endpoint and credentials are the client's. Null for the defaults.</param>
    /// <param name="logger">Where retries are logged; nowhere when null.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">Something is wrong with the options.</exception>
    public TableProvisioner(IAmazonDynamoDB client, DynamoGenOptions? options = null, ILogger? logger = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        this.options = options ?? new DynamoGenOptions();
        DynamoGenOptionsValidator.Check(this.options);
        var pipeline = new CallPipeline(client, this.options, new TableNames(this.options), new ErrorTranslator(this.options, ServiceEndpoint.Of(client).Text), logger ?? NullLogger.Instance);
        control = new ControlPlane(client, pipeline);
    }

    /// <summary>
    /// How long applying a plan may take in all, 30 minutes by default. The service may need minutes to make an index on an empty table, and hours on a large
    /// one; what was
    /// begun goes on there when the time is over, and applying again waits for it.
    /// </summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Looks at the tables and says what has to be done. Changes nothing.</summary>
    /// <param name="definitions">What is declared, one for each table (see <see cref="TableDefinitions.Merge"/>).</param>
    /// <param name="cancellationToken">Ends the look.</param>
    /// <exception cref="DynamoGenException">The endpoint does not answer, or does not allow the reads.</exception>
    public async Task<TablePlan> PlanAsync(IReadOnlyList<TableDefinition> definitions, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        var names = new TableNames(options);
        var reader = new LiveTableReader(control);
        var live = new List<LiveTable>();
        foreach (var definition in definitions)
        {
            if (await reader.ReadAsync(definition, names.Of(definition), cancellationToken).ConfigureAwait(false) is { } table)
                live.Add(table);
        }

        return TablePlanner.Plan(definitions, new LiveTables(live, reader.Unsupported), names.Of);
    }

    /// <summary>
    /// Carries a plan out and returns when all its tables and their indexes are ready. Tables are begun together and then completed one by one.
    /// </summary>
    /// <param name="plan">The plan; the tables are looked at again, so that it may be of a while ago.</param>
    /// <param name="progress">Is told of each step and, while waiting, of changes of state.</param>
    /// <param name="cancellationToken">Ends the waiting; what was begun goes on at the service.</param>
    /// <exception cref="PlanRefusedException">A table cannot become what is declared. Nothing was changed, unless the table was made by another process
    /// meanwhile.</exception>
    /// <exception cref="CallTimeoutException"><see cref="TimeLimit"/> is over.</exception>
    /// <exception cref="DynamoGenException">The service refused a step or does not answer.</exception>
    public async Task ApplyAsync(TablePlan plan, IProgress<ProvisioningProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.IsRefused)
            throw new PlanRefusedException($"Nothing was changed, because not every table can become what is declared:\n{plan}");
        var clock = new ProvisioningClock(options.TimeProvider, TimeLimit);
        var reader = new LiveTableReader(control);
        var tables = plan.Tables.Where(table => table.Steps.Count > 0).Select(table => new TableConvergence(control, reader, table, clock, progress)).ToList();
        foreach (var table in tables)
            await table.BeginAsync(cancellationToken).ConfigureAwait(false);
        foreach (var table in tables)
            await table.RunAsync(cancellationToken).ConfigureAwait(false);
    }
}
