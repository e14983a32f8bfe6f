using DynamoGen.Mapping;

namespace DynamoGen.Testing.Expressions;

/// <summary>The functions of conditions. Their names are case-sensitive.</summary>
/// <param name="reader">The expression.</param>
/// <param name="readOperand">Reads an operand between parentheses and commas.</param>
internal sealed class FunctionParser(ExpressionReader reader, Func<Operand> readOperand)
{
    /// <summary>Reads a call.</summary>
    public ConditionNode Read()
    {
        var name = reader.Take().Text;
        reader.CountOperator();
        return name switch
        {
            "attribute_exists" => new AttributeExists(AsPath(name, ReadOperands(name, 1)[0])),
            "attribute_not_exists" => new Negation(new AttributeExists(AsPath(name, ReadOperands(name, 1)[0]))),
            "attribute_type" => MakeAttributeType(ReadOperands(name, 2)),
            "begins_with" => MakeBeginsWith(ReadOperands(name, 2)),
            "contains" => MakeContains(ReadOperands(name, 2)),
            "size" => MakeSize(ReadOperands(name, 1)),
            _ => throw reader.Refused($"There is no function '{name}' in conditions; names of functions are case-sensitive."),
        };
    }

    private Operand[] ReadOperands(string name, int count)
    {
        var operands = new List<Operand>();
        reader.Open();
        do
            operands.Add(readOperand());
        while (reader.TryTake(","));
        reader.Close();
        return operands.Count == count ? [.. operands] : throw reader.Refused($"{name} takes {count} operand{(count == 1 ? "" : "s")}, not {operands.Count}.");
    }

    private PathOperand AsPath(string name, Operand operand) => operand as PathOperand ?? throw reader.Refused($"{name} requires a document path.");

    private AttributeType MakeAttributeType(Operand[] operands)
    {
        if (operands[1] is not ValueOperand { Value: { Type: DynamoType.S } type })
            throw reader.Refused("The second operand of attribute_type must be a value of type S.");
        if (!Enum.GetNames<DynamoType>().Contains(type.Text))
            throw reader.Refused($"'{type.Text}' is no name of a type; the names are {string.Join(", ", Enum.GetNames<DynamoType>())}.");
        return new(operands[0], Enum.Parse<DynamoType>(type.Text));
    }

    private BeginsWith MakeBeginsWith(Operand[] operands)
    {
        OperandRules.RequireDistinct(reader, "begins_with", operands[0], operands[1]);
        OperandRules.RequireTypes(reader, "begins_with", type => type is DynamoType.S or DynamoType.B, operands);
        return new(operands[0], operands[1]);
    }

    private Contains MakeContains(Operand[] operands)
    {
        OperandRules.RequireDistinct(reader, "contains", operands[0], operands[1]);
        return new(operands[0], operands[1]);
    }

    private SizeOperand MakeSize(Operand[] operands)
    {
        OperandRules.RequireTypes(reader, "size", SizeOperand.HasSize, operands);
        return new(operands[0]);
    }
}
