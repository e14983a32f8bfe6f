using System.Collections.Immutable;

namespace DynamoGen.Analyzers;

/// <summary>DGEN210: an update that changes one path twice, or a path and what is within it.</summary>
internal sealed class OverlappingPathsRule() : RequestRule(Rules.Failure(
    RuleIds.OverlappingPaths,
    "Paths of an update overlap",
    "The update changes '{0}' and '{1}', which overlap, so the service refuses it: change one of them"))
{
    public override void Check(RequestLook look)
    {
        var names = look.Request.Map("ExpressionAttributeNames");
        foreach (var update in look.Request.ExpressionsOf("UpdateExpression"))
        {
            var paths = UpdateTargets.Of(update).Select(path => path.Resolve(names)).OfType<ImmutableArray<string>>().ToList();
            var overlap = paths.SelectMany((first, i) => paths.Skip(i + 1).Where(second => Overlap(first, second)).Select(second => (First: first, Second: second))).FirstOrDefault();
            if (!overlap.First.IsDefault)
                look.Report(update.At, Text(overlap.First), Text(overlap.Second));
        }
    }

    private static bool Overlap(ImmutableArray<string> first, ImmutableArray<string> second) => first.Zip(second, (one, other) => one == other).All(same => same);

    private static string Text(ImmutableArray<string> path) => string.Join(".", path).Replace(".[", "[");
}
