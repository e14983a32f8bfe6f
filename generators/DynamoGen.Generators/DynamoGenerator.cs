using System.Text;
using DynamoGen.Generators.Emission;
using DynamoGen.Generators.Model;
using DynamoGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DynamoGen.Generators;

/// <summary>Writes mapping, keys, repositories and the model of all types with <c>[DynamoTable]</c>.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class DynamoGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var types = context.SyntaxProvider.ForAttributeWithMetadataName(AnnotationNames.DynamoTable, static (node, _) => node is TypeDeclarationSyntax, Parse);
        var items = types
            .Where(static type => type.Item is not null)
            .Select(static (type, _) => type.Item!)
            .WithTrackingName(TrackingNames.Items);
        var tables = items
            .Select(static (item, _) => new TableUse(item.Table, item.ItemTypes, item.Mapping.Hierarchy is { IsItemType: true }))
            .Collect()
            .Select(static (uses, _) => TablesAssembler.Assemble(uses))
            .WithTrackingName(TrackingNames.Tables);
        var model = context.SyntaxProvider
            .ForAttributeWithMetadataName(AnnotationNames.DynamoModel, static (node, _) => node is ClassDeclarationSyntax, static (match, token) => ModelClasses.Parse((INamedTypeSymbol)match.TargetSymbol, report: null, token))
            .Collect()
            .Combine(context.AnalyzerConfigOptionsProvider.Select(static (options, _) => options.GlobalOptions.TryGetValue("build_property.RootNamespace", out var ns) ? ns : null))
            .Combine(context.CompilationProvider.Select(static (compilation, _) => compilation.AssemblyName))
            .Select(static (sources, _) => ModelClasses.Choose(sources.Left.Left.OfType<ModelClass>(), sources.Left.Right, sources.Right))
            .WithTrackingName(TrackingNames.Model);
        var hints = items
            .Select(static (item, _) => item.Type.HintName)
            .Collect()
            .Select(static (names, _) => HintNames.Of(names))
            .WithTrackingName(TrackingNames.HintNames);
        var together = items
            .Combine(tables.Combine(model).Combine(hints))
            .Select(static (sources, _) => (Item: sources.Left, Output: Output(sources.Left, sources.Right.Left.Left, sources.Right.Left.Right, sources.Right.Right)));
        var refused = together
            .Where(static each => each.Output is null)
            .Select(static (each, _) => ShellParser.Of(each.Item));
        var outputs = together
            .Where(static each => each.Output is not null)
            .Select(static (each, _) => each.Output!)
            .WithTrackingName(TrackingNames.Outputs);

        var projections = context.SyntaxProvider
            .ForAttributeWithMetadataName(AnnotationNames.ProjectionOf, static (node, _) => node is TypeDeclarationSyntax,
                static (match, token) => ProjectionParser.Parse((INamedTypeSymbol)match.TargetSymbol, match.SemanticModel.Compilation, report: null, token))
            .Where(static projection => projection is not null)
            .Combine(tables)
            .Select(static (sources, _) => new ProjectionOutput(sources.Left!, sources.Right.Find(sources.Left!.Table) is { ItemTypes.Count: > 0 }))
            .WithTrackingName(TrackingNames.Projections);

        var partitions = context.SyntaxProvider.ForAttributeWithMetadataName(AnnotationNames.ItemCollection, static (node, _) => node is TypeDeclarationSyntax, ParseCollection)
            .Combine(tables.Combine(model))
            .Select(static (sources, _) => Output(sources.Left, sources.Right.Left, sources.Right.Right));
        var collections = partitions
            .Where(static each => each.Output is not null)
            .Select(static (each, _) => each.Output!)
            .WithTrackingName(TrackingNames.ItemCollections);
        var shells = types.Where(static type => type.Shell is not null).Select(static (type, _) => type.Shell!).Collect().Combine(refused.Collect())
            .SelectMany(static (shells, _) => HintNames.Assign(shells.Left.Concat(shells.Right), shell => $"{shell.Namespace}.{shell.Item}".TrimStart('.')));
        var readerShells = partitions.Where(static each => each.Shell is not null).Select(static (each, _) => each.Shell!).Collect()
            .SelectMany(static (shells, _) => HintNames.Assign(shells, shell => $"{shell.Namespace}.{shell.Item}".TrimStart('.')));
        var names = outputs.SelectMany(static (output, _) => GeneratedNames.All(output.Item).Select(each => each.Name)).Collect()
            .Combine(collections.SelectMany(static (output, _) => GeneratedNames.All(output.Collection)).Collect())
            .Select(static (sources, _) => sources.Left.Concat(sources.Right).ToEquatableArray());

        context.RegisterSourceOutput(Free(shells, names), static (production, shell) => Add(production, $"{shell.Name}.Shell", ShellEmitter.Emit(shell.Model)));
        context.RegisterSourceOutput(Free(readerShells, names), static (production, shell) => Add(production, $"{shell.Name}.ReaderShell", ShellEmitter.Emit(shell.Model)));
        context.RegisterSourceOutput(outputs, static (production, output) =>
        {
            var name = output.File;
            Add(production, $"{name}.Mapping", MappingEmitter.EmitItem(output));
            Add(production, $"{name}.Key", KeyEmitter.Emit(output.Item));
            Add(production, $"{name}.Shapes", ShapeEmitter.EmitItem(output.Item));
            Add(production, $"{name}.Repository", RepositoryEmitter.Emit(output.Item));
            if (output.Item.Queries.Any(query => query.Result is not null))
                Add(production, $"{name}.IndexItems", IndexItemEmitter.Emit(output));
        });
        context.RegisterSourceOutput(
            projections.Collect().SelectMany(static (all, _) => HintNames.Assign(all, output => output.Projection.Type.HintName)),
            static (production, file) => Add(production, $"{file.Name}.Projection", MappingEmitter.EmitProjection(file.Model)));
        context.RegisterSourceOutput(
            collections.Collect().SelectMany(static (all, _) => HintNames.Assign(all, output => output.Collection.Type.HintName)),
            static (production, file) => Add(production, $"{file.Name}.Reader", ItemCollectionEmitter.Emit(file.Model)));
        context.RegisterSourceOutput(
            // A generic type closed over Page<string> in files with and without nullable has one mapping, the one that allows null.
            outputs.SelectMany(static (output, _) => output.Item.Nested).Collect().Combine(projections.SelectMany(static (output, _) => output.Projection.Nested).Collect())
                .SelectMany(static (nested, _) => HintNames.Assign(nested.Left.Concat(nested.Right).OrderBy(mapping => mapping.Needs), mapping => $"{mapping.Namespace}.{mapping.Name}".TrimStart('.')))
                .WithTrackingName(TrackingNames.Nested),
            static (production, mapping) =>
            {
                Add(production, mapping.Name, MappingEmitter.EmitNested(mapping.Model));
                Add(production, $"{MappingModel.Stem(mapping.Name)}.Shapes", ShapeEmitter.EmitNested(mapping.Model));
            });
        context.RegisterSourceOutput(
            outputs.SelectMany(static (output, _) => output.Item.Enums).Collect().Combine(projections.SelectMany(static (output, _) => output.Projection.Enums).Collect())
                .SelectMany(static (enums, _) => HintNames.Assign(enums.Left.Concat(enums.Right), model => $"{model.Namespace}.{model.Name}".TrimStart('.'))).WithTrackingName(TrackingNames.Enums),
            static (production, model) => Add(production, model.Name, EnumEmitter.Emit(model.Model)));
        context.RegisterSourceOutput(
            outputs.Select(static (output, _) => Repository(output.Item)).Collect()
                .Combine(collections.Select(static (output, _) => Repository(output.Collection)).Collect())
                .Select(static (registered, _) => registered.Left.Concat(registered.Right.Distinct()).ToEquatableArray()).WithTrackingName(TrackingNames.Repositories)
                .Combine(tables).Combine(model),
            static (production, sources) =>
            {
                if (sources.Left.Right.Tables.Count > 0)
                    Add(production, sources.Right.Name, ModelEmitter.Emit(sources.Right, sources.Left.Right, sources.Left.Left));
            });
    }

    /// <summary>Shells without the types whose names sound declarations have got.</summary>
    private static IncrementalValuesProvider<NamedFile<ShellModel>> Free(IncrementalValuesProvider<NamedFile<ShellModel>> shells, IncrementalValueProvider<EquatableArray<string>> names) => shells
        .Combine(names)
        .Select(static (sources, _) => sources.Left with { Model = sources.Left.Model.Without(sources.Right) })
        .WithTrackingName(TrackingNames.Shells);

    private static (ItemModel? Item, ShellModel? Shell) Parse(GeneratorAttributeSyntaxContext match, CancellationToken cancellationToken)
    {
        var (type, compilation) = ((INamedTypeSymbol)match.TargetSymbol, match.SemanticModel.Compilation);
        var item = EntityParser.Parse(type, compilation, report: null, cancellationToken);
        return (item, item is null ? ShellParser.Item(type, compilation) : null);
    }

    private static (ItemCollectionModel? Collection, ShellModel? Shell) ParseCollection(GeneratorAttributeSyntaxContext match, CancellationToken cancellationToken)
    {
        var (type, compilation) = ((INamedTypeSymbol)match.TargetSymbol, match.SemanticModel.Compilation);
        var collection = ItemCollectionParser.Parse(type, compilation, report: null, cancellationToken);
        return (collection, collection is null ? ShellParser.Collection(type, compilation) : null);
    }

    private static ItemOutput? Output(ItemModel item, TablesModel tables, ModelClass model, HintNames hints) =>
        tables.Find(item.Table.Name) is { } table && !hints.Repeated.Contains(item.Type.HintName)
            ? new(item, hints.File(item.Type.HintName), $"{model.FullName}.{table.Property}", table.ItemTypes.Count > 0)
            : null;

    private static (ItemCollectionOutput? Output, ShellModel? Shell) Output((ItemCollectionModel? Collection, ShellModel? Shell) parsed, TablesModel tables, ModelClass model) =>
        parsed.Collection is not { } collection ? (null, parsed.Shell)
        : tables.Find(collection.Table) is { } table ? (new(collection, $"{model.FullName}.{table.Property}", table.ItemTypes.Count > 0), null)
        : (null, ShellParser.Of(collection));

    private static RepositoryModel Repository(ItemModel item) => new(InFull(item.Type, RepositoryEmitter.InterfaceName(item)), InFull(item.Type, RepositoryEmitter.ClassName(item)));

    private static RepositoryModel Repository(ItemCollectionModel collection) => new(InFull(collection.Type, collection.Interface), InFull(collection.Type, collection.Class));

    private static string InFull(TypeModel type, string name) => type.Namespace.Length == 0 ? $"global::{name}" : $"global::{type.Namespace}.{name}";

    private static void Add(SourceProductionContext production, string name, string source) => production.AddSource($"{name.Replace("@", "")}.g.cs", SourceText.From(source, Encoding.UTF8));
}
