namespace DynamoGen.Analyzers.Tests.Declarations;

/// <summary>Verifies templates of the partition key of items that have members of many types.</summary>
internal static class Template
{
    private const string Enums = "public enum Kind { Small, Large } [Flags] public enum Mask { None, One }";

    /// <summary>Verifies a template, which a rule reports when one is given.</summary>
    public static Task VerifyAsync(string template, string rule = "") =>
        Declaration.VerifyAsync($"{Item("Order", "DynamoTable(\"Shop\")", Marked($"PartitionKeyTemplate(\"{template}\")", rule))}\n{Enums}");

    /// <summary>Verifies the templates of two types in one table, which a rule reports at the second when one is given.</summary>
    public static Task VerifyTwoAsync(string first, string second, string rule = "") => Declaration.VerifyAsync(
        $$"""
        {{Item("First", "DynamoTable(\"Shop\")", $"PartitionKeyTemplate(\"{first}\")")}}
        {{Item("Second", Marked("DynamoTable(\"Shop\")", rule), $"PartitionKeyTemplate(\"{second}\")")}}
        {{Enums}}
        """);

    private static string Item(string name, string table, string template) =>
        $$"""
        [{{table}}, {{template}}]
        public sealed partial class {{name}}
        {
            public required string Id { get; init; }
            public required string Name { get; init; }
            public Guid Guid { get; init; }
            public int Number { get; init; }
            public decimal Price { get; init; }
            public double Rate { get; init; }
            public System.Numerics.BigInteger Big { get; init; }
            public char Letter { get; init; }
            public Kind Kind { get; init; }
            public Mask Mask { get; init; }
            public DateOnly Day { get; init; }
            public DateTimeOffset At { get; init; }
            public TimeOnly Time { get; init; }
            public TimeSpan Span { get; init; }
            public bool Paid { get; init; }
            public byte[] Bytes { get; init; } = [];
            public string[] Tags { get; init; } = [];
            public required Uri Link { get; init; }
            [TimeToLive] public DateTimeOffset Expires { get; init; }
            [DynamoIgnore] public string Ignored { get; init; } = "";
        }
        """;

    private static string Marked(string text, string rule) => rule.Length == 0 ? text : $"{{|{rule}:{text}|}}";
}
