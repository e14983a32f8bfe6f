using DynamoGen.Mapping;

namespace DynamoGen.Expressions;

/// <summary>Writes NULL.</summary>
internal readonly struct NullWriter : IDynamoWriter<object?>
{
    public static void Write<TWriter>(ref TWriter writer, object? value) where TWriter : struct, IAttributeWriter, allows ref struct => writer.Null();
}

/// <summary>Writes a list.</summary>
internal readonly struct ListWriter<T, TElement> : IDynamoWriter<IReadOnlyCollection<T>> where TElement : struct, IDynamoWriter<T>
{
    public static void Write<TWriter>(ref TWriter writer, IReadOnlyCollection<T> value) where TWriter : struct, IAttributeWriter, allows ref struct
    {
        writer.BeginList(value.Count);
        foreach (var element in value)
            if (element is null)
                writer.Null();
            else
                TElement.Write(ref writer, element);
        writer.EndList();
    }
}

/// <summary>The members of a set, and its kind.</summary>
internal readonly record struct SetMembers<T>(SetKind Kind, IReadOnlyCollection<T> Members);

/// <summary>Writes a set.</summary>
internal readonly struct SetWriter<T, TMember> : IDynamoWriter<SetMembers<T>> where TMember : struct, IDynamoWriter<T>
{
    public static void Write<TWriter>(ref TWriter writer, SetMembers<T> value) where TWriter : struct, IAttributeWriter, allows ref struct
    {
        writer.BeginSet(value.Kind, value.Members.Count);
        foreach (var member in value.Members)
            TMember.Write(ref writer, member is null ? throw MappingException.NullInSet() : member);
        writer.EndSet();
    }
}

/// <summary>Writes a map.</summary>
internal readonly struct MapWriter<T, TElement> : IDynamoWriter<IReadOnlyCollection<KeyValuePair<string, T>>> where TElement : struct, IDynamoWriter<T>
{
    public static void Write<TWriter>(ref TWriter writer, IReadOnlyCollection<KeyValuePair<string, T>> value) where TWriter : struct, IAttributeWriter, allows ref struct
    {
        writer.BeginMap(value.Count);
        foreach (var (key, element) in value)
        {
            writer.Name(key);
            if (element is null)
                writer.Null();
            else
                TElement.Write(ref writer, element);
        }
        writer.EndMap();
    }
}
