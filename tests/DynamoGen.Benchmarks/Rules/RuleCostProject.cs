namespace DynamoGen.Benchmarks.Rules;

/// <summary>A project to build: 50 item types, 50 files that use the AWS SDK, and 400 that do something else.</summary>
internal static class RuleCostProject
{
    private const int Items = 50;
    private const int Callers = 50;
    private const int Others = 400;

    public static void Write(string folder)
    {
        File.WriteAllText(Path.Combine(folder, "Shop.csproj"), Project());
        for (var i = 0; i < Items; i++)
            File.WriteAllText(Path.Combine(folder, $"Item{i}.cs"), Item(i));
        for (var i = 0; i < Callers; i++)
            File.WriteAllText(Path.Combine(folder, $"Caller{i}.cs"), Caller(i));
        for (var i = 0; i < Others; i++)
            File.WriteAllText(Path.Combine(folder, $"Other{i}.cs"), Other(i));
    }

    private static string Project() =>
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <ProduceReferenceAssembly>false</ProduceReferenceAssembly>
          </PropertyGroup>
          <ItemGroup>
            <Reference Include="{AppContext.BaseDirectory}DynamoGen.dll" />
            <Reference Include="{AppContext.BaseDirectory}DynamoGen.Abstractions.dll" />
            <Reference Include="{AppContext.BaseDirectory}AWSSDK.*.dll" />
            <Reference Include="{AppContext.BaseDirectory}Microsoft.Extensions.*.dll" />
            <Analyzer Include="{AppContext.BaseDirectory}DynamoGen.Generators.dll" />
            <Analyzer Include="{AppContext.BaseDirectory}DynamoGen.Analyzers.dll" Condition="'$(WithRules)' != 'false'" />
          </ItemGroup>
        </Project>
        """;

    private static string Item(int i) =>
        $$"""
        using DynamoGen;

        namespace Shop;

        [DynamoTable("Table{{i}}")]
        [Gsi("ByOwner", PartitionKey = nameof(Owner), SortKey = nameof(CreatedAt))]
        public sealed partial record Item{{i}}
        {
            [PartitionKey] public required string Id { get; init; }
            [MaxSize(200)] public required string Owner { get; init; }
            public DateTimeOffset CreatedAt { get; init; }
            [MaxSize(1000)] public string? Title { get; init; }
            public decimal Price { get; init; }
            public bool IsOpen { get; init; }
            public IReadOnlySet<string> Tags { get; init; } = new HashSet<string>();
            [Version] public long Version { get; init; }
        }

        public sealed class Service{{i}}(IItem{{i}}Repository items)
        {
            public async Task<decimal> TotalAsync(string owner, CancellationToken ct)
            {
                var total = 0m;
                await foreach (var item in items.QueryByOwner(owner).Filter(i => i.IsOpen == true).StreamAsync(ct))
                    total += item.Price;
                return total;
            }

            public Task<Item{{i}}> CloseAsync(string id, CancellationToken ct) => items.UpdateAsync(id, u => u.IsOpen.Set(false), when: i => i.IsOpen == true, cancellationToken: ct);
        }
        """;

    private static string Caller(int i) =>
        $$"""
        using Amazon.DynamoDBv2;
        using Amazon.DynamoDBv2.Model;

        namespace Shop;

        public sealed class Caller{{i}}(IAmazonDynamoDB client)
        {
            public async Task<List<Dictionary<string, AttributeValue>>> OfAsync(string customer)
            {
                var items = new List<Dictionary<string, AttributeValue>>();
                var request = new QueryRequest("Orders{{i}}")
                {
                    KeyConditionExpression = "customerId = :customer AND orderDate BETWEEN :from AND :to",
                    FilterExpression = "#status = :status",
                    ExpressionAttributeNames = new() { ["#status"] = "status" },
                    ExpressionAttributeValues = new() { [":customer"] = new(customer), [":from"] = new("2026-01"), [":to"] = new("2026-02"), [":status"] = new("open") },
                };
                do
                {
                    var page = await client.QueryAsync(request);
                    items.AddRange(page.Items);
                    request.ExclusiveStartKey = page.LastEvaluatedKey;
                }
                while (request.ExclusiveStartKey?.Count > 0);
                return items;
            }

            public async Task PutAsync(IReadOnlyList<WriteRequest> writes)
            {
                var rest = new Dictionary<string, List<WriteRequest>> { ["Orders{{i}}"] = [.. writes] };
                while (rest?.Count > 0)
                    rest = (await client.BatchWriteItemAsync(new BatchWriteItemRequest(rest))).UnprocessedItems;
            }
        }
        """;

    private static string Other(int i) =>
        $$"""
        using System.Globalization;
        using System.Text;

        namespace Shop;

        public sealed class Other{{i}}
        {
            private readonly Dictionary<string, List<int>> numbers = new();

            public int Count { get; private set; }

            public void Add(string name, int number)
            {
                if (!numbers.TryGetValue(name, out var list))
                    numbers[name] = list = new List<int>();
                list.Add(number);
                Count++;
            }

            public string Report()
            {
                var text = new StringBuilder();
                foreach (var (name, list) in numbers.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                    text.Append(CultureInfo.InvariantCulture, $"{name}: {list.Sum()} of {list.Count}, at most {list.DefaultIfEmpty().Max()}").AppendLine();
                return text.ToString();
            }

            public async Task<IReadOnlyList<string>> ScanAsync(IEnumerable<string> files, CancellationToken ct)
            {
                var lines = new List<string>();
                foreach (var file in files.Where(File.Exists))
                    lines.AddRange(await File.ReadAllLinesAsync(file, ct));
                return [.. lines.Select(line => line.Trim()).Where(line => line.Length > {{i}}).Distinct()];
            }
        }
        """;
}
