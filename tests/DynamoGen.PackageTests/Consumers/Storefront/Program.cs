// Usage: Storefront init-db … | Storefront <endpoint> <table prefix>
using Catalog;
using DynamoGen;
using DynamoGen.Tables;
using Orders;
using Storefront;

if (InitDb.Requested(args))
{
    ModelTables[] models = [new("CatalogModel", CatalogModel.Tables), new("OrdersModel", OrdersModel.Tables), new("StorefrontModel", StorefrontModel.Tables)];
    return await InitDb.RunAsync(models, args);
}

using var client = new DynamoGenClient(new DynamoGenOptions { TablePrefix = args[1] }.UseLocal(new Uri(args[0])));
var (products, orders, visits) = (new ProductRepository(client), new OrderRepository(client), new VisitRepository(client));
var price = new Price(5, Currency.Crown);
await products.PutAsync(new("tea", price));
await visits.PutAsync(new("v1", (await products.GetAsync(new ProductKey("tea")))!.Price));
await orders.PutAsync(new("o1", (await visits.GetAsync(new VisitKey("v1")))!.Offered, price.Currency));
Console.WriteLine(await orders.GetAsync(new OrderKey("o1")));
return 0;
