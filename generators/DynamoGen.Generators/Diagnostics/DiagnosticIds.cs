namespace DynamoGen.Generators.Diagnostics;

/// <summary>The ids of all rules on declarations. Usage rules keep theirs in the analyzers.</summary>
internal static class DiagnosticIds
{
    public const string NotPartial = "DGEN101";
    public const string NoPartitionKey = "DGEN102";
    public const string SeveralKeys = "DGEN103";
    public const string KeyType = "DGEN104";
    public const string NullableKey = "DGEN105";
    public const string UnknownMember = "DGEN106";
    public const string DuplicateAttribute = "DGEN107";
    public const string UnsupportedType = "DGEN108";
    public const string TableDisagreement = "DGEN109";
    public const string InvalidName = "DGEN110";
    public const string TooMany = "DGEN111";
    public const string LanguageVersion = "DGEN112";
    public const string NotAnItem = "DGEN113";
    public const string CannotRestore = "DGEN114";
    public const string NoConstructor = "DGEN115";
    public const string SetInitializer = "DGEN116";
    public const string TimeToLive = "DGEN117";
    public const string InvalidSetting = "DGEN118";
    public const string NameClash = "DGEN119";
    public const string InvalidTemplate = "DGEN122";
    public const string TemplateMember = "DGEN123";
    public const string TemplateSeparation = "DGEN124";
    public const string TemplateCollision = "DGEN125";
    public const string IndexItem = "DGEN126";
    public const string IndexKeys = "DGEN127";
    public const string Hierarchy = "DGEN128";
    public const string UnlistedType = "DGEN129";
    public const string Converter = "DGEN130";
    public const string ConverterKey = "DGEN131";
    public const string UnknownAttributes = "DGEN132";
    public const string Projection = "DGEN133";
    public const string PreviousShape = "DGEN134";
    public const string ItemCollection = "DGEN135";
    public const string KeptMember = "DGEN136";
    public const string TooWide = "DGEN137";
}
