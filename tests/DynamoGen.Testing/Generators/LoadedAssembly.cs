using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Testing;

/// <summary>A compilation loaded into the test's process, so that a test can run what was generated. It shares DynamoGen with the test, and is unloaded when disposed of.</summary>
public sealed class LoadedAssembly : IDisposable
{
    private readonly AssemblyLoadContext context;

    private LoadedAssembly(AssemblyLoadContext context, Assembly assembly) => (this.context, Assembly) = (context, assembly);

    /// <summary>The assembly.</summary>
    public Assembly Assembly { get; }

    /// <summary>Compiles and loads.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="referenced">Compilations that it refers to, which are loaded beside it.</param>
    /// <exception cref="AssertionFailedException">One has errors.</exception>
    public static LoadedAssembly Of(Compilation compilation, params IEnumerable<Compilation> referenced)
    {
        var context = new AssemblyLoadContext(compilation.AssemblyName, isCollectible: true);
        foreach (var other in referenced)
            Load(context, other);
        return new(context, Load(context, compilation));
    }

    /// <summary>Calls a static method; a test's source has one that does what the test is about.</summary>
    /// <typeparam name="T">What it returns.</typeparam>
    /// <param name="type">The full name of its type.</param>
    /// <param name="method">Its name.</param>
    /// <param name="arguments">Its arguments.</param>
    public T Call<T>(string type, string method, params object?[] arguments)
    {
        var target = Assembly.GetType(type, throwOnError: true)!.GetMethod(method, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            ?? throw new AssertionFailedException($"{type} has no static method {method}.");
        try
        {
            return (T)target.Invoke(null, arguments)!;
        }
        catch (TargetInvocationException wrapped)
        {
            ExceptionDispatchInfo.Throw(wrapped.InnerException!);
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => context.Unload();

    private static Assembly Load(AssemblyLoadContext context, Compilation compilation)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        if (!emitted.Success)
            throw new AssertionFailedException($"Cannot emit the test's assembly:\n{string.Join("\n", emitted.Diagnostics)}");
        image.Position = 0;
        return context.LoadFromStream(image);
    }
}
