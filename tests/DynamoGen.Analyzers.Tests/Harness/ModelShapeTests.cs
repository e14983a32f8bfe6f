using System.Collections.Immutable;
using DynamoGen.Testing;
using Microsoft.CodeAnalysis;
using Xunit;

namespace DynamoGen.Analyzers.Tests.Harness;

public sealed class ModelShapeTests
{
    private sealed record Plain(string Name, int? Count, Nested Nested, DayOfWeek Day);

    private sealed record Nested(bool Flag, Nested? Next);

    private sealed record WithLocation(string Name, Location? Location);

    private sealed record WithList(Nested Nested, List<string>? Names);

    private sealed record WithImmutableArray(ImmutableArray<string> Names);

    private sealed record WithReference(ByReference? Value);

    private sealed class ByReference;

    [Fact]
    public void Records_of_plain_values_pass() => ModelShape.Require([new Plain("a", 1, new(true, new(false, null)), DayOfWeek.Friday), "text", 1]);

    [Fact]
    public void A_type_of_the_compiler_is_found_even_where_it_is_null() => Refused(new WithLocation("a", null), "WithLocation.Location");

    [Fact]
    public void A_list_is_found() => Refused(new WithList(new(true, null), null), "WithList.Names");

    [Fact]
    public void An_immutable_array_is_found_because_it_compares_by_reference() => Refused(new WithImmutableArray([]), "WithImmutableArray.Names");

    [Fact]
    public void A_class_without_equality_is_found() => Refused(new WithReference(null), "WithReference.Value");

    [Fact]
    public void A_namespace_without_types_is_refused() =>
        Assert.Throws<AssertionFailedException>(() => ModelShape.RequireNamespace(typeof(ModelShapeTests).Assembly, "No.Such.Namespace"));

    private static void Refused(object model, string path) =>
        Assert.Contains(path, Assert.Throws<AssertionFailedException>(() => ModelShape.Require([model])).Message, StringComparison.Ordinal);
}
