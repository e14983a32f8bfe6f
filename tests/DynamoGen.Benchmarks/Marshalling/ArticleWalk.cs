using DynamoGen.Mapping;
using DynamoGen.Tables;

namespace DynamoGen.Benchmarks.Marshalling;

public sealed partial record Article : IDynamoItem<Article>
{
    private static readonly AttributeNames Names = new(
        "Id", "UserId", "Url", "Title", "Description", "Tags", "Authors", "Visits", "Version", "Rating", "IsFavorite", "Reference", "CreatedAt", "UpdatedAt");

    static AttributeNames IDynamoReadable<Article>.Names => Names;

    static TableDefinition IDynamoItem<Article>.Table { get; } = new() { Name = "Articles", PartitionKey = new("Id", KeyAttributeType.String) };

    static void IDynamoItem<Article>.Write<TWriter>(ref TWriter writer, Article item)
    {
        writer.BeginMap(14);
        writer.Name(Names, 0);
        writer.String(item.Id);
        writer.Name(Names, 1);
        writer.String(item.UserId);
        writer.Name(Names, 2);
        writer.String(item.Url);
        if (item.Title is { } title)
        {
            writer.Name(Names, 3);
            writer.String(title);
        }
        if (item.Description is { } description)
        {
            writer.Name(Names, 4);
            writer.String(description);
        }
        if (item.Tags is { Count: > 0 } tags)
        {
            writer.Name(Names, 5);
            writer.BeginSet(SetKind.String, tags.Count);
            foreach (var tag in tags)
                writer.String(tag);
            writer.EndSet();
        }
        writer.Name(Names, 6);
        writer.BeginList(item.Authors.Count);
        foreach (var author in item.Authors)
            writer.String(author);
        writer.EndList();
        writer.Name(Names, 7);
        writer.Number(item.Visits);
        writer.Name(Names, 8);
        writer.Number(item.Version);
        writer.Name(Names, 9);
        writer.Number(item.Rating);
        writer.Name(Names, 10);
        writer.Boolean(item.IsFavorite);
        writer.Name(Names, 11);
        GuidConverter.Write(ref writer, item.Reference);
        writer.Name(Names, 12);
        DateTimeConverter.Write(ref writer, item.CreatedAt);
        writer.Name(Names, 13);
        DateTimeConverter.Write(ref writer, item.UpdatedAt);
        writer.EndMap();
    }

    static Article IDynamoReadable<Article>.Read<TReader>(ref TReader reader)
    {
        string? id = null, userId = null, url = null, title = null, description = null;
        HashSet<string>? tags = null;
        List<string>? authors = null;
        var visits = 0;
        var version = 0L;
        var rating = 0d;
        var isFavorite = false;
        Guid reference = default;
        DateTime createdAt = default, updatedAt = default;
        reader.BeginMap();
        var ordinal = -1;
        while (reader.NextMember(Names, ref ordinal))
            switch (ordinal)
            {
                case 0: id = reader.ReadString(); break;
                case 1: userId = reader.ReadString(); break;
                case 2: url = reader.ReadString(); break;
                case 3: title = reader.TryReadNull() ? null : reader.ReadString(); break;
                case 4: description = reader.TryReadNull() ? null : reader.ReadString(); break;
                case 5:
                {
                    var set = new HashSet<string>();
                    reader.BeginList();
                    while (reader.NextElement())
                        set.Add(reader.ReadString());
                    tags = set;
                    break;
                }
                case 6:
                {
                    var list = new List<string>(reader.BeginList());
                    while (reader.NextElement())
                        list.Add(reader.ReadString());
                    authors = list;
                    break;
                }
                case 7: visits = reader.ReadNumber<int>(); break;
                case 8: version = reader.ReadNumber<long>(); break;
                case 9: rating = reader.ReadNumber<double>(); break;
                case 10: isFavorite = reader.ReadBoolean(); break;
                case 11: reference = GuidConverter.Read(ref reader); break;
                case 12: createdAt = DateTimeConverter.Read(ref reader); break;
                case 13: updatedAt = DateTimeConverter.Read(ref reader); break;
                default: reader.Skip(); break;
            }
        return new()
        {
            Id = id ?? throw MappingException.Missing(Names, 0, "S"),
            UserId = userId ?? throw MappingException.Missing(Names, 1, "S"),
            Url = url ?? throw MappingException.Missing(Names, 2, "S"),
            Title = title,
            Description = description,
            Tags = tags ?? [],
            Authors = authors ?? [],
            Visits = visits,
            Version = version,
            Rating = rating,
            IsFavorite = isFavorite,
            Reference = reference,
            CreatedAt = createdAt,
            UpdatedAt = updatedAt,
        };
    }
}
