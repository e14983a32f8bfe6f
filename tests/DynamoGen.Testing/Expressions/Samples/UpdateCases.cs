namespace DynamoGen.Testing.Expressions.Samples;

/// <summary>Updates of <see cref="SampleItem"/>, with what the service makes of them: every clause, function and operator.</summary>
public static class UpdateCases
{
    /// <summary>Updates, and what they change in the notation of <see cref="ValueText"/>.</summary>
    public static IReadOnlyList<(string Update, string Difference)> Applied { get; } =
    [
        // SET: values, paths, the item as it was before
        ("SET a = :1", "a: 1"), ("set a = :1_0", "a: 1"), ("SET a=:1,c=:s", "a: 1, c: 'hello'"), ("SET s = :s", ""), ("SET s = :he", "s: 'he'"),
        ("SET a = n", "a: 5"), ("SET a = (n)", "a: 5"), ("SET a = l[2]", "a: [3]"), ("SET a = m.b.c", "a: 'x'"), ("SET s = n, n = s", "n: 'hello', s: 5"),
        ("SET #name = :1", "name: 1"), ("SET #dotted = :1", "a.b: 1"), ("SET m.a = n, n = m.a", "m: {a: 5, b: {c: 'x'}, ss: <'x'>}, n: 1"),
        ("SET a = m, m.a = :2", "a: {a: 1, b: {c: 'x'}, ss: <'x'>}, m: {a: 2, b: {c: 'x'}, ss: <'x'>}"),
        ("SET m.x = m.b", "m: {a: 1, b: {c: 'x'}, ss: <'x'>, x: {c: 'x'}}"), ("SET em.q = :1", "em: {q: 1}"),
        ("SET m.b.c = :1", "m: {a: 1, b: {c: 1}, ss: <'x'>}"), ("SET m.#name = :1", "m: {a: 1, b: {c: 'x'}, name: 1, ss: <'x'>}"),
        ("SET a = :null, c = :t, d = :ns, g = :em", "a: null, c: true, d: <1, 2>, g: {}"),

        // SET: elements of lists, beyond their ends without gaps
        ("SET l[0] = :9", "l: [9, 'two', [3], <1, 2>]"), ("SET l[9] = :9", "l: [1, 'two', [3], <1, 2>, 9]"),
        ("SET l[9] = :9, l[7] = :2", "l: [1, 'two', [3], <1, 2>, 2, 9]"), ("SET l[2][5] = :9", "l: [1, 'two', [3, 9], <1, 2>]"),
        ("SET el[0] = :1", "el: [1]"), ("SET l[0] = l[1], l[1] = l[0]", "l: ['two', 1, [3], <1, 2>]"), ("SET deep[0] = :deep", ""),

        // SET: arithmetic
        ("SET a = n + :1", "a: 6"), ("SET a = n - :1", "a: 4"), ("SET a = :1 - n", "a: -4"), ("SET a = :1 + :2", "a: 3"), ("SET a = n + nn", "a: 10"),
        ("SET a = n + n", "a: 10"), ("SET a = n-:1", "a: 4"), ("SET a = (n + :1)", "a: 6"), ("SET a = (n) - (nn)", "a: 0"),
        ("SET a = neg + :tenth", "a: -3.4"), ("SET a = l[0] + m.a", "a: 2"), ("SET a = big + :1", "a: 12345678901234567890123456789012345679"),
        ("SET a = :nines + :1", "a: 100000000000000000000000000000000000000"), ("SET n = n + :1", "n: 6"), ("SET a = tiny - :tiny", "a: 0"),
        ("SET a = huge - :huge", "a: 0"),

        // SET: functions
        ("SET a = if_not_exists(q, :1)", "a: 1"), ("SET a = if_not_exists(n, :1)", "a: 5"), ("SET a = if_not_exists(q, n)", "a: 5"),
        ("SET n = if_not_exists(n, :1)", ""), ("SET a = if_not_exists(z, :1)", "a: null"), ("SET a = if_not_exists(m.q.r, :1)", "a: 1"),
        ("SET a = if_not_exists(q, :1) + :2", "a: 3"), ("SET a = :2 - if_not_exists(q, :1)", "a: 1"),
        ("SET a = if_not_exists(q, :1) + if_not_exists(w, :1)", "a: 2"), ("SET a = if_not_exists(q, if_not_exists(w, :1))", "a: 1"),
        ("SET a = if_not_exists(n, :s) + :1", "a: 6"), ("SET a = if_not_exists((q), (:1))", "a: 1"),
        ("SET l = list_append(l, :l3)", "l: [1, 'two', [3], <1, 2>, 3]"), ("SET l = list_append(:l3, l)", "l: [3, 1, 'two', [3], <1, 2>]"),
        ("SET a = list_append(:l3, :l3)", "a: [3, 3]"), ("SET a = (list_append(el, el))", "a: []"),
        ("SET a = list_append(if_not_exists(q, :el), :l3)", "a: [3]"),

        // REMOVE
        ("REMOVE s, n", "-n, -s"), ("remove q", ""), ("REMOVE m.q", ""), ("REMOVE m.b", "m: {a: 1, ss: <'x'>}"), ("REMOVE l[9]", ""),
        ("REMOVE l[0], l[1]", "l: [[3], <1, 2>]"), ("REMOVE l[2][0]", "l: [1, 'two', [], <1, 2>]"), ("REMOVE l[0], l[1], l[2], l[3]", "l: []"),
        ("SET m.l = el REMOVE el", "m: {a: 1, b: {c: 'x'}, l: [], ss: <'x'>}, -el"), ("SET l[1] = :9 REMOVE l[0]", "l: [9, [3], <1, 2>]"),
        ("REMOVE l[0], l[2] SET l[3] = :9, l[20] = :5, l[12] = :4", "l: ['two', 9, 4, 5]"), ("SET l[9] = :9 REMOVE l[4]", "l: [1, 'two', [3], <1, 2>, 9]"),
        ("SET a = l REMOVE l[0]", "a: [1, 'two', [3], <1, 2>], l: ['two', [3], <1, 2>]"),

        // ADD
        ("ADD n :1", "n: 6"), ("ADD q :1", "q: 1"), ("ADD n :neg", "n: 1.5"), ("ADD n :1, nn :2", "n: 6, nn: 7"), ("ADD ss :ssc", "ss: <'a', 'b', 'c'>"),
        ("ADD ss :ssa", ""), ("ADD ns :ns17", "ns: <1, 2, 7>"), ("ADD bs :bsa", ""), ("ADD q :ssa", "q: <'a'>"), ("add q :bs", "q: <0x61, 0x62>"),
        ("ADD m.a :1", "m: {a: 2, b: {c: 'x'}, ss: <'x'>}"), ("ADD m.q :1", "m: {a: 1, b: {c: 'x'}, q: 1, ss: <'x'>}"),
        ("ADD l[0] :1", "l: [2, 'two', [3], <1, 2>]"), ("ADD l[9] :1", "l: [1, 'two', [3], <1, 2>, 1]"),
        ("SET l[9] = :9 ADD l[8] :1", "l: [1, 'two', [3], <1, 2>, 1, 9]"), ("ADD tiny :tiny", "tiny: 0." + new string('0', 129) + "2"),

        // DELETE
        ("DELETE ss :ssa", "ss: <'b'>"), ("DELETE ss :ss", "-ss"), ("DELETE ss :ssx", ""), ("DELETE ss :ssc", "ss: <'b'>"), ("DELETE ns :ns1", "ns: <2>"),
        ("DELETE ns :ns", "-ns"), ("DELETE bs :bsa", "bs: <0x62>"), ("delete q :ssa", ""), ("DELETE m.q :ssa", ""),
        ("DELETE m.ss :ssx", "m: {a: 1, b: {c: 'x'}}"), ("DELETE l[3] :ns", "l: [1, 'two', [3]]"), ("DELETE l[3] :ns REMOVE l[0]", "l: ['two', [3]]"),
        ("DELETE l[9] :ssa", ""),

        // clauses together
        ("SET a = :1 REMOVE n ADD nn :1 DELETE ss :ssa", "a: 1, nn: 6, ss: <'b'>, -n"),
        ("DELETE ss :ssa ADD nn :1 REMOVE n SET a = :1", "a: 1, nn: 6, ss: <'b'>, -n"), ("SET a=:1 REMOVE n", "a: 1, -n"),
    ];

    /// <summary>Updates that the service refuses: by their look, or for this item.</summary>
    public static IReadOnlyList<string> Refused { get; } =
    [
        // syntax
        "", " ", "SET", "SET a", "SET a =", "SET a = :1,", "SET , a = :1", "a = :1", "SET a = :1;", "SET a = :1 REMOVE", "REMOVE a,", "REMOVE a c",
        "SET a = :1 AND c = :1", "SET n += :1", "SETa=:1", "SET a=:1REMOVE n", "DELETE", "DELETE ss", "ADD n", "ADD n = :1", "ADD n nn", "ADD n (:1)",
        "ADD n :1 + :1", "ADD n -:1", "ADD n if_not_exists(q, :1)", "DELETE ss ss", "REMOVE :1", "REMOVE (s)", "SET (a) = :1", "SET size(s) = :1",
        "SET a = n = :1", "SET a = n * :1", "SET a = -:1", "SET a = 1", "PUT a :1",

        // names
        "SET name = :1", "SET a = name", "SET set = :1", "SET remove = :1", "SET between = :1", "SET a.remove = :1", "SET _a = :1", "SET a = :undefined",
        "SET #undefined = :1",

        // clauses and paths
        "SET a = :1 SET c = :1", "REMOVE a REMOVE c", "ADD n :1 ADD nn :1", "SET a = :1 REMOVE c SET d = :1", "SET a = :1, a = :2", "SET a = :1 REMOVE a",
        "SET #name = :1, #name = :2", "SET m.a = :1 REMOVE m", "SET m = :m, m.a = :1", "REMOVE l[0], l[0]", "REMOVE l[2][0], l[2]",
        "SET l[0] = :1 REMOVE l[0]", "SET m.a = :1, m[0] = :1", "SET n = :1 ADD n :1", "SET #m.#a = :1, m.a = :2",

        // operators and functions
        "SET a = n + :1 + :1", "SET a = (n + :1) + :1", "SET a = n + (n + :1)", "SET a = ((n + :1))", "SET a = ((:1))", "SET a = n + :s", "SET a = :l + :1",
        "SET a = size(s)", "SET a = attribute_exists(n)", "SET a = contains(s, :s)", "SET a = foo(n, :1)", "SET a = IF_NOT_EXISTS(n, :1)",
        "SET a = if_not_exists(q)", "SET a = if_not_exists(q, :1, :2)", "SET a = if_not_exists(:1, n)", "SET a = if_not_exists(n, n)",
        "SET a = if_not_exists(q, n + :1)", "SET a = list_append(l)", "SET a = list_append(l, :1)", "SET a = list_append(:ss, l)",
        "SET a = list_append(list_append(l, :l), :l)", "SET a = if_not_exists(q, list_append(l, :l))", "SET a = list_append(l, :l) + :1", "ADD n :s",
        "ADD n :t", "ADD l :l", "ADD m :m", "DELETE ss :a", "DELETE ns :1", "DELETE l :l",

        // what this item does not allow
        "SET a = q", "SET a = q + :1", "SET a = m.q", "SET a = l[9]", "SET a = s + :1", "SET a = z + :1", "SET a = if_not_exists(q, w)",
        "SET a = if_not_exists(n, q)", "SET a = if_not_exists(q, :s) + :1", "SET a = list_append(q, :l)", "SET a = list_append(s, :l)",
        "SET a = list_append(ss, :l)", "SET a = list_append(if_not_exists(q, :1), :l)", "SET q.a = :1", "SET q[0] = :1", "SET m.q.r = :1", "SET s.a = :1",
        "SET s[0] = :1", "SET m[0] = :1", "SET l.a = :1", "SET l[9][0] = :1", "SET ss[0] = :1", "SET z.a = :1", "REMOVE q.a", "REMOVE s.a", "REMOVE m.q.r",
        "REMOVE l[0][1]", "REMOVE n[0]", "REMOVE m[0]", "REMOVE l.a", "REMOVE l[9].a", "ADD s :1", "ADD z :1", "ADD ns :1", "ADD n :ns", "ADD ss :ns",
        "ADD l :1", "ADD m.q.r :1", "DELETE s :ssa", "DELETE l :ssa", "DELETE ss :ns", "DELETE m.q.r :ssa",

        // numbers and nesting beyond the limits
        "SET a = huge + :huge", "ADD huge :huge", "SET a = big + :tenth", "SET a = :1e37 + :tiny", "SET a = :nines + :tenth", "SET deep[0] = :deeper",
        "SET deep[0] = deep",
    ];
}
