namespace System;

/// <summary>What the compiler needs for list patterns; .NET Standard 2.0 has none.</summary>
/// <param name="value">The position.</param>
/// <param name="fromEnd">Whether it is counted from the end.</param>
internal readonly struct Index(int value, bool fromEnd = false)
{
    public int GetOffset(int length) => fromEnd ? length - value : value;
}
