namespace DynamoGen.Generators.Model;

/// <summary>A key attribute and where its value comes from: a member of its own, or several by a template.</summary>
/// <param name="Key">The attribute.</param>
/// <param name="Member">The ordinal of the member that is the key; null when a template makes it.</param>
/// <param name="Template">The template; null when a member is the key.</param>
internal sealed record KeySourceModel(KeyModel Key, int? Member, KeyTemplateModel? Template)
{
    /// <summary>The ordinals of all members that the key is made of, in the order of their first use.</summary>
    public IEnumerable<int> Ordinals => Template?.Ordinals ?? [Member!.Value];
}

/// <summary>A key that is made of members: derived on each write, ignored by reads.</summary>
/// <param name="Attribute">The attribute that holds it.</param>
/// <param name="Index">The index whose key it is; null for the table's own.</param>
/// <param name="Function">The generated function that makes its text.</param>
/// <param name="Members">The members with the literals before them.</param>
/// <param name="End">The literal at the end.</param>
internal sealed record KeyTemplateModel(string Attribute, string? Index, string Function, EquatableArray<TemplateMemberModel> Members, string End)
{
    /// <summary>The ordinals of its members, in the order of their first use.</summary>
    public IEnumerable<int> Ordinals => Members.Select(member => member.Ordinal).Distinct();

    /// <summary>The literal after a member; null when the member ends the template.</summary>
    public string? After(int position) => position + 1 < Members.Count ? Members[position + 1].Before : End.Length > 0 ? End : null;
}

/// <summary>A member in a template.</summary>
/// <param name="Before">The literal before it.</param>
/// <param name="Ordinal">The member.</param>
/// <param name="Form">How it is written.</param>
/// <param name="Case">Whether its letters are made lower or upper case.</param>
/// <param name="Width">Digits before the point of a number, characters of a time.</param>
/// <param name="Decimals">Digits after the point of a number.</param>
/// <param name="Cast">The keyword of the number that an enum is.</param>
/// <param name="IsCoarse">Whether different values are written alike: the day of a moment, text in lower case.</param>
/// <param name="Delimiter">What a text in raw mode must not have, because it ends the text.</param>
internal sealed record TemplateMemberModel(
    string Before, int Ordinal, TemplateForm Form, LetterCase Case = LetterCase.AsIs, int Width = 0, int Decimals = 0, string? Cast = null, bool IsCoarse = false, char? Delimiter = null)
{
    /// <summary>Whether keys sort as the member does, so that a query can have a range of it.</summary>
    public bool IsSorted => Delimiter is null;
}

internal enum TemplateForm
{
    /// <summary>Text of any length.</summary>
    Text,

    /// <summary>A character as text.</summary>
    Character,

    /// <summary>The name of an enum's value.</summary>
    EnumName,

    /// <summary>The number of an enum's value.</summary>
    EnumNumber,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A time span's ticks.</summary>
    Ticks,

    /// <summary>A moment, date or time of day.</summary>
    Time,

    /// <summary>A GUID.</summary>
    Guid,
}

internal enum LetterCase { AsIs, Lower, Upper }
