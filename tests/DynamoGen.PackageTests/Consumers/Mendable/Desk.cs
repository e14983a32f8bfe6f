using DynamoGen;

namespace Mendable;

public sealed class Desk(IOrderRepository orders, IItemOperations items)
{
    public async Task PayAsync(string id)
    {
        var order = await orders.GetAsync(new OrderKey(id)) ?? throw new KeyNotFoundException(id);
        await orders.PutAsync(order with { State = "paid" });
    }

    public async Task VisitAsync(string id)
    {
        var order = await orders.GetAsync(new OrderKey(id)) ?? throw new KeyNotFoundException(id);
        await orders.PutAsync(order with { Visits = order.Visits + 1 });
    }

    public async Task PutAsync(IEnumerable<Order> all)
    {
        foreach (var order in all)
            await orders.PutAsync(order);
    }

    public IAsyncEnumerable<Order> All() => items.ScanAsync<Order>(null, default);
}
