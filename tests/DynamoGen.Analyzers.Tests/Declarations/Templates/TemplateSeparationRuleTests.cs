using DynamoGen.Generators.Diagnostics;
using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class TemplateSeparationRuleTests
{
    [Theory]
    [InlineData("{Name}{Id}")]
    [InlineData("{Name}:{Id}")]
    [InlineData("{Name}$")]
    [InlineData("{Name:raw}{Id}")]
    [InlineData("{Kind}_{Id}")]
    [InlineData("{Kind:raw}A{Id}")]
    [InlineData("{Letter}{Id}")]
    public Task A_template_that_does_not_show_where_a_text_ends_is_reported(string template) => Template.VerifyAsync(template, DiagnosticIds.TemplateSeparation);

    [Theory]
    [InlineData("{Name}#{Id}")]
    [InlineData("{Name:lower} {Id:upper}!")]
    [InlineData("{Name:raw}:{Id}")]
    [InlineData("{Name:lower,raw}|{Id}")]
    [InlineData("{Guid}{Number}{Id}")]
    [InlineData("{Number}:{Id}")]
    [InlineData("{Kind}#{Mask}#{Letter}#{Id}")]
    public Task A_template_that_keeps_its_members_apart_is_not_reported(string template) => Template.VerifyAsync(template);
}
