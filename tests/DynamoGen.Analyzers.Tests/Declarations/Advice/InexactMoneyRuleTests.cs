using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class InexactMoneyRuleTests
{
    [Theory]
    [InlineData("public double [|Price|] { get; init; }")]
    [InlineData("public float? [|UnitPrice|] { get; init; }")]
    [InlineData("public double [|ShippingCosts|] { get; init; }")]
    [InlineData("public double [|monthly_fee|] { get; init; }")]
    [InlineData("public double [|InvoiceTotal|] { get; init; }")]
    [InlineData("public double [|TaxAmount|] { get; init; }")]
    [InlineData("public Half [|Discount|] { get; init; }")]
    public Task Money_in_a_floating_point_number_is_reported(string member) => Advice.VerifyMembersAsync(RuleIds.InexactMoney, member);

    [Theory]
    [InlineData("public decimal Price { get; init; }")]
    [InlineData("public long PriceInCents { get; init; }")]
    [InlineData("public double PriceLevel { get; init; }")]
    [InlineData("public double Coffee { get; init; }")]
    [InlineData("public double Parent { get; init; }")]
    [InlineData("public double RainAmount { get; init; }")]
    [InlineData("public double DiscountPercent { get; init; }")]
    [InlineData("public double Syntax { get; init; }")]
    [InlineData("public double FeedbackTotal { get; init; }")]
    public Task Exact_money_and_other_numbers_are_not_reported(string member) => Advice.VerifyMembersAsync(RuleIds.InexactMoney, member);
}
