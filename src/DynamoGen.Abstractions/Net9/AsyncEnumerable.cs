using System.Runtime.CompilerServices;

namespace System.Linq;

/// <summary>What .NET 10 has and .NET 9 has not.</summary>
internal static class AsyncEnumerable
{
    /// <summary>The elements of a sequence, each once.</summary>
    public static IAsyncEnumerable<T> Distinct<T>(this IAsyncEnumerable<T> source) => EachOnceAsync(source, CancellationToken.None);

    /// <summary>What is made of each element.</summary>
    public static IAsyncEnumerable<TResult> Select<T, TResult>(this IAsyncEnumerable<T> source, Func<T, TResult> selector) => MadeOfEachAsync(source, selector, CancellationToken.None);

    private static async IAsyncEnumerable<T> EachOnceAsync<T>(IAsyncEnumerable<T> source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = new HashSet<T>();
        await foreach (var element in source.WithCancellation(cancellationToken).ConfigureAwait(false))
            if (seen.Add(element))
                yield return element;
    }

    private static async IAsyncEnumerable<TResult> MadeOfEachAsync<T, TResult>(IAsyncEnumerable<T> source, Func<T, TResult> selector, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var element in source.WithCancellation(cancellationToken).ConfigureAwait(false))
            yield return selector(element);
    }
}
