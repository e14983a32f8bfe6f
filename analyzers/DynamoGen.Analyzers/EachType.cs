using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DynamoGen.Analyzers;

/// <summary>Looks at the types that files declare.</summary>
internal static class EachType
{
    /// <summary>
    /// An action for <c>RegisterSemanticModelAction</c>, which comes when the compiler is done with a file: rules on declarations follow members into other types, and who asks for these while the compiler is busy
    /// with them waits for it, or does its work.
    /// </summary>
    /// <param name="look">Looks at a type, and is given what takes its reports. The same report of several types counts once.</param>
    public static Action<SemanticModelAnalysisContext> Of(Action<INamedTypeSymbol, Action<Diagnostic>, CancellationToken> look)
    {
        // Diagnostics themselves compare their arguments by reference.
        var reported = new ConcurrentDictionary<(string Id, Location Location, string Message), bool>();
        return file =>
        {
            var tree = file.SemanticModel.SyntaxTree;
            var types = tree.GetRoot(file.CancellationToken).DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
                .Where(node => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax);
            foreach (var declaration in types)
                if (file.SemanticModel.GetDeclaredSymbol(declaration, file.CancellationToken) is INamedTypeSymbol type)
                    look(type, diagnostic => Report(type, diagnostic), file.CancellationToken);

            // A type of several files is looked at in each of them, so that an editor shows in each what is wrong there.
            void Report(INamedTypeSymbol type, Diagnostic diagnostic)
            {
                var place = diagnostic.Location.SourceTree;
                var isHere = place == tree || !type.DeclaringSyntaxReferences.Any(part => part.SyntaxTree == place);
                if (isHere && reported.TryAdd((diagnostic.Id, diagnostic.Location, diagnostic.GetMessage(CultureInfo.InvariantCulture)), true))
                    file.ReportDiagnostic(diagnostic);
            }
        };
    }
}
