using System.Globalization;
using Amazon.DynamoDBv2.Model;

namespace DynamoGen.Benchmarks.Marshalling;

/// <summary>What a careful person writes by hand against the SDK's model.</summary>
internal static class HandWritten
{
    public static Dictionary<string, AttributeValue> Write(Article item)
    {
        var map = new Dictionary<string, AttributeValue>(14)
        {
            ["Id"] = new() { S = item.Id },
            ["UserId"] = new() { S = item.UserId },
            ["Url"] = new() { S = item.Url },
            ["Authors"] = new() { L = Authors(item.Authors) },
            ["Visits"] = new() { N = item.Visits.ToString(CultureInfo.InvariantCulture) },
            ["Version"] = new() { N = item.Version.ToString(CultureInfo.InvariantCulture) },
            ["Rating"] = new() { N = item.Rating.ToString(CultureInfo.InvariantCulture) },
            ["IsFavorite"] = new() { BOOL = item.IsFavorite },
            ["Reference"] = new() { S = item.Reference.ToString() },
            ["CreatedAt"] = new() { S = item.CreatedAt.ToString("O", CultureInfo.InvariantCulture) },
            ["UpdatedAt"] = new() { S = item.UpdatedAt.ToString("O", CultureInfo.InvariantCulture) },
        };
        if (item.Title is not null)
            map["Title"] = new() { S = item.Title };
        if (item.Description is not null)
            map["Description"] = new() { S = item.Description };
        if (item.Tags.Count > 0)
            map["Tags"] = new() { SS = [.. item.Tags] };
        return map;
    }

    public static Article Read(Dictionary<string, AttributeValue> map) => new()
    {
        Id = map["Id"].S,
        UserId = map["UserId"].S,
        Url = map["Url"].S,
        Title = map.TryGetValue("Title", out var title) ? title.S : null,
        Description = map.TryGetValue("Description", out var description) ? description.S : null,
        Tags = map.TryGetValue("Tags", out var tags) ? [.. tags.SS] : [],
        Authors = map.TryGetValue("Authors", out var authors) ? Authors(authors.L) : [],
        Visits = int.Parse(map["Visits"].N, CultureInfo.InvariantCulture),
        Version = long.Parse(map["Version"].N, CultureInfo.InvariantCulture),
        Rating = double.Parse(map["Rating"].N, CultureInfo.InvariantCulture),
        IsFavorite = map["IsFavorite"].BOOL ?? false,
        Reference = Guid.Parse(map["Reference"].S),
        CreatedAt = DateTime.ParseExact(map["CreatedAt"].S, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
        UpdatedAt = DateTime.ParseExact(map["UpdatedAt"].S, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
    };

    private static List<AttributeValue> Authors(List<string> authors)
    {
        var list = new List<AttributeValue>(authors.Count);
        foreach (var author in authors)
            list.Add(new() { S = author });
        return list;
    }

    private static List<string> Authors(List<AttributeValue> authors)
    {
        var list = new List<string>(authors.Count);
        foreach (var author in authors)
            list.Add(author.S);
        return list;
    }
}
