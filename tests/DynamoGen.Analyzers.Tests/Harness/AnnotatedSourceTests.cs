using DynamoGen.Testing;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace DynamoGen.Analyzers.Tests.Harness;

public sealed class AnnotatedSourceTests
{
    [Fact]
    public void Marks_are_taken_out_and_kept_as_spans()
    {
        var source = AnnotatedSource.Parse("ab[|cd|]e{|DGEN201:f|}");

        Assert.Equal("abcdef", source.Text);
        Assert.Equal([new(new TextSpan(2, 2), null), new(new TextSpan(5, 1), "DGEN201")], source.Marks);
    }

    [Fact]
    public void Marks_may_be_nested() =>
        Assert.Equal([new(new TextSpan(1, 1), "B"), new(new TextSpan(0, 3), "A")], AnnotatedSource.Parse("{|A:x{|B:y|}z|}").Marks);

    [Theory]
    [InlineData("{|A:x{|B:y|}z|}")]
    [InlineData("{|A:x|}{|B:y|}")]
    [InlineData("{|A:{|B:x|}y|}")]
    [InlineData("x{|A:|}y")]
    public void What_is_rendered_is_what_was_written(string annotated)
    {
        var source = AnnotatedSource.Parse(annotated);

        Assert.Equal(annotated, AnnotatedSource.Render(source.Text, source.Marks));
    }

    [Fact]
    public void A_mark_without_an_end_is_refused() => Assert.Throws<FormatException>(() => AnnotatedSource.Parse("a[|b"));
}
