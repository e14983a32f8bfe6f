
namespace DynamoGen.Testing.Expressions;

/// <summary>The grammar of conditions, filters and key conditions. Comparators bind more tightly than NOT, that more tightly than AND, and that than OR.</summary>
internal sealed class ConditionParser
{
    private readonly ExpressionReader reader;
    private readonly FunctionParser functions;
    private ConditionNode? parenthesised;

    private ConditionParser(ExpressionReader reader) => (this.reader, functions) = (reader, new(reader, ReadOperand));

    /// <summary>Parses the whole of an expression.</summary>
    public static Condition Parse(ExpressionReader reader)
    {
        var parser = new ConditionParser(reader);
        var condition = parser.AsCondition(parser.ReadOr());
        reader.ExpectEnd();
        return condition;
    }

    private ConditionNode ReadOr()
    {
        var left = ReadAnd();
        while (reader.TryTakeKeyword("OR"))
        {
            reader.CountOperator();
            left = new Disjunction(AsCondition(left), AsCondition(ReadAnd()));
        }
        return left;
    }

    private ConditionNode ReadAnd()
    {
        var left = ReadNot();
        while (reader.TryTakeKeyword("AND"))
        {
            reader.CountOperator();
            left = new Conjunction(AsCondition(left), AsCondition(ReadNot()));
        }
        return left;
    }

    private ConditionNode ReadNot()
    {
        if (!reader.TryTakeKeyword("NOT"))
            return ReadComparison();
        reader.CountOperator();
        return new Negation(AsCondition(ReadNot()));
    }

    private ConditionNode ReadComparison()
    {
        var left = ReadPrimary();
        if (left is not Operand operand)
            return left;
        if (Comparison.Comparators.FirstOrDefault(reader.TryTake) is { } comparator)
            return ReadComparison(operand, comparator);
        if (reader.TryTakeKeyword("BETWEEN"))
            return ReadBetween(operand);
        if (reader.TryTakeKeyword("IN"))
            return ReadMembership(operand);
        return reader.Sees(")") ? left : throw reader.SyntaxError();            // an operand alone is one in parentheses, or wrong
    }

    private Comparison ReadComparison(Operand left, string comparator)
    {
        reader.CountOperator();
        var comparison = new Comparison(left, comparator, ReadOperand());
        OperandRules.RequireDistinct(reader, comparator, left, comparison.Right);
        if (comparison.IsByOrder)
            OperandRules.RequireTypes(reader, comparator, ValueComparison.IsOrdered, left, comparison.Right);
        return comparison;
    }

    private Between ReadBetween(Operand operand)
    {
        reader.CountOperator();
        var low = ReadOperand();
        if (!reader.TryTakeKeyword("AND"))
            throw reader.SyntaxError();
        var high = ReadOperand();
        OperandRules.RequireDistinct(reader, "BETWEEN", operand, low, high);
        OperandRules.RequireTypes(reader, "BETWEEN", ValueComparison.IsOrdered, operand, low, high);
        OperandRules.RequireOrder(reader, low, high);
        return new(operand, low, high);
    }

    private Membership ReadMembership(Operand operand)
    {
        reader.CountOperator();
        reader.Expect("(");
        var candidates = new List<Operand>();
        do
            candidates.Add(ReadOperand());
        while (reader.TryTake(","));
        reader.Expect(")");
        if (candidates.Count > ExpressionLimits.InOperands)
            throw reader.Refused($"The IN operator has {candidates.Count} operands; {ExpressionLimits.InOperands} are the most.");
        OperandRules.RequireDistinct(reader, "IN", operand, [.. candidates]);
        return new(operand, candidates);
    }

    private Operand ReadOperand() => ReadPrimary() as Operand ?? throw reader.SyntaxError();

    private ConditionNode ReadPrimary()
    {
        if (reader.Sees("("))
            return ReadParenthesised();
        if (reader.SeesFunction)
            return functions.Read();
        return reader.Current.Kind == TokenKind.Value ? new ValueOperand(reader.ReadValue()) : new PathOperand(reader.ReadPath());
    }

    private ConditionNode ReadParenthesised()
    {
        reader.Open();
        var inner = ReadOr();
        reader.Close();
        return parenthesised = ReferenceEquals(inner, parenthesised) ? throw reader.RedundantParentheses() : inner;
    }

    private Condition AsCondition(ConditionNode node) => node as Condition ?? throw reader.SyntaxError();
}
