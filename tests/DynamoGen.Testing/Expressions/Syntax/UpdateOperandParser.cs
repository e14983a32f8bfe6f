using DynamoGen.Mapping;

namespace DynamoGen.Testing.Expressions;

/// <summary>The right-hand sides of SET: an operand, a sum or difference of two, or <c>list_append</c>, in one pair of parentheses or in none.</summary>
/// <param name="reader">The expression.</param>
internal sealed class UpdateOperandParser(ExpressionReader reader)
{
    private Operand? parenthesised;

    /// <summary>Reads a right-hand side.</summary>
    public Operand Read()
    {
        var left = ReadPrimary();
        if (!reader.Sees("+") && !reader.Sees("-"))
            return left;
        var sign = reader.Take().Text;
        reader.CountOperator();
        var (first, second) = (AsPlain(left), AsPlain(ReadPrimary()));
        OperandRules.RequireTypes(reader, sign, type => type == DynamoType.N, first, second);
        return new Arithmetic(first, sign == "+", second);
    }

    private Operand ReadPrimary()
    {
        if (reader.Sees("("))
            return ReadParenthesised();
        if (reader.SeesFunction)
            return ReadFunction();
        return reader.Current.Kind == TokenKind.Value ? new ValueOperand(reader.ReadValue()) : new PathOperand(reader.ReadPath());
    }

    private Operand ReadParenthesised()
    {
        reader.Open();
        var inner = Read();
        reader.Close();
        return parenthesised = ReferenceEquals(inner, parenthesised) ? throw reader.RedundantParentheses() : inner;
    }

    private Operand ReadFunction()
    {
        var name = reader.Take().Text;
        reader.CountOperator();
        reader.Open();
        var operands = new List<Operand>();
        do
            operands.Add(AsPlain(ReadPrimary()));
        while (reader.TryTake(","));
        reader.Close();
        if (name is not ("if_not_exists" or "list_append"))
            throw reader.Refused($"There is no function '{name}' in updates; names of functions are case-sensitive.");
        if (operands is not [var first, var second])
            throw reader.Refused($"{name} takes 2 operands, not {operands.Count}.");
        return name == "if_not_exists" ? MakeIfNotExists(first, second) : MakeListAppend(first, second);
    }

    private IfNotExists MakeIfNotExists(Operand first, Operand second)
    {
        if (first is not PathOperand path)
            throw reader.Refused("if_not_exists requires a document path.");
        OperandRules.RequireDistinct(reader, "if_not_exists", path, second);
        return new(path, second);
    }

    private ListAppend MakeListAppend(Operand first, Operand second)
    {
        OperandRules.RequireTypes(reader, "list_append", type => type == DynamoType.L, first, second);
        return new(first, second);
    }

    private Operand AsPlain(Operand operand) =>
        operand is Arithmetic or ListAppend ? throw reader.Refused("A sum, a difference or list_append stands alone on the right of '='.") : operand;
}
