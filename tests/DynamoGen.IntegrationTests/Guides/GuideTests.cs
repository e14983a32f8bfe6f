using System.Reflection;
using DynamoGen.Generators;
using DynamoGen.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DynamoGen.IntegrationTests.Guides;

/// <summary>Runs what the pages under docs show, snippet by snippet, over tables of their own.</summary>
public class GuideTests(DynamoDbFixture database)
{
    public static TheoryData<string> Pages => [.. GuidePage.Marked("statements")];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_statements_of_a_page_run_in_their_order(string page)
    {
        using var guide = await RunningGuide.StartAsync(page, await File.ReadAllTextAsync(Path.Combine(GuidePage.Folder, page), Token), database, Token);

        await guide.RunAsync(Token);
    }

    [Fact]
    public async Task A_snippet_that_fails_is_found()
    {
        using var guide = await RunningGuide.StartAsync("page.md", "```csharp statements\nthrow new InvalidTimeZoneException();\n```\n", database, Token);

        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => guide.RunAsync(Token));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A page as a loaded program with its tables.</summary>
    private sealed class RunningGuide : IDisposable
    {
        private const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        private static readonly GeneratorHarness Generator = new(() => new DynamoGenerator());
        private readonly LoadedAssembly program;
        private readonly ServiceProvider services;

        private RunningGuide(LoadedAssembly program, ServiceProvider services) => (this.program, this.services) = (program, services);

        private Type Class => program.Assembly.GetType(GuidePage.Class, throwOnError: true)!;

        public static async Task<RunningGuide> StartAsync(string page, string text, DynamoDbFixture database, CancellationToken cancellationToken)
        {
            var program = GuidePage.Compile(Generator, page, text).Load();
            var prefix = DynamoDbFixture.NewPrefix();
            var services = new ServiceCollection();
            var builder = services.AddDynamoGen(options => options.UseLocal(database.Endpoint).TablePrefix = prefix);
            var model = Array.Find(program.Assembly.GetTypes(), type => typeof(IDynamoModel).IsAssignableFrom(type));
            if (model is not null)
                typeof(RunningGuide).GetMethod(nameof(AddModel), Static)!.MakeGenericMethod(model).Invoke(null, [builder]);
            var guide = new RunningGuide(program, services.BuildServiceProvider());
            if (model is not null)
                await (Task)typeof(RunningGuide).GetMethod(nameof(CreateTablesAsync), Static)!.MakeGenericMethod(model).Invoke(null, [guide.services, prefix, cancellationToken])!;
            return guide;
        }

        public async Task RunAsync(CancellationToken cancellationToken)
        {
            foreach (var field in Class.GetFields(Static))
                if ((field.FieldType.IsInterface || field.FieldType == typeof(DynamoGenClient)) && services.GetService(field.FieldType) is { } service)
                    field.SetValue(null, service);
            foreach (var statements in Class.GetMethods(Static).Where(method => method.Name.StartsWith("Line", StringComparison.Ordinal)).OrderBy(method => method.Name.Length).ThenBy(method => method.Name, StringComparer.Ordinal))
                await (Task)statements.Invoke(null, [cancellationToken])!;
        }

        public void Dispose()
        {
            services.Dispose();
            program.Dispose();
        }

        private static void AddModel<TModel>(DynamoGenBuilder builder) where TModel : IDynamoModel => builder.AddModel<TModel>();

        private static async Task CreateTablesAsync<TModel>(IServiceProvider services, string prefix, CancellationToken cancellationToken) where TModel : IDynamoModel
        {
            var provisioner = new TableProvisioner(services.GetRequiredService<DynamoGenClient>().ServiceClient, new DynamoGenOptions { TablePrefix = prefix });
            var tables = TModel.Tables.Where(table => table.Indexes.All(index => index.PartitionKeys.Count == 1 && index.SortKeys.Count <= 1)); // DynamoDB Local knows no others.
            await provisioner.ApplyAsync(await provisioner.PlanAsync([.. tables], cancellationToken), cancellationToken: cancellationToken);
        }
    }
}
