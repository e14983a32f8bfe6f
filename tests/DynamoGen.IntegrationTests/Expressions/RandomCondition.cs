using DynamoGen.Mapping;

namespace DynamoGen.IntegrationTests.Expressions;

/// <summary>A random condition. Most are well-formed; some compare what the service refuses to compare.</summary>
internal sealed class RandomCondition : RandomExpression
{
    public RandomCondition(Random random, DynamoValue item) : base(random, item) => Text = Any(3);

    private string Any(int depth) => depth > 0 && !OnceIn(3)
        ? Below(5) switch
        {
            0 => $"NOT {Any(depth - 1)}",
            1 => $"({Any(depth - 1)} {Pick("AND", "OR", "and")} {Any(depth - 1)})",
            2 => $"NOT ({Any(depth - 1)} OR {Any(depth - 1)})",
            _ => $"{Any(depth - 1)} {Pick("AND", "OR")} {Any(depth - 1)}",
        }
        : Leaf();

    private string Leaf() => Below(12) switch
    {
        0 or 1 => $"{Operand()} {Pick("=", "<>")} {Operand()}",
        2 => $"{Path()} {Pick("=", "<>")} {Placeholder(Make.Any(2))}",
        3 or 4 => $"{Path(IsOrdered)} {Pick("<", "<=", ">", ">=")} {(OnceIn(2) ? Placeholder(Make.Scalar()) : Path(IsOrdered))}",
        5 => Between(),
        6 => $"{Operand()} IN ({string.Join(", ", Enumerable.Range(0, 1 + Below(4)).Select(_ => Operand()))})",
        7 => $"{Pick("attribute_exists", "attribute_not_exists")}({Path()})",
        8 => $"attribute_type({Path()}, {Placeholder(DynamoValue.String(Pick(Enum.GetNames<DynamoType>())))})",
        9 => $"begins_with({Path(IsOrdered)}, {(OnceIn(4) ? Path(IsOrdered) : Placeholder(Make.TextOrBytes()))})",
        10 => $"contains({Path()}, {(OnceIn(4) ? Operand() : Placeholder(Make.Any(1)))})",
        _ => $"size({Path()}) {Pick("=", "<>", "<", ">=")} {(OnceIn(3) ? $"size({Path()})" : Placeholder(DynamoValue.Number(Pick("0", "1", "2", "3"))))}",
    };

    private string Between()
    {
        var (low, high) = Make.Bounds();
        return $"{Path(IsOrdered)} BETWEEN {(OnceIn(5) ? Path(IsOrdered) : Placeholder(low))} AND {(OnceIn(5) ? $"size({Path()})" : Placeholder(high))}";
    }

    private string Operand() => Below(6) switch
    {
        < 3 => Path(),
        3 => Path(IsOrdered),
        4 => Placeholder(Make.Any(1)),
        _ => $"size({Path()})",
    };

    private static bool IsOrdered(DynamoValue value) => value.Type is DynamoType.S or DynamoType.N or DynamoType.B;
}
