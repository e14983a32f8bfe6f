using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DynamoGen.Testing;

/// <summary>
/// Source with the places where diagnostics are expected: <c>[|here|]</c>, or <c>{|DGEN201:here|}</c> where several rules are looked at. An empty pair of marks is an empty span.
/// </summary>
/// <param name="Text">The source without the marks.</param>
/// <param name="Marks">The places.</param>
public sealed record AnnotatedSource(string Text, ImmutableArray<AnnotatedSource.Mark> Marks)
{
    /// <summary>A place where a diagnostic is expected.</summary>
    /// <param name="Span">The span.</param>
    /// <param name="Id">The rule; null for the one that the test is about.</param>
    public sealed record Mark(TextSpan Span, string? Id);

    /// <summary>Reads a source with marks.</summary>
    /// <param name="annotated">The source.</param>
    /// <exception cref="FormatException">A mark has no end, or an end no mark.</exception>
    public static AnnotatedSource Parse(string annotated)
    {
        var text = new StringBuilder(annotated.Length);
        var marks = ImmutableArray.CreateBuilder<Mark>();
        var open = new Stack<(int Start, string? Id)>();
        for (var i = 0; i < annotated.Length; i++)
        {
            var rest = annotated.AsSpan(i);
            if (rest.StartsWith("[|"))
            {
                open.Push((text.Length, null));
                i++;
            }
            else if (rest.StartsWith("{|"))
            {
                var colon = rest.IndexOf(':');
                open.Push((text.Length, rest[2..colon].ToString()));
                i += colon;
            }
            else if (open.Count > 0 && rest.StartsWith(open.Peek().Id is null ? "|]" : "|}"))
            {
                var (start, id) = open.Pop();
                marks.Add(new(TextSpan.FromBounds(start, text.Length), id));
                i++;
            }
            else
                text.Append(annotated[i]);
        }
        return open.Count == 0 ? new(text.ToString(), marks.ToImmutable()) : throw new FormatException($"A mark has no end in:\n{annotated}");
    }

    /// <summary>Writes diagnostics into their source, so that a failure shows where they are.</summary>
    /// <param name="text">The source.</param>
    /// <param name="diagnostics">The diagnostics.</param>
    public static string Render(string text, IEnumerable<Diagnostic> diagnostics) => Render(text, diagnostics.Select(diagnostic => new Mark(diagnostic.Location.SourceSpan, diagnostic.Id)));

    /// <summary>Writes marks into their source, each with its rule.</summary>
    /// <param name="text">The source.</param>
    /// <param name="marks">The marks.</param>
    public static string Render(string text, IEnumerable<Mark> marks)
    {
        var insertions = marks.SelectMany(mark => new[]
        {
            // At one position, what ends comes before what starts, and a longer span starts before a shorter one.
            (At: mark.Span.Start, Order: mark.Span.IsEmpty ? 2 : 1, Length: -mark.Span.Length, Text: $"{{|{mark.Id}:"),
            (At: mark.Span.End, Order: mark.Span.IsEmpty ? 2 : 0, Length: mark.Span.Length, Text: "|}"),
        });
        var annotated = new StringBuilder(text);
        foreach (var insertion in insertions.OrderBy(each => each.At).ThenBy(each => each.Order).ThenBy(each => each.Length).Reverse())
            annotated.Insert(insertion.At, insertion.Text);
        return annotated.ToString();
    }
}
