using DynamoGen.Provisioning;
using DynamoGen.Tables;
using DynamoGen.Transport;
using Microsoft.Extensions.Options;

namespace DynamoGen.Hosting;

/// <summary>What <c>init-db</c> does, with its two streams.</summary>
internal sealed class InitDbCommand(TextWriter output, TextWriter error)
{
    private const int Success = 0;
    private const int Failure = 1;

    public async Task<int> RunAsync(
        IReadOnlyList<ModelTables> models, IReadOnlyList<string> args, Action<DynamoGenOptions>? configure, CancellationToken cancellationToken)
    {
        try
        {
            var arguments = InitDbArguments.Parse(args);
            if (arguments.HelpOnly)
            {
                Print(InitDbArguments.Help);
                return Success;
            }

            var options = new DynamoGenOptions();
            configure?.Invoke(options);
            arguments.ApplyTo(options);
            DynamoGenOptionsValidator.Check(options);
            return await RunAsync(models, arguments, options, cancellationToken).ConfigureAwait(false);
        }
        catch (FormatException e)
        {
            return Fail($"{e.Message} Run init-db --help for the arguments.");
        }
        catch (Exception e) when (e is DynamoGenException or OptionsValidationException)
        {
            return Fail(e.Message);
        }
    }

    private async Task<int> RunAsync(
        IReadOnlyList<ModelTables> models, InitDbArguments arguments, DynamoGenOptions options, CancellationToken cancellationToken)
    {
        var tables = TableDefinitions.Merge(models);
        OwnedServiceClient owned;
        try
        {
            owned = OwnedServiceClient.Create(options);
        }
        catch (InvalidOperationException e)
        {
            return Fail($"{e.Message}\n  On AWS:      init-db --region eu-central-1\n  Local work:  init-db --endpoint http://localhost:8000");
        }

        using var client = owned;
        var endpoint = ServiceEndpoint.Of(owned.Client);
        Print($"Target: {endpoint}   Model: {string.Join(", ", models.Select(model => model.Model))}, {tables.Count} table{(tables.Count == 1 ? "" : "s")}\n");
        try
        {
            return await RunAsync(tables, arguments, new TableProvisioner(owned.Client, options), endpoint, cancellationToken).ConfigureAwait(false);
        }
        catch (EndpointUnavailableException e) when (endpoint.IsLocal)
        {
            return Fail($"{e.Message}\n  With Docker:  docker run --rm -p {endpoint.Address!.Port}:8000 amazon/dynamodb-local");
        }
    }

    private async Task<int> RunAsync(
        IReadOnlyList<TableDefinition> tables, InitDbArguments arguments, TableProvisioner provisioner, ServiceEndpoint endpoint, CancellationToken cancellationToken)
    {
        var plan = await provisioner.PlanAsync(tables, cancellationToken).ConfigureAwait(false);
        Print(plan.ToString());
        if (plan.IsRefused)
            return Fail("nothing was changed, because not every table can become what is declared.");
        if (!plan.HasSteps || arguments.PlanOnly)
            return Success;
        if (!endpoint.IsLocal && !arguments.Yes)
            return Fail($"nothing was changed, because {endpoint.Text} is not on this machine. Run again with --yes to apply the plan.");
        await provisioner.ApplyAsync(plan, new Printer(this), cancellationToken).ConfigureAwait(false);
        Print("Done.\n");
        return Success;
    }

    private int Fail(string message)
    {
        output.Flush();
        error.Write($"error: {message}\n");
        return Failure;
    }

    private void Print(string text) => output.Write(text);

    // Progress<T> would hand the news over to other threads and so print them in any order.
    private sealed class Printer(InitDbCommand command) : IProgress<ProvisioningProgress>
    {
        public void Report(ProvisioningProgress value) => command.Print($"  {value}\n");
    }
}
