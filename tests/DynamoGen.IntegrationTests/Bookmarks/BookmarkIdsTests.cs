using Bookmarks;

namespace DynamoGen.IntegrationTests.BookmarksSample;

public class BookmarkIdsTests
{
    private static readonly Uri Address = new("https://example.com/");

    [Fact]
    public void The_same_address_of_the_same_user_has_the_same_id() => Assert.Equal(Ids.Bookmark("ada", Address), Ids.Bookmark("ada", new("https://EXAMPLE.com")));

    [Fact]
    public void Another_user_or_another_address_has_another_id() =>
        Assert.Equal(3, new HashSet<string> { Ids.Bookmark("ada", Address), Ids.Bookmark("bob", Address), Ids.Bookmark("ada", new("https://example.com/#top")) }.Count);

    [Fact]
    public void Ids_of_different_kinds_differ() => Assert.NotEqual(Ids.Group("ada", "x"), Ids.Page("ada", "x"));

    [Theory]
    [InlineData("", "A", "A/")]
    [InlineData("A/", "B", "A/B/")]
    [InlineData("A/", "B/C", "A/B%2FC/")]
    [InlineData("", "100%", "100%25/")]
    public void The_path_of_a_folder_continues_that_of_the_one_around_it(string parent, string name, string path) => Assert.Equal(path, Group.PathOf(parent, name));
}
