using System.Globalization;
using DynamoGen.Expressions;
using DynamoGen.IntegrationTests.Language;
using DynamoGen.Mapping;
using DynamoGen.Testing.Expressions.Samples;

namespace DynamoGen.IntegrationTests.Expressions;

/// <summary>Random typed conditions on gadgets with their meaning: members of every kind, every operator and function.</summary>
internal sealed class RandomGadgetCondition(Random random)
{
    private static readonly string[] Comparators = ["=", "<>", "<", "<=", ">", ">="];

    private readonly RandomGadgets make = new(random);

    private static GadgetFilter Filter => default;

    /// <summary>A condition of a few terms.</summary>
    /// <param name="depth">How deeply they are composed at the most.</param>
    public Meaning Any(int depth) => (depth == 0 ? 3 : random.Next(4)) switch
    {
        0 => !Any(depth - 1),
        1 => Any(depth - 1) & Any(depth - 1),
        2 => Any(depth - 1) | Any(depth - 1),
        _ => Term(),
    };

    private Meaning Term() => random.Next(9) switch
    {
        0 => Numbers(),
        1 => NullableNumbers(),
        2 => Texts(),
        3 => TextFunctions(),
        4 => TruthsAndNames(),
        5 => TimesAndBytes(),
        6 => Collections(),
        7 => Nested(),
        _ => Attributes(),
    };

    private Meaning Numbers()
    {
        var (value, high, price) = (make.Integer(), make.Integer() + 6, make.Price());
        return random.Next(6) switch
        {
            0 => Compared(Filter.Visits, value),
            1 => Meaning.Of(value < Filter.Visits, ":0 < #Visits", N(value)),
            2 => Meaning.Of(Filter.Visits.Between(value, high), "#Visits BETWEEN :0 AND :1", N(value), N(high)),
            3 => Meaning.Of(Filter.Visits.In(Enumerable.Range(value, 120)), "#Visits BETWEEN :0 AND :1", N(value), N(value + 119)),
            4 => Meaning.Of(Filter.Price >= price, "#Price >= :0", N(price)),
            _ => Meaning.Of(Filter.Price == price, "#Price = :0", N(price)),
        };
    }

    private Meaning NullableNumbers()
    {
        var value = make.Integer();
        return random.Next(6) switch
        {
            0 => Meaning.Of(Filter.Limit == null, "attribute_not_exists(#Limit) OR #Limit = :0", DynamoValue.Null),
            1 => Meaning.Of(Filter.Limit != null, "attribute_exists(#Limit) AND #Limit <> :0", DynamoValue.Null),
            2 => Meaning.Of(Filter.Limit.HasOther(value), "attribute_exists(#Limit) AND #Limit <> :0", N(value)),
            3 => Meaning.Of(Filter.Limit.In(value, value + 2), "#Limit = :0 OR #Limit = :1", N(value), N(value + 2)),
            4 => Meaning.Of(Filter.Limit <= Filter.Visits, "#Limit <= #Visits"),
            _ => Meaning.Of(Filter.Limit != value, "NOT #Limit = :0", N(value)),
        };
    }

    private Meaning Texts()
    {
        var text = make.Text();
        var value = Value.S(text);
        return make.Pick(Comparators) switch
        {
            "=" => Meaning.Of(Filter.Title == text, "#Title = :0", value),
            "<>" => Meaning.Of(Filter.Title != text, "#Title <> :0", value),
            "<" => Meaning.Of(Filter.Title < text, "#Title < :0", value),
            "<=" => Meaning.Of(text >= Filter.Title, "#Title <= :0", value),
            ">" => Meaning.Of(Filter.Title > text, "#Title > :0", value),
            _ => Meaning.Of(Filter.Title >= text, "#Title >= :0", value),
        };
    }

    private Meaning TextFunctions()
    {
        var (text, size) = (make.Text(), random.Next(4));
        return random.Next(7) switch
        {
            0 => Meaning.Of(Filter.Title.StartsWith(text), "begins_with(#Title, :0)", Value.S(text)),
            1 => Meaning.Of(Filter.Title.Contains(text), "contains(#Title, :0)", Value.S(text)),
            2 => Meaning.Of(Filter.Title.In(text, "a"), "#Title IN (:0, :1)", Value.S(text), Value.S("a")),
            3 => Meaning.Of(Filter.Title.Size() > size, "size(#Title) > :0", N(size)),
            4 => Meaning.Of(Filter.Title.Size() <= Filter.Tags.Size(), "size(#Title) <= size(#Tags)"),
            5 => Meaning.Of(Filter.Title == null, "NOT attribute_exists(#Title) OR #Title = :0", DynamoValue.Null),
            _ => Meaning.Of(Filter.Title.Between("a", "😀"), "#Title >= :0 AND #Title <= :1", Value.S("a"), Value.S("😀")),
        };
    }

    private Meaning TruthsAndNames()
    {
        var (truth, colour, uri) = (make.Once(), make.Colour(), make.Uri());
        return random.Next(7) switch
        {
            0 => Meaning.Of(Filter.IsArchived, "#IsArchived = :0", DynamoValue.Boolean(true)),
            1 => Meaning.Of(Filter.IsStarred == truth, "#IsStarred = :0", DynamoValue.Boolean(truth)),
            2 => Meaning.Of(Filter.IsStarred != truth, "#IsStarred <> :0", DynamoValue.Boolean(truth)),
            3 => Meaning.Of(Filter.Colour == colour, "#Colour = :0", Value.S(colour.ToString())),
            4 => Meaning.Of(Filter.Colour.In(colour, Colour.Red), "#Colour IN (:0, :1)", Value.S(colour.ToString()), Value.S("Red")),
            5 => Meaning.Of(Filter.Manual == uri, "#Manual = :0", Value.S(uri.AbsoluteUri)),
            _ => Meaning.Of(Filter.Manual != uri, "#Manual <> :0", Value.S(uri.AbsoluteUri)),
        };
    }

    private Meaning TimesAndBytes()
    {
        var (time, photo) = (make.Time(), make.Photo());
        var storedTime = Value.S(time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture));
        var storedPhoto = DynamoValue.Binary(photo);
        return random.Next(6) switch
        {
            0 => Meaning.Of(Filter.BoughtAt > time, "#BoughtAt > :0", storedTime),
            1 => Meaning.Of(Filter.BoughtAt == time, "#BoughtAt = :0", storedTime),
            2 => Meaning.Of(Filter.Photo == photo, "#Photo = :0", storedPhoto),
            3 => Meaning.Of(Filter.Photo < photo, "#Photo < :0", storedPhoto),
            4 => Meaning.Of(Filter.Photo.StartsWith(photo), "begins_with(#Photo, :0)", storedPhoto),
            _ => Meaning.Of(Filter.Photo.Size() == photo.Length, "size(#Photo) = :0", N(photo.Length)),
        };
    }

    private Meaning Collections()
    {
        var (text, number, at, key) = (make.Text(), make.Integer(), random.Next(3), make.Pick(RandomGadgets.CountKeys));
        return random.Next(7) switch
        {
            0 => Meaning.Of(Filter.Tags.Contains(text), "contains(#Tags, :0)", Value.S(text)),
            1 => Meaning.Of(Filter.Sizes.Contains(number), "contains(#Sizes, :0)", N(number)),
            2 => Meaning.Of(Filter.Tags.Size() == at, "size(#Tags) = :0", N(at)),
            3 => Meaning.Of(Filter.History.Contains(text), "contains(#History, :0)", Value.S(text)),
            4 => Meaning.Of(Filter.History[at] == text, string.Create(CultureInfo.InvariantCulture, $"#History[{at}] = :0"), Value.S(text)),
            5 => Meaning.Of(Filter.Counts[key] >= number, $"#Counts.#{key.Replace('.', '_')} >= :0", N(number)),
            _ => Meaning.Of(Filter.History.Size().Between(1, 2), "size(#History) = :0 OR size(#History) = :1", N(1), N(2)),
        };
    }

    private Meaning Nested()
    {
        var (text, number, at) = (make.Text(), make.Integer(), random.Next(3));
        return random.Next(6) switch
        {
            0 => Meaning.Of(Filter.Maker.City < text, "#Maker.#City < :0", Value.S(text)),
            1 => Meaning.Of(Filter.Maker.Zip != number, "#Maker.#Zip <> :0", N(number)),
            2 => Meaning.Of(Filter.Maker.Brands.Contains(text), "contains(#Maker.#Brands, :0)", Value.S(text)),
            3 => Meaning.Of(Filter.Parts[at].Stars > Filter.Maker.Stars, string.Create(CultureInfo.InvariantCulture, $"#Parts[{at}].#Stars > #Maker.#Stars")),
            4 => Meaning.Of(Filter.Parts[at].City == Filter.Title, string.Create(CultureInfo.InvariantCulture, $"#Parts[{at}].#City = #Title")),
            _ => Meaning.Of(Filter.Parts[at].Zip == null, $"attribute_not_exists(#Parts[{at}].#Zip) OR #Parts[{at}].#Zip = :0", DynamoValue.Null),
        };
    }

    private Meaning Attributes() => random.Next(6) switch
    {
        0 => Meaning.Of(Filter.Maker.Exists(), "attribute_exists(#Maker)"),
        1 => Meaning.Of(Filter.Maker.NotExists(), "attribute_not_exists(#Maker)"),
        2 => Meaning.Of(Filter.Tags.NotExists(), "attribute_not_exists(#Tags)"),
        3 => Meaning.Of(Filter.Limit.IsType(DynamoType.N), "attribute_type(#Limit, :0)", Value.S("N")),
        4 => Meaning.Of(Filter.Tags.IsType(DynamoType.SS), "attribute_type(#Tags, :0)", Value.S("SS")),
        _ => Meaning.Of(Filter.Counts["a.b"].Exists(), "attribute_exists(#Counts.#a_b)"),
    };

    private Meaning Compared(OrderedPath<int> path, int value) => make.Pick(Comparators) switch
    {
        "=" => Meaning.Of(path == value, "#Visits = :0", N(value)),
        "<>" => Meaning.Of(path != value, "#Visits <> :0", N(value)),
        "<" => Meaning.Of(path < value, "#Visits < :0", N(value)),
        "<=" => Meaning.Of(path <= value, "#Visits <= :0", N(value)),
        ">" => Meaning.Of(path > value, "#Visits > :0", N(value)),
        _ => Meaning.Of(path >= value, "#Visits >= :0", N(value)),
    };

    private static DynamoValue N(decimal number) => Value.N(number.ToString(CultureInfo.InvariantCulture));
}
