namespace DynamoGen.Expressions;

/// <summary>No condition at all.</summary>
internal sealed class NoCondition : DynamoCondition
{
    internal override void Write(ExpressionWriter writer) => throw new InvalidRequestException("The condition is DynamoCondition.None. Leave the condition out, or give one.");

    public override string ToString() => "";
}

/// <summary>AND.</summary>
internal sealed class BothConditions(DynamoCondition left, DynamoCondition right) : DynamoCondition
{
    internal override Binding Binding => Binding.And;

    internal override void Write(ExpressionWriter writer)
    {
        writer.Part(left, Binding.And);
        writer.Operator(" AND ");
        writer.Part(right, Binding.And);
    }
}

/// <summary>OR.</summary>
internal sealed class EitherCondition(DynamoCondition left, DynamoCondition right) : DynamoCondition
{
    internal override Binding Binding => Binding.Or;

    internal override void Write(ExpressionWriter writer)
    {
        writer.Part(left, Binding.Or);
        writer.Operator(" OR ");
        writer.Part(right, Binding.Or);
    }
}

/// <summary>NOT.</summary>
internal sealed class NotCondition(DynamoCondition operand) : DynamoCondition
{
    internal override Binding Binding => Binding.Not;

    internal override void Write(ExpressionWriter writer)
    {
        writer.Operator("NOT ");
        writer.Part(operand, Binding.Term);
    }
}
