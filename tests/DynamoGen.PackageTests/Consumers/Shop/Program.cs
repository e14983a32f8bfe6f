// Usage: Shop init-db … | Shop <endpoint> <table prefix>
using System.Globalization;
using DynamoGen;
using Shop;

if (InitDb.Requested(args))
    return await InitDb.RunAsync<ShopModel>(args);

using var client = new DynamoGenClient(new DynamoGenOptions { TablePrefix = args[1] }.UseLocal(new Uri(args[0])));
var orders = new OrderRepository(client);
var noon = new DateTimeOffset(2026, 5, 17, 12, 0, 0, TimeSpan.Zero);

await orders.PutAsync(new Order { Customer = "ann", PlacedAt = noon, Total = 12.50m, Lines = [new("tea", 2)], Tags = new HashSet<string> { "gift" } });
await orders.PutAsync(new Order { Customer = "ann", PlacedAt = noon.AddDays(1), Total = 3 });

var order = await orders.GetAsync(new OrderKey("ann", noon));
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"got {order!.Total}: {order.Lines[0].Count} {order.Lines[0].Product}, {string.Join(' ', order.Tags)}"));
await foreach (var found in orders.Query("ann", KeyRange.From(noon)).Descending())
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"found {found.PlacedAt:yyyy-MM-dd} {found.Total}"));
return 0;
