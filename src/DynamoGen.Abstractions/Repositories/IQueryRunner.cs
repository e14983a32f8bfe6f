using DynamoGen.Mapping;

namespace DynamoGen;

/// <summary>Runs queries. The client is one; a fake is another, and the one seam that a test of query-using code needs.</summary>
public interface IQueryRunner
{
    /// <summary>Runs a query and hands out its items page by page as they come.</summary>
    /// <param name="query">The query.</param>
    /// <param name="cancellationToken">Ends the stream.</param>
    IAsyncEnumerable<T> StreamAsync<T>(DynamoQueryRequest query, CancellationToken cancellationToken) where T : class, IDynamoReadable<T>;

    /// <summary>Runs a query for one page.</summary>
    /// <param name="query">The query.</param>
    /// <param name="size">How many items the page has, unless the query has no more.</param>
    /// <param name="token">The <see cref="Page{T}.NextToken"/> or <see cref="Page{T}.PreviousToken"/> of a page; null for the first page.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<Page<T>> PageAsync<T>(DynamoQueryRequest query, int size, string? token, CancellationToken cancellationToken) where T : class, IDynamoReadable<T>;

    /// <summary>Counts the items of a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<long> CountAsync(DynamoQueryRequest query, CancellationToken cancellationToken);

    /// <summary>Deletes what a query finds.</summary>
    /// <param name="query">The query.</param>
    /// <param name="progress">Is told how many keys were read and deleted.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>How many items were deleted.</returns>
    Task<long> DeleteAllAsync(DynamoQueryRequest query, IProgress<BulkProgress>? progress, CancellationToken cancellationToken);
}
