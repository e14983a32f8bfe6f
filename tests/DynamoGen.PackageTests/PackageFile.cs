using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace DynamoGen.PackageTests;

/// <summary>A package, opened.</summary>
/// <param name="file">Its file.</param>
public sealed class PackageFile(string file) : IDisposable
{
    private readonly ZipArchive archive = ZipFile.OpenRead(file);

    /// <summary>What a user gets of it: all files but those that every package has.</summary>
    public IEnumerable<string> Files =>
        archive.Entries.Select(entry => entry.FullName)
            .Where(name => !name.EndsWith(".nuspec", StringComparison.Ordinal) && !name.EndsWith(".psmdcp", StringComparison.Ordinal) && name is not ("[Content_Types].xml" or "_rels/.rels"))
            .Order(StringComparer.Ordinal);

    /// <summary>The assemblies in it.</summary>
    public IEnumerable<string> Assemblies => Files.Where(name => name.EndsWith(".dll", StringComparison.Ordinal));

    /// <summary>What it says of itself.</summary>
    public XElement Metadata()
    {
        using var stream = archive.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        return XDocument.Load(stream).Root!.Elements().Single(element => element.Name.LocalName == "metadata");
    }

    /// <summary>What it depends on, each with what is kept from projects that reference this package.</summary>
    public IEnumerable<(string Id, string? Excluded)> Dependencies() =>
        Metadata().Descendants().Where(element => element.Name.LocalName == "dependency")
            .Select(element => (element.Attribute("id")!.Value, element.Attribute("exclude")?.Value));

    /// <summary>The paths of the sources that an assembly in the package was compiled from, as its embedded symbols have them.</summary>
    public IReadOnlyList<string> SourcesOf(string assembly)
    {
        using var stream = new MemoryStream();
        using (var entry = archive.GetEntry(assembly)!.Open())
            entry.CopyTo(stream);
        stream.Position = 0;
        using var image = new PEReader(stream);
        using var symbols = image.ReadEmbeddedPortablePdbDebugDirectoryData(image.ReadDebugDirectory().Single(entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb));
        var reader = symbols.GetMetadataReader();
        return [.. reader.Documents.Select(document => reader.GetString(reader.GetDocument(document).Name))];
    }

    public void Dispose() => archive.Dispose();
}
