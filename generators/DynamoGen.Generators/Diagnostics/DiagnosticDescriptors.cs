using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Generators.Diagnostics;

/// <summary>The rules on declarations. Errors are what must be mended before there is a mapping that could be trusted; warnings are what one call cannot do.</summary>
internal static class DiagnosticDescriptors
{
    public static readonly DiagnosticDescriptor NotPartial = Error(
        DiagnosticIds.NotPartial, "Item type is not partial", "'{0}' must be partial, so that generated code can be added to it");

    public static readonly DiagnosticDescriptor NoPartitionKey = Error(
        DiagnosticIds.NoPartitionKey, "Item type has no partition key", "'{0}' has no partition key: mark one member with [PartitionKey], or the type with [PartitionKeyTemplate]");

    public static readonly DiagnosticDescriptor SeveralKeys = Error(
        DiagnosticIds.SeveralKeys, "Item type has several keys of a kind", "'{0}' is a second {1}: a table has one; remove the annotation from this member or from '{2}'");

    public static readonly DiagnosticDescriptor KeyType = Error(
        DiagnosticIds.KeyType, "Type cannot be a key", "'{0}' of type '{1}' cannot be a key of {2}: a key is text, a number or bytes (S, N, B)");

    public static readonly DiagnosticDescriptor NullableKey = Error(
        DiagnosticIds.NullableKey, "Key is nullable", "Key '{0}' is nullable: every item has its key, so declare it as '{1}'");

    public static readonly DiagnosticDescriptor UnknownMember = Error(
        DiagnosticIds.UnknownMember, "Index names an unknown member", "Index '{0}' names '{1}', which is no mapped member of '{2}': use nameof of one");

    public static readonly DiagnosticDescriptor DuplicateAttribute = Error(
        DiagnosticIds.DuplicateAttribute, "Two members have one attribute name", "'{0}' and '{1}' are both stored as '{2}': give one of them another [DynamoAttribute] name");

    public static readonly DiagnosticDescriptor UnsupportedType = Error(
        DiagnosticIds.UnsupportedType, "Member type cannot be stored", "'{0}' of type '{1}' cannot be stored: {2}");

    public static readonly DiagnosticDescriptor TableDisagreement = Error(
        DiagnosticIds.TableDisagreement, "Types disagree on their table", "'{0}' and '{1}' both name table '{2}' but disagree on {3}: say it once, or the same in both");

    public static readonly DiagnosticDescriptor InvalidName = Error(
        DiagnosticIds.InvalidName, "Name is beyond the service's limits", "{0} name '{1}' is not valid: {2}");

    public static readonly DiagnosticDescriptor TooMany = Error(
        DiagnosticIds.TooMany, "Count is beyond the service's limits", "'{0}' has {1} {2}, the service allows {3}");

    public static readonly DiagnosticDescriptor LanguageVersion = Error(
        DiagnosticIds.LanguageVersion, "C# is too old", "DynamoGen writes C# 13, this project compiles C# {0}: set <LangVersion>13</LangVersion> or later");

    public static readonly DiagnosticDescriptor NotAnItem = Error(
        DiagnosticIds.NotAnItem, "Type cannot be an item", "'{0}' cannot be a table's item: {1}");

    public static readonly DiagnosticDescriptor CannotRestore = Error(
        DiagnosticIds.CannotRestore, "Member cannot be restored", "'{0}' would be stored but could not be read back: {1}");

    public static readonly DiagnosticDescriptor NoConstructor = Error(
        DiagnosticIds.NoConstructor, "Type cannot be constructed", "'{0}' cannot be constructed when it is read: {1}");

    public static readonly DiagnosticDescriptor SetInitializer = Error(
        DiagnosticIds.SetInitializer, "Set has a non-empty initialiser", "'{0}' begins with members, but DynamoDB stores no empty set: an emptied set would come back as its initialiser; begin with the empty set");

    public static readonly DiagnosticDescriptor TimeToLive = Error(
        DiagnosticIds.TimeToLive, "Time to live is not valid", "'{0}' cannot be the time to live: {1}");

    public static readonly DiagnosticDescriptor InvalidSetting = Error(
        DiagnosticIds.InvalidSetting, "Setting is not valid", "{0}: {1}");

    public static readonly DiagnosticDescriptor NameClash = Error(
        DiagnosticIds.NameClash, "Generated type would clash", "DynamoGen generates '{0}' for '{1}', but there is a type of that name already: rename one of them");

    public static readonly DiagnosticDescriptor InvalidTemplate = Error(
        DiagnosticIds.InvalidTemplate, "Key template is not valid", "Key template '{0}' is not valid: {1}");

    public static readonly DiagnosticDescriptor TemplateMember = Error(
        DiagnosticIds.TemplateMember, "Member cannot be in a key template", "Key template '{0}' cannot use '{1}': {2}");

    public static readonly DiagnosticDescriptor TemplateSeparation = Error(
        DiagnosticIds.TemplateSeparation, "Key template cannot keep its members apart", "Key template '{0}' does not show where '{1}' ends: {2}");

    public static readonly DiagnosticDescriptor TemplateCollision = Error(
        DiagnosticIds.TemplateCollision, "Items of two types can have one key", "Items of '{0}' and '{1}' can have the same key in table '{2}', so that one would replace the other: give their templates literals that differ, such as '{3}'");

    public static readonly DiagnosticDescriptor IndexItem = Error(
        DiagnosticIds.IndexItem, "Index has nothing that a query could return", "Index '{0}' cannot be queried: {1}");

    public static readonly DiagnosticDescriptor IndexKeys = Error(
        DiagnosticIds.IndexKeys, "Key of several attributes is not valid", "The key of index '{0}' is not valid: {1}");

    public static readonly DiagnosticDescriptor Hierarchy = Error(
        DiagnosticIds.Hierarchy, "Hierarchy is not valid", "'{0}' is no hierarchy: {1}");

    public static readonly DiagnosticDescriptor UnlistedType = Error(
        DiagnosticIds.UnlistedType, "Type is missing from its hierarchy", "'{0}' derives from '{1}', whose hierarchy does not list it: add [DerivedItem<{0}>(\"…\")] to '{1}', or make '{0}' abstract");

    public static readonly DiagnosticDescriptor Converter = Error(
        DiagnosticIds.Converter, "Converter does not fit", "'{0}' cannot convert '{1}' of type '{2}': {3}");

    public static readonly DiagnosticDescriptor ConverterKey = Error(
        DiagnosticIds.ConverterKey, "Converter does not say what it writes", "'{0}' cannot be {1}: its converter '{2}' does not say that it writes text, a number or bytes; mark it with [StoredAs(DynamoType.S)], N or B");

    public static readonly DiagnosticDescriptor UnknownAttributes = Error(
        DiagnosticIds.UnknownAttributes, "Member cannot keep unknown attributes", "'{0}' cannot keep unknown attributes: {1}");

    public static readonly DiagnosticDescriptor Projection = Error(
        DiagnosticIds.Projection, "Projection does not match its item", "'{0}' is no projection of '{1}': {2}");

    public static readonly DiagnosticDescriptor PreviousShape = Error(
        DiagnosticIds.PreviousShape, "Chain of shapes is not complete", "'{0}' cannot be a previous shape of '{1}': {2}");

    public static readonly DiagnosticDescriptor ItemCollection = Error(
        DiagnosticIds.ItemCollection, "Item collection is not of one partition", "'{0}' is no item collection: {1}");

    public static readonly DiagnosticDescriptor KeptMember = Error(
        DiagnosticIds.KeptMember, "Member cannot be kept by the client", "'{0}' cannot be kept by the client: {1}");

    public static readonly DiagnosticDescriptor TooWide = Warning(
        DiagnosticIds.TooWide, "Item has too many attributes to be saved",
        "'{0}' has {1} attributes, and SaveAsync sets at most some {2} in the 4,096 bytes of one update expression: gather members in nested types, or store it with PutAsync");

    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> All =
    [
        NotPartial, NoPartitionKey, SeveralKeys, KeyType, NullableKey, UnknownMember, DuplicateAttribute, UnsupportedType, TableDisagreement,
        InvalidName, TooMany, LanguageVersion, NotAnItem, CannotRestore, NoConstructor, SetInitializer, TimeToLive, InvalidSetting, NameClash,
        InvalidTemplate, TemplateMember, TemplateSeparation, TemplateCollision, IndexItem, IndexKeys,
        Hierarchy, UnlistedType, Converter, ConverterKey, UnknownAttributes, Projection, PreviousShape, ItemCollection, KeptMember, TooWide,
    ];

    private static DiagnosticDescriptor Error(string id, string title, string message) => Rule(id, title, message, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Warning(string id, string title, string message) => Rule(id, title, message, DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Rule(string id, string title, string message, DiagnosticSeverity severity) =>
        new(id, title, message, "DynamoGen.Declaration", severity, isEnabledByDefault: true, helpLinkUri: HelpLink(id));

    /// <summary>Where a rule is explained.</summary>
    internal static string HelpLink(string id) => $"https://github.com/dynamogen/dynamogen/blob/main/docs/rules/{id}.md";
}
