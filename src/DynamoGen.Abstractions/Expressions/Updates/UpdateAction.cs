namespace DynamoGen.Expressions;

/// <summary>One change of an update.</summary>
/// <param name="Clause">The clause that it belongs to.</param>
/// <param name="Path">The attribute.</param>
/// <param name="Operand">Writes what the attribute becomes, or what is added to or taken from it; null for REMOVE.</param>
/// <param name="IsRepeatable">Whether making the change twice leaves what making it once does.</param>
internal sealed record UpdateAction(UpdateClause Clause, DocumentPath Path, Action<ExpressionWriter>? Operand, bool IsRepeatable)
{
    /// <summary>Writes what an attribute has, or a value where it is missing.</summary>
    public static Action<ExpressionWriter> OrElse<T>(DocumentPath path, T value, ValueCodec<T> codec) => writer =>
    {
        writer.Operator("if_not_exists(");
        writer.Path(path);
        writer.Text(", ");
        codec.Write(writer, value);
        writer.Text(")");
    };

    public void Write(ExpressionWriter writer)
    {
        writer.Path(Path);
        if (Operand is null)
            return;
        writer.Text(Clause == UpdateClause.Set ? " = " : " ");
        Operand(writer);
    }
}

/// <summary>The clauses of an update expression, in the order in which they are written.</summary>
internal enum UpdateClause
{
    Set,
    Remove,
    Add,
    Delete,
}
