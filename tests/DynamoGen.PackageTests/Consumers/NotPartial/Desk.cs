namespace NotPartial;

public sealed class Desk(IOrderRepository orders)
{
    public IOrderRepository Orders => orders;
}
