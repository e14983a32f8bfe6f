namespace DynamoGen.Testing.Expressions.Samples;

/// <summary>Projections of <see cref="SampleItem"/>, with what the service leaves of it.</summary>
public static class ProjectionCases
{
    /// <summary>Projections, and what they leave in the notation of <see cref="ValueText"/>.</summary>
    public static IReadOnlyList<(string Projection, string Part)> Applied { get; } =
    [
        ("s", "{s: 'hello'}"), ("s, n", "{n: 5, s: 'hello'}"), ("S", "{}"), ("q", "{}"), ("q.r, s", "{s: 'hello'}"), ("z", "{z: null}"), ("el", "{el: []}"),
        ("em", "{em: {}}"), ("el[0]", "{}"), ("em.a", "{}"), ("s.a", "{}"), ("ss[0]", "{}"), ("#dotted, #size", "{a.b: 'dotted', größe: 7}"),
        ("m.a", "{m: {a: 1}}"), ("m.b.c, m.a", "{m: {a: 1, b: {c: 'x'}}}"), ("m.q", "{}"), ("m.b.q, m.a", "{m: {a: 1}}"), ("#m.#a", "{m: {a: 1}}"),
        ("l[0]", "{l: [1]}"), ("l[1]", "{l: ['two']}"), ("l[2], l[0]", "{l: [1, [3]]}"), ("l[2][0]", "{l: [[3]]}"), ("l[2][5], l[0]", "{l: [1]}"),
        ("l[9]", "{}"), ("l[2][0], l[1]", "{l: ['two', [3]]}"), ("l.a", "{}"), ("m[0]", "{}"),
    ];

    /// <summary>Projections that the service refuses.</summary>
    public static IReadOnlyList<string> Refused { get; } =
    [
        "", " ", ",", "s,", "s n", "(s)", "size(s)", ":s", "s = n", "m, m.a", "m.b, m.b.c", "s, s", "#s, s", "m.a, m[0]", "l[0], l[0]", "l[01]", "l[-1]",
        "name", "m.name", "#undefined", "s..a", "_s", "select",
    ];
}
