using DynamoGen.Mapping;

namespace DynamoGen;

/// <summary>
/// A query: immutable, run when it is enumerated with <c>await foreach</c>, streamed or paged. It is deliberately no <see cref="IAsyncEnumerable{T}"/>:
/// LINQ would filter on the client what DynamoDB has read and billed.
/// </summary>
/// <remarks>Costs half a read unit per 4 KB begun of each page's items together, a whole one when consistent. Every page is retried like a single read.</remarks>
/// <typeparam name="T">The item type.</typeparam>
/// <typeparam name="TFilter">The shape of filters on this query.</typeparam>
public sealed class DynamoQuery<T, TFilter> where T : class, IDynamoReadable<T> where TFilter : struct
{
    private readonly IQueryRunner runner;

    /// <summary>Makes a query.</summary>
    /// <param name="request">What it asks for.</param>
    /// <param name="runner">Who runs it.</param>
    public DynamoQuery(DynamoQueryRequest request, IQueryRunner runner)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(runner);
        Request = request;
        this.runner = runner;
    }

    /// <summary>What the query asks for.</summary>
    public DynamoQueryRequest Request { get; }

    /// <summary>
    /// The same query, returning only items of which a condition holds. DynamoDB reads and bills the others all the same: where they are many, an index costs less. Several
    /// filters must hold together.
    /// </summary>
    /// <param name="filter">The condition: <c>b => b.Visits > 3</c>. The query's own keys are not on its shape; they belong into the range.</param>
    public DynamoQuery<T, TFilter> Filter(Func<TFilter, DynamoCondition> filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return With(Request with { Filter = (Request.Filter ?? DynamoCondition.None) & filter(default) });
    }

    /// <summary>The same query in the order of falling sort keys.</summary>
    public DynamoQuery<T, TFilter> Descending() => With(Request with { Descending = true });

    /// <summary>The same query, ended after so many items.</summary>
    /// <param name="count">How many items are returned, unless there are fewer; at least 1.</param>
    public DynamoQuery<T, TFilter> Take(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return With(Request with { Take = count });
    }

    /// <summary>The same query with requests that evaluate at most so many items each (the service's <c>Limit</c>). It bounds a request's cost, not the result.</summary>
    /// <param name="count">How many items a request evaluates; at least 1.</param>
    public DynamoQuery<T, TFilter> EvaluateAtMost(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return With(Request with { EvaluateAtMost = count });
    }

    /// <summary>
    /// The same query, with items whose time to live is over and which the service has not deleted yet. Otherwise they are left out; queries whose key has the attribute of that time return
    /// them always, and so do queries of an index that does not hold it.
    /// </summary>
    public DynamoQuery<T, TFilter> IncludeExpired() => With(Request with { IncludeExpired = true });

    /// <summary>The same query with options for its calls.</summary>
    /// <param name="options">The options; what <see cref="ReadOptions"/> say of consistency and of expired items goes for the query.</param>
    public DynamoQuery<T, TFilter> WithOptions(CallOptions options)
    {
        var read = options as ReadOptions;
        return With(Request with
        {
            Options = options,
            ConsistentRead = Request.ConsistentRead || read is { ConsistentRead: true },
            IncludeExpired = Request.IncludeExpired || read is { IncludeExpired: true },
        });
    }

    /// <summary>The same query, which reads just the attributes of a projection, and those of the key.</summary>
    /// <remarks>Costs as many read units as whole items. A query of a global index that does not hold all of the attributes is refused before anything is sent.</remarks>
    /// <typeparam name="TProjection">A type with <see cref="ProjectionOfAttribute{TItem}"/>.</typeparam>
    public DynamoQuery<TProjection, TFilter> As<TProjection>() where TProjection : class, IDynamoReadable<TProjection>, IProjectionOf<T> =>
        new(Request with { Attributes = TProjection.Names.All }, runner);

    /// <summary>Runs the query; <c>await foreach</c> calls this.</summary>
    /// <param name="cancellationToken">Ends the stream.</param>
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) => StreamAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);

    /// <summary>Runs the query and hands out its items as they come, one page of the service in memory at a time.</summary>
    /// <param name="cancellationToken">Ends the stream.</param>
    public IAsyncEnumerable<T> StreamAsync(CancellationToken cancellationToken = default) => runner.StreamAsync<T>(Request, cancellationToken);

    /// <summary>Runs the query and collects its items. Mind the memory: <see cref="Take"/> bounds it.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<List<T>> ToListAsync(CancellationToken cancellationToken = default)
    {
        var items = new List<T>();
        await foreach (var item in StreamAsync(cancellationToken).ConfigureAwait(false))
            items.Add(item);
        return items;
    }

    /// <summary>Runs the query for one page: exactly <paramref name="size"/> items after filters, unless the query has no more that way.</summary>
    /// <remarks>
    /// Costs what its items and those that filters left out cost; a page back one item more, by which it knows whether it is the first. With a filter both read on until
    /// the page is full.
    /// </remarks>
    /// <param name="size">How many items the page has at most; at least 1.</param>
    /// <param name="token">
    /// The <see cref="Page{T}.NextToken"/> or <see cref="Page{T}.PreviousToken"/> of another page of the same query, with which this one goes on or back from the items that page had;
    /// null for the first page.
    /// </param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PageTokenException">The token is damaged, forged, or of another query. Nothing was sent.</exception>
    public Task<Page<T>> PageAsync(int size, string? token = null, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        return runner.PageAsync<T>(Request, size, token, cancellationToken);
    }

    /// <summary>Counts the query's items, at most as many as <see cref="Take"/> says.</summary>
    /// <remarks>
    /// Costs as much as reading them: the service reads every item it counts, and those that filters leave out ("Querying tables in DynamoDB", counting the items). Only their way
    /// over the network is saved. A count that is needed often is better kept in an item.
    /// </remarks>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<long> CountAsync(CancellationToken cancellationToken = default) => runner.CountAsync(Request, cancellationToken);

    /// <summary>
    /// Deletes what the query finds, filter and <see cref="Take"/> included; of a query without them that is the items of its type in the partition. Items whose time to live is over are deleted too. A partition
    /// with items of several types is deleted by <see cref="QueryRunnerBulk.DeletePartitionAsync"/>.
    /// </summary>
    /// <remarks>
    /// Nothing but keys is read, page by page, and deleted in batches, without a condition: an item that changes after it was read is deleted all the same. Reading costs as much as reading
    /// the items, deleting as much as so many single deletes. It is not atomic; when it ends before its time, call it again.
    /// </remarks>
    /// <param name="progress">Is told how many keys were read and deleted.</param>
    /// <param name="cancellationToken">Ends the call; some items may have been deleted.</param>
    /// <returns>How many items were deleted.</returns>
    /// <exception cref="BatchIncompleteException{T}">Not all of the items could be deleted.</exception>
    public Task<long> DeleteAllAsync(IProgress<BulkProgress>? progress = null, CancellationToken cancellationToken = default) => runner.DeleteAllAsync(Request, progress, cancellationToken);

    private DynamoQuery<T, TFilter> With(DynamoQueryRequest request) => new(request, runner);
}
