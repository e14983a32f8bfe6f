using DynamoGen.Generators.Diagnostics;
using DynamoGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Generators.Parsing;

/// <summary>Finds or names the class that is the assembly's model.</summary>
internal static class ModelClasses
{
    /// <summary>Reads a class with <c>[DynamoModel]</c>.</summary>
    /// <param name="type">The class.</param>
    /// <param name="report">Takes what is wrong; null when nobody asks.</param>
    /// <param name="cancellationToken">Ends the parse.</param>
    /// <returns>The model, or null when it cannot be one.</returns>
    public static ModelClass? Parse(INamedTypeSymbol type, Action<Diagnostic>? report, CancellationToken cancellationToken)
    {
        if (type.ContainingType is not null || type.TypeParameters.Length > 0 || type.IsStatic || type.IsRecord || type.IsFileLocal)
            report?.Invoke(Diagnostic.Create(
                DiagnosticDescriptors.InvalidSetting, type.FirstLocation(), $"[DynamoModel] on '{type.Name}'", "the model is a class of its own: neither nested, generic, static, file-local nor a record"));
        else if (!type.IsPartial(cancellationToken))
            report?.Invoke(Diagnostic.Create(DiagnosticDescriptors.NotPartial, type.FirstLocation(), type.Name));
        else
            return new(TypeNamer.Display(type.ContainingNamespace), TypeNamer.Escape(type.Name), true);
        return null;
    }

    /// <summary>The user's class, or one in the root namespace that is named after the assembly.</summary>
    public static ModelClass Choose(IEnumerable<ModelClass> declared, string? rootNamespace, string? assemblyName) =>
        declared.OrderBy(model => model.FullName, StringComparer.Ordinal).FirstOrDefault()
        ?? new(GeneratedNames.RootNamespace(rootNamespace is null or "" ? assemblyName : rootNamespace), Name(assemblyName), false);

    private static string Name(string? assemblyName) =>
        NameRules.Identifier(string.Concat((assemblyName ?? "").Split('.').Select(part => NameRules.Identifier(part)))) + "Model";
}
