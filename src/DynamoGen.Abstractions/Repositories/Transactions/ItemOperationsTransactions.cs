using DynamoGen.Mapping;

namespace DynamoGen;

/// <summary>Transactions, as they are written: with lambdas and keys.</summary>
public static class ItemOperationsTransactions
{
    /// <summary>
    /// Writes items of any types in any tables, all or none: <c>client.TransactAsync(t => t.Create(order).Update(new CustomerKey("c1"), u => u.Orders.Add(1)))</c>. At most 100 actions and 4 MB, one
    /// action for an item; one account and region.
    /// </summary>
    /// <remarks>
    /// Costs twice as many write units as the same writes alone, a check as much as a write, and as much when it fails. Throttles, conflicts with other transactions and lost answers are repeated
    /// with the same token, so that nothing is applied twice.
    /// </remarks>
    /// <param name="operations">The client.</param>
    /// <param name="transaction">Puts the transaction down.</param>
    /// <param name="options">What is to be different for this call.</param>
    /// <param name="cancellationToken">Ends the call; the transaction may have been applied all the same.</param>
    /// <returns>The items as stored.</returns>
    /// <exception cref="TransactionFailedException">Something did not hold, or the service would not carry out an action; nothing was written. The exception says which and why, with the stored items.</exception>
    /// <exception cref="InvalidRequestException">No action, more than 100, more than 4 MB, or two for one item; nothing was sent.</exception>
    /// <exception cref="UnknownOutcomeException">The retries were used up without a clear answer: all or nothing was written, and nobody knows which.</exception>
    public static Task<DynamoTransactionResult> TransactAsync(
        this IItemOperations operations, Action<DynamoTransactionBuilder> transaction, TransactionOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operations);
        ArgumentNullException.ThrowIfNull(transaction);
        var actions = new List<DynamoTransactionAction>();
        transaction(new(actions));
        return operations.TransactAsync(actions, options, cancellationToken);
    }

    /// <summary>Reads items of any types from any tables as they are at one moment: <c>client.TransactGetAsync(t => t.Get(new CustomerKey("c1")).Get(new OrderKey("o1")))</c>. At most 100.</summary>
    /// <remarks>Costs two read units per 4 KB of each item. Conflicts with transactions that write, throttles and lost answers are repeated.</remarks>
    /// <param name="operations">The client.</param>
    /// <param name="keys">Puts the keys down.</param>
    /// <param name="options">What is to be different for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The items by key.</returns>
    /// <exception cref="TransactionFailedException">Transactions that write stood in the way until the retries were used up.</exception>
    /// <exception cref="InvalidRequestException">No key, or more than 100; nothing was sent.</exception>
    public static Task<DynamoItems> TransactGetAsync(
        this IItemOperations operations, Action<DynamoGetBuilder> keys, ReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operations);
        ArgumentNullException.ThrowIfNull(keys);
        var entries = new List<DynamoGet>();
        keys(new(entries));
        return operations.TransactGetAsync(entries, options, cancellationToken);
    }

    /// <summary>Reads two items as they are at one moment: <c>var (customer, order) = await client.TransactGetAsync(new CustomerKey("c1"), new OrderKey("o1"));</c>.</summary>
    /// <inheritdoc cref="TransactGetAsync(IItemOperations, Action{DynamoGetBuilder}, ReadOptions?, CancellationToken)" path="/remarks|/exception"/>
    /// <param name="operations">The client.</param>
    /// <param name="first">A key.</param>
    /// <param name="second">Another.</param>
    /// <param name="options">What is to be different for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The items; null where there is none.</returns>
    public static async Task<(T1? First, T2? Second)> TransactGetAsync<T1, T2>(
        this IItemOperations operations, IDynamoKey<T1> first, IDynamoKey<T2> second, ReadOptions? options = null, CancellationToken cancellationToken = default)
        where T1 : class, IDynamoItem<T1> where T2 : class, IDynamoItem<T2>
    {
        var items = await operations.TransactGetAsync(keys => keys.Get(first).Get(second), options, cancellationToken).ConfigureAwait(false);
        return (items.Get(first), items.Get(second));
    }

    /// <summary>Reads three items as they are at one moment.</summary>
    /// <inheritdoc cref="TransactGetAsync(IItemOperations, Action{DynamoGetBuilder}, ReadOptions?, CancellationToken)" path="/remarks|/exception"/>
    /// <param name="operations">The client.</param>
    /// <param name="first">A key.</param>
    /// <param name="second">Another.</param>
    /// <param name="third">One more.</param>
    /// <param name="options">What is to be different for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The items; null where there is none.</returns>
    public static async Task<(T1? First, T2? Second, T3? Third)> TransactGetAsync<T1, T2, T3>(
        this IItemOperations operations, IDynamoKey<T1> first, IDynamoKey<T2> second, IDynamoKey<T3> third, ReadOptions? options = null, CancellationToken cancellationToken = default)
        where T1 : class, IDynamoItem<T1> where T2 : class, IDynamoItem<T2> where T3 : class, IDynamoItem<T3>
    {
        var items = await operations.TransactGetAsync(keys => keys.Get(first).Get(second).Get(third), options, cancellationToken).ConfigureAwait(false);
        return (items.Get(first), items.Get(second), items.Get(third));
    }
}
