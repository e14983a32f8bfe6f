using System.Text.RegularExpressions;
using DynamoGen.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Analyzers;

/// <summary>DGEN146: a binary floating-point number whose name says that it is money.</summary>
internal sealed class InexactMoneyRule() : MemberAdviceRule(Rule)
{
    private static readonly Regex Word = new("[A-Z]?[a-z]+|[A-Z]+(?![a-z])", RegexOptions.CultureInvariant);

    private static readonly HashSet<string> Money = new(StringComparer.OrdinalIgnoreCase)
    {
        "Price", "Cost", "Fee", "Salary", "Salaries", "Wage", "Balance", "Revenue", "Payment", "Budget", "Tax", "Taxes", "Vat", "Discount", "Refund", "Rent", "Fare", "Debt", "Money",
    };

    private static readonly HashSet<string> Sums = new(StringComparer.OrdinalIgnoreCase) { "Amount", "Total" };

    /// <summary>What amounts and totals of money are written on.</summary>
    private static readonly HashSet<string> Papers = new(StringComparer.OrdinalIgnoreCase) { "Invoice", "Order", "Bill", "Receipt" };

    private static readonly DiagnosticDescriptor Rule = Rules.Declaration(
        RuleIds.InexactMoney,
        "Money is an inexact number",
        "'{0}' of type '{1}' seems to be money, and most amounts have no exact value in that type: sums drift, and conditions on equality fail; use decimal",
        DiagnosticSeverity.Info);

    /// <inheritdoc/>
    protected override IEnumerable<object[]> Look(DataProperty property)
    {
        if (InexactNumber.Is(property) && IsMoney(property.Symbol.Name))
            yield return [property.Symbol.Name, property.Symbol.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)];
    }

    /// <summary>The last word of a name says what it is: a unit price is a price, a price level is none. An amount or total is money when a word before it is.</summary>
    private static bool IsMoney(string name)
    {
        var words = Word.Matches(name).Cast<Match>().Select(match => match.Value).ToList();
        return words.Count > 0 && (Is(Money, words[words.Count - 1]) || (Is(Sums, words[words.Count - 1]) && words.Exists(word => Is(Money, word) || Is(Papers, word))));
    }

    private static bool Is(HashSet<string> words, string word) => words.Contains(word) || words.Contains(word.TrimEnd('s'));
}
