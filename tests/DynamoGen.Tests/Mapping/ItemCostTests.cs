using DynamoGen.Tests.Client;
using Xunit;

namespace DynamoGen.Tests.Mapping;

public sealed class ItemCostTests
{
    [Theory]
    [InlineData(0, 0.5, 1, 2)]
    [InlineData(1, 0.5, 1, 2)]
    [InlineData(4096, 0.5, 1, 2)]
    [InlineData(4097, 1, 2, 4)]
    [InlineData(409_600, 50, 100, 200)]
    [InlineData(5_000_000_000, 610_352, 1_220_704, 2_441_408)]
    public void A_read_is_paid_for_by_4_KB_begun(long bytes, double eventual, double consistent, double transactional)
    {
        Assert.Equal(eventual, ItemCost.Read(bytes));
        Assert.Equal(consistent, ItemCost.Read(bytes, consistent: true));
        Assert.Equal(transactional, ItemCost.TransactionalRead(bytes));
    }

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(0, 1024, 1)]
    [InlineData(0, 1025, 2)]
    [InlineData(1025, 0, 2)]
    [InlineData(5000, 100, 5)]
    [InlineData(100, 409_600, 400)]
    public void A_write_is_paid_for_by_the_KB_begun_of_the_larger_item(int before, int after, double units)
    {
        Assert.Equal(units, ItemCost.Write(before, after));
        Assert.Equal(2 * units, ItemCost.TransactionalWrite(before, after));
    }

    [Fact]
    public void A_negative_size_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ItemCost.Read(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ItemCost.Write(1, -1));
    }

    [Fact]
    public void An_index_that_a_write_does_not_touch_costs_nothing()
    {
        var thing = new Thing { Id = "a", Owner = null };

        Assert.Equal(0, ItemCost.WriteWithIndexes(null, thing).Indexes["OwnerThings"]);
        Assert.Equal(0, ItemCost.WriteWithIndexes(thing, thing with { Text = "new" }).Indexes["OwnerThings"]);
        Assert.Equal(0, ItemCost.WriteWithIndexes(thing with { Owner = "u" }, thing with { Owner = "u" }).Indexes["OwnerThings"]);
    }

    [Fact]
    public void An_entry_that_comes_goes_or_changes_is_one_write_and_one_that_changes_its_key_two()
    {
        var thing = new Thing { Id = "a", Owner = "u" };

        Assert.Equal(2, ItemCost.WriteWithIndexes(null, thing).Total);
        Assert.Equal(2, ItemCost.WriteWithIndexes(thing, null).Total);
        Assert.Equal(2, ItemCost.WriteWithIndexes(thing, thing with { Text = "new" }).Total);
        Assert.Equal(3, ItemCost.WriteWithIndexes(thing, thing with { Rank = 1 }).Total);
        Assert.Equal(2, ItemCost.WriteWithIndexes(thing, thing with { Owner = null }).Total);
    }

    [Fact]
    public void An_entry_has_the_size_of_what_its_index_holds()
    {
        var thing = new Thing { Id = "a", Owner = "u", Text = "text" };

        Assert.Equal(ItemSize.Of(thing), ItemSize.OfEntry(thing, "OwnerThings"));
        Assert.Equal(0, ItemSize.OfEntry(thing with { Owner = null }, "OwnerThings"));
        Assert.Throws<ArgumentException>(() => ItemSize.OfEntry(thing, "Others"));
    }

    [Fact]
    public void Writing_an_entry_of_a_local_index_counts_a_hundred_bytes_more()
    {
        var reading = new Reading { Sensor = new string('s', 950), At = 1, Level = [1] };
        Assert.InRange(ItemSize.Of(reading), 925, 1024);

        Assert.Equal(ItemSize.Of(reading), ItemSize.OfEntry(reading, "Levels"));
        Assert.Equal((1, 2), (ItemCost.WriteWithIndexes(null, reading).Table, ItemCost.WriteWithIndexes(null, reading).Indexes["Levels"]));
    }
}
