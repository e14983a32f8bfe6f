using DynamoGen.Mapping;
using DynamoGen.Tables;

namespace DynamoGen;

/// <summary>Operations on whole tables. Those that scan say so in their names, and are refused where the table does not declare <c>AllowScan</c>.</summary>
/// <remarks>
/// A scan costs half a read unit per 4 KB of the table, a whole one when consistent, whatever is then done with the items. Each page and each request of writes is retried like any other call.
/// </remarks>
public static class DynamoGenClientBulk
{
    /// <summary>Deletes all items of the table that holds a type, those of other types included. The table itself stays; deleting and creating it is faster and costs nothing, where that may be done.</summary>
    /// <remarks>Costs the scan, and as many write units as so many single deletes. It is not atomic: items that come in meanwhile may stay.</remarks>
    /// <typeparam name="TItem">An item type of the table.</typeparam>
    /// <param name="client">The client.</param>
    /// <param name="confirmation">The physical table name, by which the caller says that this is the table to be cleared.</param>
    /// <param name="options">Segments, checkpoints and so on.</param>
    /// <param name="progress">Is told how many keys were read and deleted.</param>
    /// <param name="cancellationToken">Ends the call; some items may have been deleted.</param>
    /// <returns>How many items were read and deleted.</returns>
    /// <exception cref="InvalidRequestException">The confirmation is not the table's physical name, or the table does not allow scans. Nothing was sent.</exception>
    public static Task<BulkProgress> ClearTableByScanAsync<TItem>(
        this DynamoGenClient client, string confirmation, BulkOptions? options = null, IProgress<BulkProgress>? progress = null, CancellationToken cancellationToken = default)
        where TItem : class, IDynamoItem<TItem> =>
        client.ClearTableByScanAsync(TItem.Table, confirmation, options, progress, cancellationToken);

    /// <inheritdoc cref="ClearTableByScanAsync{TItem}(DynamoGenClient, string, BulkOptions?, IProgress{BulkProgress}?, CancellationToken)"/>
    /// <param name="client">The client.</param>
    /// <param name="table">The table.</param>
    /// <param name="confirmation">The physical table name, by which the caller says that this is the table to be cleared.</param>
    /// <param name="options">Segments, checkpoints and so on.</param>
    /// <param name="progress">Is told how many keys were read and deleted.</param>
    /// <param name="cancellationToken">Ends the call; some items may have been deleted.</param>
    public static Task<BulkProgress> ClearTableByScanAsync(
        this DynamoGenClient client, TableDefinition table, string confirmation, BulkOptions? options = null, IProgress<BulkProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(table);
        return client.Bulk.ClearAsync(table, confirmation, options, progress, cancellationToken);
    }

    /// <summary>Stores what is made of every item of a type: copies to another table, region or account, or the same items in another shape.</summary>
    /// <remarks>
    /// Costs the scan, and as many write units as so many single puts. What is stored is what the transform gives: no condition is checked, and versions and times are not touched, but for
    /// an item that was never stored, as its version says, which is stamped as by a put. In the same table, a change that somebody else makes between the reading and the
    /// writing of an item is lost. An item may be read and written more than once; where the transform makes the same key of several items, the last one written stays.
    /// </remarks>
    /// <typeparam name="TFrom">The type that is read; items of other types are passed over.</typeparam>
    /// <typeparam name="TTo">The type that is stored.</typeparam>
    /// <param name="client">The client that reads.</param>
    /// <param name="transform">Makes what is stored of what was read; null stores nothing. Called by several segments at the same time.</param>
    /// <param name="target">The client that writes; the same when null.</param>
    /// <param name="options">Segments, checkpoints and so on.</param>
    /// <param name="progress">Is told how many items were read and stored.</param>
    /// <param name="cancellationToken">Ends the call; some items may have been stored.</param>
    /// <returns>How many items were read and stored.</returns>
    /// <exception cref="BatchIncompleteException{T}">Items of some page could not be stored. Resume from the last checkpoint.</exception>
    /// <exception cref="InvalidRequestException">The table does not allow scans, or the checkpoint is one of another table. Nothing was sent.</exception>
    public static Task<BulkProgress> CopyByScanAsync<TFrom, TTo>(
        this DynamoGenClient client, Func<TFrom, TTo?> transform, DynamoGenClient? target = null, BulkOptions? options = null, IProgress<BulkProgress>? progress = null,
        CancellationToken cancellationToken = default)
        where TFrom : class, IDynamoItem<TFrom> where TTo : class, IDynamoItem<TTo>
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(transform);
        return client.Bulk.CopyAsync(transform, (target ?? client).Batches, options, progress, cancellationToken);
    }

    /// <summary>
    /// Writes all items of the table that holds a type, with all of their attributes and whatever their types are, as lines of JSON: <c>{"Item":{"Id":{"S":"b1"}}}</c>, as the service's own
    /// exports have them. In no order.
    /// </summary>
    /// <remarks>Costs the scan. It is no snapshot: what changes meanwhile may be exported as it was before or is after. A run that resumes appends, and may write some lines again.</remarks>
    /// <typeparam name="TItem">An item type of the table.</typeparam>
    /// <param name="client">The client.</param>
    /// <param name="output">Where the lines go, as UTF-8; it is flushed after every page and not closed.</param>
    /// <param name="options">Segments, checkpoints and so on.</param>
    /// <param name="progress">Is told how many items were read and written.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>How many items were read and written.</returns>
    /// <exception cref="InvalidRequestException">The table does not allow scans, or the checkpoint is one of another table. Nothing was sent.</exception>
    public static Task<BulkProgress> ExportByScanAsync<TItem>(
        this DynamoGenClient client, Stream output, BulkOptions? options = null, IProgress<BulkProgress>? progress = null, CancellationToken cancellationToken = default)
        where TItem : class, IDynamoItem<TItem> =>
        client.ExportByScanAsync(TItem.Table, output, options, progress, cancellationToken);

    /// <inheritdoc cref="ExportByScanAsync{TItem}(DynamoGenClient, Stream, BulkOptions?, IProgress{BulkProgress}?, CancellationToken)"/>
    /// <param name="client">The client.</param>
    /// <param name="table">The table.</param>
    /// <param name="output">Where the lines go, as UTF-8; it is flushed after every page and not closed.</param>
    /// <param name="options">Segments, checkpoints and so on.</param>
    /// <param name="progress">Is told how many items were read and written.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public static Task<BulkProgress> ExportByScanAsync(
        this DynamoGenClient client, TableDefinition table, Stream output, BulkOptions? options = null, IProgress<BulkProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(output);
        return client.Bulk.ExportAsync(table, output, options, progress, cancellationToken);
    }

    /// <summary>Stores the items of lines as <see cref="ExportByScanAsync{TItem}"/> and the service's own exports write them, with all of their attributes, in the table that holds a type.</summary>
    /// <remarks>
    /// Costs as many write units as so many single puts. Lines are read as they are sent. Keys and sizes are checked; nothing is stamped, no condition is checked, and items under the same keys
    /// are replaced, so that an import that ended before its time can be run again from the beginning.
    /// </remarks>
    /// <typeparam name="TItem">An item type of the table.</typeparam>
    /// <param name="client">The client.</param>
    /// <param name="input">The lines, as UTF-8. What the service exports is compressed: give a <see cref="System.IO.Compression.GZipStream"/> over it.</param>
    /// <param name="options">What is to be different for this call: how many requests are under way at the same time, the timeout of each.</param>
    /// <param name="progress">Is told how many lines were read and stored.</param>
    /// <param name="cancellationToken">Ends the call; some items may have been stored.</param>
    /// <returns>How many lines with an item were read, and how many items stored; of several with the same key that went into one request the last is stored.</returns>
    /// <exception cref="BatchIncompleteException{T}">
    /// Of <see cref="BulkLine"/>: a line is none, or an item cannot be stored, or the service went on leaving items over. Why is inside, with the number of a bad line; Leftovers has the lines that
    /// were read and are undone.
    /// </exception>
    public static Task<BulkProgress> ImportAsync<TItem>(
        this DynamoGenClient client, Stream input, CallOptions? options = null, IProgress<BulkProgress>? progress = null, CancellationToken cancellationToken = default)
        where TItem : class, IDynamoItem<TItem> =>
        client.ImportAsync(TItem.Table, input, options, progress, cancellationToken);

    /// <inheritdoc cref="ImportAsync{TItem}(DynamoGenClient, Stream, CallOptions?, IProgress{BulkProgress}?, CancellationToken)"/>
    /// <param name="client">The client.</param>
    /// <param name="table">The table.</param>
    /// <param name="input">The lines, as UTF-8.</param>
    /// <param name="options">What is to be different for this call: how many requests are under way at the same time, the timeout of each.</param>
    /// <param name="progress">Is told how many lines were read and stored.</param>
    /// <param name="cancellationToken">Ends the call; some items may have been stored.</param>
    public static Task<BulkProgress> ImportAsync(
        this DynamoGenClient client, TableDefinition table, Stream input, CallOptions? options = null, IProgress<BulkProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(input);
        return client.Bulk.ImportAsync(table, input, options, progress, cancellationToken);
    }
}
