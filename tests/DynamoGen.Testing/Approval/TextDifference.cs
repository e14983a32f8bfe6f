using System.Text;

namespace DynamoGen.Testing;

/// <summary>Shows how two texts differ, line by line.</summary>
public static class TextDifference
{
    private const int Context = 2;

    /// <summary>The lines of both texts: <c>-</c> for those only expected, <c>+</c> for those only received, and a few equal ones around them.</summary>
    /// <param name="expected">The text that was expected.</param>
    /// <param name="received">The text that came.</param>
    public static string Of(string expected, string received)
    {
        var lines = Align(NormalizeLineEnds(expected).Split('\n'), NormalizeLineEnds(received).Split('\n'));
        var shown = new StringBuilder();
        var skipped = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var near = Enumerable.Range(i - Context, 2 * Context + 1).Any(at => at >= 0 && at < lines.Count && lines[at].Sign != ' ');
            if (near && skipped && shown.Length > 0)
                shown.Append("  ...\n");
            if (near)
                shown.Append(lines[i].Sign).Append(' ').Append(lines[i].Text).Append('\n');
            skipped = !near;
        }
        return shown.ToString();
    }

    internal static string NormalizeLineEnds(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);

    /// <summary>The shortest way from one text to the other, by the longest common subsequence of what is left after equal ends are cut off.</summary>
    private static List<(char Sign, string Text)> Align(string[] expected, string[] received)
    {
        var start = 0;
        while (start < expected.Length && start < received.Length && expected[start] == received[start])
            start++;
        var end = 0;
        while (end < expected.Length - start && end < received.Length - start && expected[^(end + 1)] == received[^(end + 1)])
            end++;
        var (rows, columns) = (expected.Length - start - end, received.Length - start - end);
        var common = new int[rows + 1, columns + 1];
        for (var row = rows - 1; row >= 0; row--)
            for (var column = columns - 1; column >= 0; column--)
                common[row, column] = expected[start + row] == received[start + column] ? common[row + 1, column + 1] + 1 : Math.Max(common[row + 1, column], common[row, column + 1]);

        var lines = expected[..start].Select(line => (' ', line)).ToList();
        for (var (row, column) = (0, 0); row < rows || column < columns;)
        {
            if (row < rows && column < columns && expected[start + row] == received[start + column])
            {
                lines.Add((' ', expected[start + row]));
                (row, column) = (row + 1, column + 1);
            }
            else if (row < rows && (column == columns || common[row + 1, column] >= common[row, column + 1]))
                lines.Add(('-', expected[start + row++]));
            else
                lines.Add(('+', received[start + column++]));
        }
        lines.AddRange(expected[^end..].Select(line => (' ', line)));
        return lines;
    }
}
