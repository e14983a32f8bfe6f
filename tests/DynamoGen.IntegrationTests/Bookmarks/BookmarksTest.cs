using Bookmarks;
using Microsoft.Extensions.DependencyInjection;

namespace DynamoGen.IntegrationTests.BookmarksSample;

/// <summary>A test on the sample's tables. Each has users of its own.</summary>
public abstract class BookmarksTest(DynamoDbFixture database, BookmarksTables tables) : IClassFixture<BookmarksTables>, IAsyncLifetime
{
    private static int users;
    private IServiceProvider? services;

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A user that no other test has.</summary>
    protected string User { get; } = $"user{Interlocked.Increment(ref users)}";

    protected DynamoDbFixture DynamoDb => database;

    protected BookmarksTables Tables => tables;

    protected IBookmarkRepository Bookmarks => Get<IBookmarkRepository>();

    protected INoteRepository Notes => Get<INoteRepository>();

    protected IGroupRepository Groups => Get<IGroupRepository>();

    protected ITagAssociationRepository Associations => Get<ITagAssociationRepository>();

    protected IShareRepository Shares => Get<IShareRepository>();

    protected StartPage StartPage => Get<StartPage>();

    public async ValueTask InitializeAsync() => services = await tables.OpenAsync(database);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return default;
    }

    protected T Get<T>() where T : notnull => services!.GetRequiredService<T>();

    protected Bookmark NewBookmark(int number, string? folder = null, params IEnumerable<string> tags)
    {
        var url = new Uri($"https://example.com/{number}");
        var made = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero).AddHours(number);
        return new()
        {
            Id = Ids.Bookmark(User, url),
            UserId = User,
            Url = url,
            Title = $"Bookmark {number}",
            GroupId = folder is null ? null : Ids.Group(User, folder),
            Position = number,
            Tags = tags.ToHashSet(),
            CreatedAt = made,
            UpdatedAt = made,
        };
    }

    protected Group NewGroup(string path) =>
        new() { Id = Ids.Group(User, path), UserId = User, Path = path, Name = path.TrimEnd('/').Split('/')[^1], CreatedAt = DateTimeOffset.UnixEpoch };
}
