using DynamoGen.Bulk;
using DynamoGen.Mapping;

namespace DynamoGen.Tests.Client;

/// <summary>Checkpoints as text.</summary>
public class BulkCheckpointTests
{
    [Fact]
    public void A_checkpoint_comes_back_from_its_text()
    {
        var key = new Dictionary<string, DynamoValue> { ["Id"] = DynamoValue.String("a\"ß\n"), ["At"] = DynamoValue.Number("1.5"), ["Raw"] = DynamoValue.Binary(new byte[] { 1, 2 }) };
        var checkpoint = new BulkCheckpoint("Things", [new(true, null), new(false, key), new(false, null)]);

        var again = BulkCheckpoint.Parse(checkpoint.ToString());

        Assert.Equal(checkpoint.ToString(), again.ToString());
        Assert.Equal(("Things", 3, false), (again.Table, again.Segments, again.IsComplete));
        Assert.Equal(key, again.Positions[1].After);
        Assert.True(new BulkCheckpoint("Things", [new(true, null)]).IsComplete);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"Table":"t"}""")]
    [InlineData("""{"Table":"t","Segments":[]}""")]
    [InlineData("""{"Segments":[{}]}""")]
    [InlineData("""{"Table":"t","Segments":[{"Done":"x"}]}""")]
    [InlineData("""{"Table":"t","Segments":[{"After":{"Id":{"Q":"x"}}}]}""")]
    [InlineData("""{"Table":"t","Segments":[3]}""")]
    public void Other_text_is_refused(string text) => Assert.Throws<FormatException>(() => BulkCheckpoint.Parse(text));
}
