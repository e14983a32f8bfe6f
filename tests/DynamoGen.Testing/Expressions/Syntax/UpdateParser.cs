namespace DynamoGen.Testing.Expressions;

/// <summary>The grammar of updates: each clause at most once, in any order.</summary>
internal sealed class UpdateParser
{
    private readonly ExpressionReader reader;
    private readonly UpdateOperandParser operands;
    private readonly PathTree<UpdateAction> tree = new();

    private UpdateParser(ExpressionReader reader) => (this.reader, operands) = (reader, new(reader));

    /// <summary>Parses the whole of an expression.</summary>
    public static PathTree<UpdateAction> Parse(ExpressionReader reader)
    {
        var parser = new UpdateParser(reader);
        var clauses = new Dictionary<string, Func<UpdateAction>>
        {
            ["SET"] = parser.ReadSet,
            ["REMOVE"] = () => new RemoveAction(),
            ["ADD"] = parser.ReadAdd,
            ["DELETE"] = parser.ReadDelete,
        };
        var seen = new HashSet<string>();
        do
        {
            var clause = clauses.Keys.FirstOrDefault(reader.TryTakeKeyword) ?? throw reader.SyntaxError();
            if (!seen.Add(clause))
                throw reader.Refused($"{clause} can only be used once in an update expression.");
            parser.ReadClause(clauses[clause]);
        }
        while (reader.Current.Kind == TokenKind.Word);
        reader.ExpectEnd();
        return parser.tree;
    }

    private void ReadClause(Func<UpdateAction> readAction)
    {
        do
        {
            var path = reader.ReadPath();
            if (!tree.TryAdd(path, readAction(), out var problem))
                throw reader.Refused(problem);
        }
        while (reader.TryTake(","));
    }

    private SetAction ReadSet()
    {
        reader.Expect("=");
        return new(operands.Read());
    }

    private AddAction ReadAdd()
    {
        var value = reader.ReadValue();
        return AddAction.Takes(value.Type) ? new(value) : throw reader.Refused($"ADD takes numbers and sets, not a value of type {value.Type}.");
    }

    private DeleteAction ReadDelete()
    {
        var value = reader.ReadValue();
        return DeleteAction.Takes(value.Type) ? new(value) : throw reader.Refused($"DELETE takes sets, not a value of type {value.Type}.");
    }
}
