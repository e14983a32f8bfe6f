namespace DynamoGen.Testing.Expressions.Samples;

/// <summary>Conditions on <see cref="SampleItem"/>, with what the service says of them: every operator and function, every type.</summary>
public static class ConditionCases
{
    /// <summary>Conditions that hold.</summary>
    public static IReadOnlyList<string> True { get; } =
    [
        // equality
        "s = :s", ":s = s", "n = nn", "n = :5e0", "neg = :neg", "big = :big", "tiny = :tiny", "huge = :huge", "b = :b", "t = :t", "z = :null", "l = :l",
        "m = :m", "em = :em", "el = :el", "ss = :ss", "ns = :ns", "bs = :bs", "e = :empty", "eb = :eb", "m.b.c = :x", "l[0] = :1_0", "l[2][0] = :3",
        "l[3] = :ns", "#dotted = :dotted", "#m.#a = :1", "#1 = :5", "#_ = :5", "#AND = :s", ":s = :s", "(s) = (:s)", "s=:s", "s\n=\t:s", "m . b . c = :x",
        "l [0] = :1", "l[ 0 ] = :1", "#name <> :s", "#size > :5",

        // inequality, where what is missing or of another type is unequal
        "s <> :he", "s <> :5", "q <> :s", "q <> w", "t <> :f", "ss <> :ssa", "big <> :bigger", "m.q <> :1", "s.a <> :1", "s[0] <> :1", "l[9] <> :1", "z <> q",

        // order
        "n < :9", "n <= :5", "n > :4", "n >= nn", "neg < :0", "big < :bigger", "tiny > :0", "huge > :bigger", "bmp < :astral", "astral > :bmp", "b > :ab",
        "b >= :b", "eb < :b", "e < :a", "ten < :s2", "s < u", ":4 < n",

        // BETWEEN and IN
        "n BETWEEN :1 AND :5", "n BETWEEN nn AND nn", ":5 BETWEEN n AND nn", "s between :he and :s", "n BETWEEN size(ss) AND :9", "size(s) BETWEEN :1 AND :5",
        "astral BETWEEN :bmp AND :astral", "b BETWEEN :ab AND :b", "n IN (:1, :5)", "n IN (:s, :5)", "n in (nn)", "n IN (q, :5)", "n IN (:5, :5)",
        ":5 IN (n)", "n IN (size(s))", "size(s) IN (n)", "ss IN (:ssa, :ss)", "z IN (:null)", "(n) IN ((:5))", "t IN (:f, :t)",

        // logic: NOT before AND before OR
        "s = :s OR n = :1 AND n = :2", "s = :s or n = :1 and n = :2", "NOT s = :he", "NOT s = :s OR s = :s", "NOT NOT s = :s", "NOT (NOT s = :s)",
        "(NOT s = :he)", "s = :s AND NOT n = :1", "NOT (s = :he OR n = :1)", "((s = :s) AND (n = :5))", "(((s = :s) AND n = :1) OR n = :5)",
        "NOT n BETWEEN :1 AND :4", "NOT n IN (:1)", "NOT q = :s", "NOT contains(q, :s)", "NOT q IN (:s)", "NOT size(n) < :3",

        // attribute_exists, attribute_not_exists, attribute_type
        "attribute_exists(s)", "attribute_exists(z)", "attribute_exists(m.b.c)", "attribute_exists(l[2][0])", "attribute_exists((s))",
        "attribute_exists(#m.#a)", "attribute_not_exists(q)", "attribute_not_exists(m.q.c)", "attribute_not_exists(l[9])", "attribute_not_exists(s.a)",
        "attribute_not_exists(s[0])", "attribute_not_exists(ss[0])", "attribute_not_exists(m[0])", "attribute_not_exists(l.a)", "attribute_type(s, :S)",
        "attribute_type(n, :N)", "attribute_type(b, :B)", "attribute_type(t, :BOOL)", "attribute_type(z, :NULL)", "attribute_type(l, :L)",
        "attribute_type(m, :M)", "attribute_type(ss, :SS)", "attribute_type(ns, :NS)", "attribute_type(bs, :BS)", "attribute_type(size(s), :N)",
        "attribute_type(:a, :S)",

        // begins_with and contains
        "begins_with(s, :he)", "begins_with (s, :s)", "begins_with(s, :empty)", "begins_with(s, e)", "begins_with(b, :ab)", "begins_with(b, :eb)",
        "begins_with(:s, :he)", "begins_with(u, :accent)", "contains(s, :ell)", "contains(s, :empty)", "contains(s, e)", "contains(u, :astral)",
        "contains(b, :bc)", "contains(b, :eb)", "contains(ss, :a)", "contains(ns, :1_0)", "contains(bs, :ba)", "contains(l, :two)", "contains(l, :1_0)",
        "contains(l, :l3)", "contains(l, :ns)", "contains(:l, :3) OR contains(:l, :two)", "contains(:s, :ell)",

        // size, which counts UTF-16 units here
        "size(s) = n", "size(u) = :3", "size(b) = :3", "size(l) = :4", "size(m) = :3", "size(ss) = :2", "size(ns) = :2", "size(bs) = :2", "size(el) = :0",
        "size(em) = :0", "size(e) = :0", "size(:s) = :5", "size(s) = size(s)", "size(s) <> :1", "size(s) <> :s", "size(n) <> :1", "size(q) <> :1",
        "size(q) <> size(w)", "(size(s)) = :5", "size((s)) = :5", "size(m.b) = :1",
    ];

    /// <summary>Conditions that do not hold.</summary>
    public static IReadOnlyList<string> False { get; } =
    [
        "s = :he", "s = :5", "q = :s", "q = w", "q = :null", "z = q", "n = :s", "ss = ns", "ss = :ssa", "big = :bigger", "m = :em", "t = :f", "t = f",
        "l = el", "u = :astral", "s <> :s", "n <> :5e0", "ss <> :ss", "z <> :null", "m <> :m", "q < :1", "q > :1", "s < :1", "s >= :1", "t < f", "z <= t",
        "m > em", "n < nn", "n > :5", "astral < :bmp", ":s < :1", "q BETWEEN :1 AND :5", "s BETWEEN :1 AND :5", "n BETWEEN :1 AND s", "n BETWEEN s AND :9",
        "n BETWEEN :1 AND q", "n BETWEEN :1 AND t", "bmp BETWEEN :astral AND :astral", "n BETWEEN f AND t", "q IN (:s)", "q IN (w)", "n IN (:1, :s)",
        "n IN (s)", "NOT s = :s", "s = :he OR n = :1", "s = :s AND n = :1", "NOT (s = :s)", "NOT n IN (:5)", "attribute_exists(q)", "attribute_exists(m.q)",
        "attribute_exists(l[9])", "attribute_exists(S)", "attribute_not_exists(z)", "attribute_type(q, :S)", "attribute_type(s, :SS)",
        "attribute_type(n, :S)", "begins_with(s, :ell)", "begins_with(q, :he)", "begins_with(s, q)", "begins_with(n, :he)", "begins_with(s, :ab)",
        "begins_with(s, n)", "begins_with(:he, s)", "begins_with(ss, :a)", "contains(q, :s)", "contains(s, q)", "contains(m, :a)", "contains(n, :5)",
        "contains(s, :5)", "contains(ss, :1)", "contains(ss, :ssa)", "contains(l, :s)", "contains(l, :ssa)", "contains(l, :null)", "contains(t, :t)",
        "contains(z, :null)", "contains(size(s), :1)", "contains(:5, s)", "contains(b, :a)", "size(q) = :0", "size(n) = :1", "size(t) = :1", "size(z) = :0",
        "size(q) = size(w)", "size(s) = :s", "size(s) < :s", "size(u) = :2",
    ];

    /// <summary>Conditions that the service refuses for any item.</summary>
    public static IReadOnlyList<string> Refused { get; } =
    [
        // syntax
        "", " ", "s", "(s)", ":t", "t", "NOT s", "t AND s = :s", "size(s)", "s =", "= :s", "s == :s", "s != :s", "s < > :s", "s > = :s", "s = :s AND",
        "AND s = :s", "s = :s s = :s", "s = :s = n", "s = :s;", "(s = :s", "s = :s)", "()", "s = 'a'", "s = 5", "s = \"a\"", "-n = :5", "n + :1 = :5",
        "n NOT IN (:5)", "n NOT BETWEEN :1 AND :5", "n IN ()", "n IN :5", "n IN (:5", "n IN (:5,)", "n BETWEEN :1", "n BETWEEN :1 OR :5", "n BETWEEN :1, :5",
        "s = :s\u00A0", "s = : s", "# s = :s", "s = :s /* why */", "s:s = :s", "s=:sAND n=:5", "attribute_exists(s) = :t", "attribute_exists s", "s = é",

        // paths
        "_s = :s", "1s = :s", "s-a = :s", "$s = :s", "é = :s", ".s = :s", "s. = :s", "s..a = :s", "l[-1] = :1", "l[01] = :1", "l[] = :1", "l[a] = :1",
        "l[:1] = :1", "l.[0] = :1", "l[0]s = :1", "l[0 = :1", "l[2147483648] = :1", "l[99999999999] = :1", "#m#a = :1",

        // keywords and reserved words
        "name = :s", "NAME = :s", "m.name = :s", "true = :t", "and = :s", "Set = :s", "remove = :s", "attribute_exists(add)",

        // parentheses
        "((s = :s))", "NOT ((s = :s))", "((s)) = :s", "s = ((:s))", "(((s = :s) AND (n = :5)))", "size(((s))) = :5",

        // functions
        "begins_with(s)", "begins_with(s, :he, :he)", "attribute_exists()", "attribute_exists(s, n)", "BEGINS_WITH(s, :he)", "foo(s) = :s", "foo(s, :s)",
        "if_not_exists(s, :s) = :s", "size(size(s)) = :5", "attribute_exists(:s)", "attribute_not_exists(:s)", "attribute_exists(size(s))",
        "attribute_type(s, e)", "attribute_type(s, :1)", "attribute_type(s, :String)", "attribute_type(s, :x)", "begins_with(s, :1)", "begins_with(:1, s)",
        "begins_with(s, :l)", "begins_with(size(s), :he)", "begins_with(s, size(s))", "size(:1) = :1", "size(:t) = :1", "size(:null) = :1",

        // operands
        "s = s", "s <> s", "#s = s", "m.b = m.b", "l[0] = l[0]", "n BETWEEN n AND nn", "n BETWEEN :1 AND n", "n IN (n)", "n IN (:1, n)", "begins_with(s, s)",
        "contains(s, s)", "t < :t", "z <= :null", "l > :l", "m >= :m", "ss < :ss", ":t < n", "n BETWEEN :5 AND :1", "n BETWEEN :1 AND :s",
        "n BETWEEN :t AND :t", "n BETWEEN :1 AND :t", ":t BETWEEN :1 AND :5", "s BETWEEN :astral AND :bmp", "b BETWEEN :b AND :ab",

        // placeholders that are not there
        "s = :undefined", "#undefined = :s",
    ];
}
