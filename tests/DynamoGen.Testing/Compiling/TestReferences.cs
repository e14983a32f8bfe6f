using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Testing;

/// <summary>What test sources are compiled against.</summary>
public static class TestReferences
{
    /// <summary>The .NET that the tests run on.</summary>
    public static ImmutableArray<MetadataReference> Platform { get; } = [.. PlatformFiles().Select(file => MetadataReference.CreateFromFile(file))];

    /// <summary>.NET and DynamoGen.Abstractions: a domain project.</summary>
    public static ImmutableArray<MetadataReference> Abstractions { get; } = Platform.Add(OfType(typeof(DynamoTableAttribute)));

    /// <summary>.NET and the AWS SDK: a project that does not know DynamoGen.</summary>
    public static ImmutableArray<MetadataReference> Sdk { get; } = [.. Platform, OfType(typeof(Amazon.Runtime.AmazonServiceClient)), OfType(typeof(Amazon.DynamoDBv2.IAmazonDynamoDB))];

    /// <summary>.NET, the AWS SDK, DynamoGen.Abstractions and DynamoGen: an application.</summary>
    public static ImmutableArray<MetadataReference> Application { get; } =
        [.. Sdk, OfType(typeof(DynamoTableAttribute)), MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, "DynamoGen.dll"))];

    /// <summary>Libraries that stand beside the tests.</summary>
    /// <param name="files">The files' names, with wildcards.</param>
    public static ImmutableArray<MetadataReference> Libraries(string files) => [.. Directory.GetFiles(AppContext.BaseDirectory, files).Select(file => MetadataReference.CreateFromFile(file))];

    private static PortableExecutableReference OfType(Type type) => MetadataReference.CreateFromFile(type.Assembly.Location);

    /// <summary>The reference assemblies that come with the SDK, as a user's compiler sees them; where there is only a runtime, its own assemblies.</summary>
    private static string[] PlatformFiles()
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var packs = Path.GetFullPath(Path.Combine(runtime, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref"));
        var moniker = $"net{Environment.Version.Major}.0";
        var pack = Directory.Exists(packs)
            ? Directory.GetDirectories(packs).Select(version => Path.Combine(version, "ref", moniker)).Where(Directory.Exists).Order(StringComparer.Ordinal).LastOrDefault()
            : null;
        return pack is not null
            ? Directory.GetFiles(pack, "*.dll")
            : [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(file => file.StartsWith(runtime, StringComparison.Ordinal))];
    }
}
