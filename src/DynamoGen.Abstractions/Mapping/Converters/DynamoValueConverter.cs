namespace DynamoGen.Mapping;

/// <summary><see cref="DynamoValue"/> as what it is.</summary>
public readonly struct DynamoValueConverter : IDynamoConverter<DynamoValue>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, DynamoValue value) where TWriter : struct, IAttributeWriter, allows ref struct
    {
        switch (value.Type)
        {
            case DynamoType.S: writer.String(value.Text); break;
            case DynamoType.N: writer.Number(value.Text.AsSpan()); break;
            case DynamoType.B: writer.Binary(value.Bytes.Span); break;
            case DynamoType.BOOL: writer.Boolean(value.IsTrue); break;
            case DynamoType.NULL: writer.Null(); break;
            case DynamoType.L: WriteList(ref writer, value.Elements); break;
            case DynamoType.M: WriteMap(ref writer, value.Entries); break;
            default: WriteSet(ref writer, value); break;
        }
    }

    /// <inheritdoc/>
    public static DynamoValue Read<TReader>(ref TReader reader) where TReader : struct, IAttributeReader, allows ref struct
    {
        var type = reader.PeekType();
        switch (type)
        {
            case DynamoType.S: return DynamoValue.String(reader.ReadString());
            case DynamoType.N: return DynamoValue.Number(reader.ReadNumberText());
            case DynamoType.B: return DynamoValue.Binary(reader.ReadBinary());
            case DynamoType.BOOL: return DynamoValue.Boolean(reader.ReadBoolean());
            case DynamoType.NULL: reader.TryReadNull(); return DynamoValue.Null;
            case DynamoType.L: return DynamoValue.List(ReadElements(ref reader));
            case DynamoType.M: return ReadMap(ref reader);
            default: return DynamoValue.Set(type switch { DynamoType.SS => SetKind.String, DynamoType.NS => SetKind.Number, _ => SetKind.Binary }, ReadElements(ref reader));
        }
    }

    private static void WriteList<TWriter>(ref TWriter writer, IReadOnlyList<DynamoValue> elements) where TWriter : struct, IAttributeWriter, allows ref struct
    {
        writer.BeginList(elements.Count);
        foreach (var element in elements)
            Write(ref writer, element);
        writer.EndList();
    }

    private static void WriteMap<TWriter>(ref TWriter writer, IReadOnlyDictionary<string, DynamoValue> entries) where TWriter : struct, IAttributeWriter, allows ref struct
    {
        writer.BeginMap(entries.Count);
        foreach (var (key, value) in entries)
        {
            writer.Name(key);
            Write(ref writer, value);
        }
        writer.EndMap();
    }

    private static void WriteSet<TWriter>(ref TWriter writer, DynamoValue set) where TWriter : struct, IAttributeWriter, allows ref struct
    {
        if (set.Elements.Count == 0)
            throw MappingException.Unstorable("the set is empty, and DynamoDB knows no empty sets. Leave the attribute out.");
        writer.BeginSet(set.Type switch { DynamoType.SS => SetKind.String, DynamoType.NS => SetKind.Number, _ => SetKind.Binary }, set.Elements.Count);
        foreach (var member in set.Elements)
            Write(ref writer, member);
        writer.EndSet();
    }

    private static List<DynamoValue> ReadElements<TReader>(ref TReader reader) where TReader : struct, IAttributeReader, allows ref struct
    {
        var elements = new List<DynamoValue>(reader.BeginList());
        while (reader.NextElement())
            elements.Add(Read(ref reader));
        return elements;
    }

    private static DynamoValue ReadMap<TReader>(ref TReader reader) where TReader : struct, IAttributeReader, allows ref struct
    {
        var entries = new Dictionary<string, DynamoValue>();
        reader.BeginMap();
        while (reader.NextKey(out var key))
            entries[key] = Read(ref reader);
        return DynamoValue.Map(entries);
    }
}
