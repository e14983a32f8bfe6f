using DynamoGen.Mapping;

namespace DynamoGen.IntegrationTests.Expressions;

/// <summary>A random update. Some of its paths overlap, and some do not fit the item.</summary>
internal sealed class RandomUpdate : RandomExpression
{
    public RandomUpdate(Random random, DynamoValue item) : base(random, item)
    {
        string[] clauses = ["SET", "REMOVE", "ADD", "DELETE"];
        random.Shuffle(clauses);
        Text = string.Join(" ", clauses.Take(1 + Below(2)).Select(Clause));
    }

    private string Clause(string keyword)
    {
        Func<string> action = keyword switch { "SET" => Set, "REMOVE" => () => Path(), "ADD" => Add, _ => Delete };
        return $"{keyword} {string.Join(", ", Enumerable.Range(0, 1 + Below(2)).Select(_ => action()))}";
    }

    private string Set() => $"{Path()} = {RightHandSide()}";

    private string RightHandSide() => Below(6) switch
    {
        0 => Path(),
        1 => $"{Number()} {Pick("+", "-")} {Number()}",
        2 => $"if_not_exists({Path()}, {(OnceIn(3) ? Path() : Placeholder(Make.Any(2)))})",
        3 => $"list_append({List()}, {List()})",
        _ => Placeholder(Make.Any(2)),
    };

    private string Number() => Below(6) switch
    {
        0 => $"if_not_exists({Path(value => value.Type == DynamoType.N)}, {Placeholder(Make.Number())})",
        < 3 => Placeholder(DynamoValue.Number(Pick("1", "-2.5", "1E37"))),
        3 => Placeholder(Make.Number()),
        _ => Path(value => value.Type == DynamoType.N),
    };

    private string List() => Below(4) switch
    {
        0 => $"if_not_exists({Path(value => value.Type == DynamoType.L)}, {Placeholder(Make.List(1))})",
        1 => Placeholder(Make.List(1)),
        _ => Path(value => value.Type == DynamoType.L),
    };

    private string Add() => OnceIn(2)
        ? $"{Path(value => value.Type == DynamoType.N)} {Placeholder(Make.Number())}"
        : $"{PathToSet(out var set)} {Placeholder(set)}";

    private string Delete() => $"{PathToSet(out var set)} {Placeholder(set)}";

    private string PathToSet(out DynamoValue set)
    {
        var made = set = Make.Set();
        return Path(value => value.Type == made.Type);
    }
}
