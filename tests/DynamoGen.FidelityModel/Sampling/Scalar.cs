using System.Globalization;
using System.Numerics;
using System.Text.Json;
using DynamoGen.Mapping;
using FsCheck;
using FsCheck.Fluent;

namespace DynamoGen.FidelityModel;

/// <summary>Random values of every scalar type: the ends of its range, or of DynamoDB's where that is smaller, as often as what lies between.</summary>
internal static class Scalar
{
    private static readonly BigInteger MaxDigits = BigInteger.Pow(10, 38) - 1;

    private static readonly Dictionary<Type, Gen<object?>> All = new()
    {
        [typeof(string)] = Text.Any.Select(Boxed),
        [typeof(char)] = Text.Char.Select(Boxed),
        [typeof(bool)] = Gen.Elements(true, false).Select(Boxed),
        [typeof(sbyte)] = Integer<sbyte>(),
        [typeof(byte)] = Integer<byte>(),
        [typeof(short)] = Integer<short>(),
        [typeof(ushort)] = Integer<ushort>(),
        [typeof(int)] = Integer<int>(),
        [typeof(uint)] = Integer<uint>(),
        [typeof(long)] = Integer<long>(),
        [typeof(ulong)] = Integer<ulong>(),
        [typeof(nint)] = Integer<nint>(),
        [typeof(nuint)] = Integer<nuint>(),
        [typeof(Int128)] = Wide.Where(value => value > Int128.MinValue && value < Int128.MaxValue).Select(value => Boxed((Int128)value)),
        [typeof(UInt128)] = Wide.Where(value => BigInteger.Abs(value) < UInt128.MaxValue).Select(value => Boxed((UInt128)BigInteger.Abs(value))),
        [typeof(BigInteger)] = Wide.Select(Boxed),
        [typeof(decimal)] = Decimals.Select(Boxed),
        [typeof(double)] = Doubles.Select(Boxed),
        [typeof(float)] = Singles.Select(Boxed),
        [typeof(Half)] = Bits.Select(bits => BitConverter.Int16BitsToHalf((short)bits)).Where(Half.IsFinite).Select(Boxed),
        [typeof(Guid)] = Gen.OneOf(Gen.Elements(Guid.Empty, Guid.AllBitsSet), Bits.Select(bits => new Guid((int)bits, (short)bits, 7, [1, 2, 3, 4, 5, 6, 7, (byte)bits]))).Select(Boxed),
        [typeof(Uri)] = Links.Select(Boxed),
        [typeof(Version)] = Gen.Elements(new Version(), new Version(1, 2), new Version(1, 2, 3), new Version(int.MaxValue, 0, 0, int.MaxValue)).Select(Boxed),
        [typeof(DateTime)] = Ticks.Select(ticks => Boxed(new DateTime(ticks, DateTimeKind.Utc))),
        [typeof(DateTimeOffset)] = Moments.Select(Boxed),
        [typeof(DateOnly)] = Ticks.Select(ticks => Boxed(DateOnly.FromDateTime(new(ticks)))),
        [typeof(TimeOnly)] = Gen.OneOf(Gen.Constant(TimeOnly.MaxValue), Ticks.Select(ticks => TimeOnly.FromDateTime(new(ticks)))).Select(Boxed),
        [typeof(TimeSpan)] = Gen.OneOf(Gen.Elements(TimeSpan.MinValue, TimeSpan.MaxValue, TimeSpan.Zero), Bits.Select(bits => new TimeSpan(bits))).Select(Boxed),
        [typeof(byte[])] = Bytes.Select(Boxed),
        [typeof(ReadOnlyMemory<byte>)] = Bytes.Select(bytes => Boxed(new ReadOnlyMemory<byte>(bytes))),
        [typeof(DynamoValue)] = AnyValue.Of(3).Select(Boxed),
        [typeof(JsonElement)] = AnyValue.Json(3).Select(json => Boxed(JsonDocument.Parse(json).RootElement)),
    };

    /// <summary>A generator of a scalar type's values; null when the type is no scalar.</summary>
    public static Gen<object?>? Of(Type type) =>
        type.IsEnum ? Enumeration(type) : All.GetValueOrDefault(type);

    /// <summary>Whole seconds, all that a time to live keeps.</summary>
    public static Gen<DateTimeOffset> Seconds => Moments.Select(moment => DateTimeOffset.FromUnixTimeSeconds(moment.ToUnixTimeSeconds()));

    /// <summary>Numbers as the service itself writes them.</summary>
    public static Gen<string> NumberText =>
        Decimals.Select(value => value.ToString("0.############################", CultureInfo.InvariantCulture)).Where(text => text != "-0");

    public static Gen<byte[]> Bytes => Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf();

    private static Gen<long> Bits => Gen.Choose(int.MinValue, int.MaxValue).Two().Select(pair => ((long)pair.Item1 << 32) | (uint)pair.Item2);

    private static Gen<long> Ticks => Gen.OneOf(
        Gen.Elements(0, DateTime.MaxValue.Ticks, DateTime.UnixEpoch.Ticks, DateTime.UnixEpoch.Ticks - 1),
        Bits.Select(bits => (long)((ulong)bits % (ulong)DateTime.MaxValue.Ticks)));

    private static Gen<DateTimeOffset> Moments => Ticks.Zip(Gen.Choose(-14 * 60, 14 * 60)).Select(pair =>
    {
        var (ticks, offset) = (pair.Item1, TimeSpan.FromMinutes(pair.Item2));
        return ticks + offset.Ticks is >= 0 and var local && local <= DateTime.MaxValue.Ticks ? new DateTimeOffset(local, offset) : new(ticks, TimeSpan.Zero);
    });

    /// <summary>Up to 38 significant digits, with zeros behind them up to the service's largest magnitude.</summary>
    private static Gen<BigInteger> Wide => Gen.OneOf(
        Gen.Elements(BigInteger.Zero, MaxDigits, -MaxDigits, BigInteger.Pow(10, 125), BigInteger.Pow(10, 38), MaxDigits * BigInteger.Pow(10, 88)),
        Bits.Two().Select(pair => new BigInteger(pair.Item1) * pair.Item2 % MaxDigits),
        Bits.Zip(Gen.Choose(0, 100)).Select(pair => pair.Item1 * BigInteger.Pow(10, pair.Item2)));

    private static Gen<decimal> Decimals => Gen.OneOf(
        Gen.Elements(0m, 0.00m, 1.10m, decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m, -7.9228162514264337593543950335m, 100m),
        Bits.Two().Zip(Gen.Choose(0, 28), (bits, scale) => new decimal((int)bits.Item1, (int)(bits.Item1 >> 32), (int)bits.Item2, bits.Item2 < 0, (byte)scale)));

    private static Gen<float> Singles => Gen.OneOf(
        Gen.Elements(0f, float.MaxValue, float.MinValue, float.Epsilon, 0.1f, 16777217f),
        Bits.Select(bits => BitConverter.Int32BitsToSingle((int)bits)).Where(float.IsFinite));

    private static Gen<double> Doubles => Gen.OneOf(
        Gen.Elements(0, 0.1, 1e-130, -1e-130, 9.99999999999999e125, -9.99999999999999e125, 1.0 / 3, 9007199254740993, 123456789012345680000d),
        Bits.Select(BitConverter.Int64BitsToDouble).Where(value => Math.Abs(value) is >= 1e-130 and < 1e126),
        Bits.Select(bits => bits / 1024d));

    private static Gen<Uri> Links =>
        Gen.Elements("https://example.org/", "HTTP://Example.org:80/a/../b?q=%41#ü", "/rooted", "//host/path", "x?y=1", "", "mailto:a@b.c", "urn:x:y", "file:///tmp/x", "#f")
            .Select(text => new Uri(text, text.StartsWith('/') ? UriKind.Relative : UriKind.RelativeOrAbsolute));

    private static Gen<object?> Integer<T>() where T : struct, IBinaryInteger<T>, IMinMaxValue<T> =>
        Gen.OneOf(Gen.Elements(T.MinValue, T.MaxValue, T.Zero, T.One), Bits.Select(T.CreateTruncating)).Select(value => Boxed(value));

    private static Gen<object?> Enumeration(Type type)
    {
        var values = Enum.GetValues(type).Cast<object?>().ToArray();
        return type.IsDefined(typeof(FlagsAttribute), false)
            ? Gen.OneOf(Gen.Elements(values), Gen.Choose(0, int.MaxValue).Select(bits => (object?)Enum.ToObject(type, bits)))
            : Gen.Elements(values);
    }

    private static object? Boxed<T>(T value) => value;
}
