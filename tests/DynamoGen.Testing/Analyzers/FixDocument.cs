using Microsoft.CodeAnalysis;

namespace DynamoGen.Testing;

/// <summary>A source as a document of a project, where fixes can be applied to it.</summary>
internal static class FixDocument
{
    /// <summary>Opens a source, with those beside it and what is generated for them.</summary>
    public static Document Open(AdhocWorkspace workspace, AnalyzerSetup setup, string source)
    {
        var options = setup.Options;
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Create(), options.AssemblyName, options.AssemblyName, LanguageNames.CSharp,
            compilationOptions: options.CompilationOptions, parseOptions: options.ParseOptions, metadataReferences: options.References));
        var document = project.AddDocument(TestSource.DefaultPath, source, filePath: TestSource.DefaultPath);
        var solution = document.Project.Solution;
        IEnumerable<TestSource> others = options.ImplicitUsings ? [.. setup.Others, new TestSource("ImplicitUsings.cs", TestCompilation.GlobalUsings)] : setup.Others;
        foreach (var other in others)
            solution = solution.AddDocument(DocumentId.CreateNewId(project.Id), other.Path, other.Text, filePath: other.Path);
        foreach (var tree in setup.Generated(TestCompilation.Create(options, [source, .. setup.Others])))
            solution = solution.AddDocument(DocumentId.CreateNewId(project.Id), tree.FilePath, tree.ToString(), filePath: tree.FilePath);
        return solution.GetDocument(document.Id)!;
    }
}
