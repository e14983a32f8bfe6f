using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class UnlistedTypeRuleTests
{
    [Theory]
    [InlineData("public sealed record {|DGEN129:Clock|} : Widget;")]
    [InlineData("public record {|DGEN129:Clock|} : Timed; public abstract record Timed : Widget;")]
    [InlineData("public sealed record {|DGEN129:LongNote|} : Note;")]
    [InlineData("public class Outer { private sealed record {|DGEN129:Clock|} : Widget; }")]
    public Task A_type_that_the_hierarchy_does_not_list_is_reported(string types) => VerifyAsync(types);

    [Theory]
    [InlineData("public abstract record Clock : Widget;")]
    [InlineData("public abstract record Clock<T> : Widget;")]
    [InlineData("public sealed record Clock(Widget Widget);")]
    [InlineData("public sealed record Clock : Timed; public abstract record Timed;")]
    [InlineData("public sealed record Clock : IWidget; public interface IWidget;")]
    public Task An_abstract_type_and_one_that_is_not_of_the_hierarchy_are_not_reported(string types) => VerifyAsync(types);

    [Fact]
    public Task A_type_that_is_listed_and_derives_through_another_is_not_reported() =>
        VerifyAsync("public sealed record Clock : Timed; public abstract record Timed : Widget;", ", DerivedItem<Clock>(\"clock\")");

    private static Task VerifyAsync(string types, string listing = "") => Declaration.VerifyAsync(
        $$"""
        [DynamoTable("Widgets"), Polymorphic("kind"), DerivedItem<Note>("note"){{listing}}]
        public abstract partial record Widget { [PartitionKey] public string Id { get; init; } = ""; }
        public record Note : Widget { public string? Text { get; init; } }
        {{types}}
        """);
}
