using System.Numerics;
using System.Text.Json;
using DynamoGen.Mapping;

namespace DynamoGen.FidelityModel;

/// <summary>Every scalar that is mapped, as a plain member.</summary>
[DynamoTable("Scalars")]
public sealed partial record Scalars
{
    [PartitionKey] public required Guid Id { get; init; }
    public required string Text { get; init; }
    public char Letter { get; init; }
    public bool Flag { get; init; }
    public sbyte Int8 { get; init; }
    public byte UInt8 { get; init; }
    public short Int16 { get; init; }
    public ushort UInt16 { get; init; }
    public int Int32 { get; init; }
    public uint UInt32 { get; init; }
    public long Int64 { get; init; }
    public ulong UInt64 { get; init; }
    public Int128 Int128 { get; init; }
    public UInt128 UInt128 { get; init; }
    public nint Native { get; init; }
    public nuint UNative { get; init; }
    public BigInteger Big { get; init; }
    public decimal Decimal { get; init; }
    public double Double { get; init; }
    public float Single { get; init; }
    public Half Half { get; init; }
    public required Uri Link { get; init; }
    public required Version Version { get; init; }
    public DateTimeOffset Moment { get; init; }
    public DateTime Utc { get; init; }
    public DateOnly Day { get; init; }
    public TimeOnly Time { get; init; }
    public TimeSpan Span { get; init; }
    public required byte[] Bytes { get; init; }
    public ReadOnlyMemory<byte> Memory { get; init; }
    public required DynamoValue Any { get; init; }
    public required JsonElement Json { get; init; }
    public Shade Shade { get; init; }
    [DynamoAttribute(EnumAsNumber = true)] public Shade ShadeNumber { get; init; }
    public Rights Rights { get; init; }
    public WideRights WideRights { get; init; }
    [TimeToLive] public DateTimeOffset Expires { get; init; }
}

/// <summary>Every scalar that is mapped, as a member that may be null.</summary>
[DynamoTable("OptionalScalars")]
public sealed partial class OptionalScalars
{
    [PartitionKey] public string Id { get; set; } = "";
    public string? Text { get; set; }
    public char? Letter { get; set; }
    public bool? Flag { get; set; }
    public sbyte? Int8 { get; set; }
    public byte? UInt8 { get; set; }
    public short? Int16 { get; set; }
    public ushort? UInt16 { get; set; }
    public int? Int32 { get; set; }
    public uint? UInt32 { get; set; }
    public long? Int64 { get; set; }
    public ulong? UInt64 { get; set; }
    public Int128? Int128 { get; set; }
    public UInt128? UInt128 { get; set; }
    public nint? Native { get; set; }
    public nuint? UNative { get; set; }
    public BigInteger? Big { get; set; }
    public decimal? Decimal { get; set; }
    public double? Double { get; set; }
    public float? Single { get; set; }
    public Half? Half { get; set; }
    public Guid? Reference { get; set; }
    public Uri? Link { get; set; }
    public Version? Version { get; set; }
    public DateTimeOffset? Moment { get; set; }
    public DateTime? Utc { get; set; }
    public DateOnly? Day { get; set; }
    public TimeOnly? Time { get; set; }
    public TimeSpan? Span { get; set; }
    public byte[]? Bytes { get; set; }
    public ReadOnlyMemory<byte>? Memory { get; set; }
    public DynamoValue? Any { get; set; }
    public JsonElement? Json { get; set; }
    public Shade? Shade { get; set; }
    [DynamoAttribute(EnumAsNumber = true)] public Shade? ShadeNumber { get; set; }
    public Rights? Rights { get; set; }
    [TimeToLive] public DateTime? Expires { get; set; }
    [DynamoAttribute(WriteNull = true)] public string? NullableText { get; set; }
    [DynamoAttribute(WriteNull = true)] public int? NullableNumber { get; set; }
    [DynamoAttribute(WriteNull = true)] public int Plain { get; set; }
    [DynamoAttribute(WriteNull = true)] public List<string>? NullableList { get; set; }
    [DynamoAttribute(WriteNull = true)] public Place? NullablePlace { get; set; }
    [DynamoAttribute(WriteNull = true)] public Spot? NullableSpot { get; set; }
    [MaxSize(400_000)] public string? Limited { get; set; }
    [MaxSize(400_000)] public byte[]? LimitedBytes { get; set; }
    [MaxSize(400_000)] public IEnumerable<string>? LimitedList { get; set; }
    [MaxSize(400_000)] public Place? LimitedPlace { get; set; }
    [MaxSize(400_000)] public int? LimitedNumber { get; set; }
}

/// <summary>Stored by name, two of them for one number.</summary>
public enum Shade : short
{
    None = 0,
    Dark = -7,
    Light = short.MaxValue,
    Bright = Light,
    @default = 3,
    I = 4,
}

/// <summary>Stored as a number, also for sums that have no name.</summary>
[Flags]
public enum Rights
{
    None = 0,
    Read = 1,
    Write = 2,
    Own = 4,
}

/// <summary>Stored as a number that no signed type holds.</summary>
[Flags]
public enum WideRights : ulong
{
    None = 0,
    All = ulong.MaxValue,
}
