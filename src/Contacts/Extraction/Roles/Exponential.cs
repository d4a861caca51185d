using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Allo.Contacts.Extraction.Roles;

/// <summary>The exponential function out of IEEE 754 additions and multiplications only, so that training gives the same bits on every machine.</summary>
internal static class Exponential
{
    private const float Log2 = 0.6931472f;
    private const float Least = -87f;

    /// <summary>e to the power of each number; 0 where it is below -87. None may be above 87.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Of(Vector512<float> x)
    {
        var none = Vector512.LessThan(x, Vector512.Create(Least));
        x = Vector512.MaxNative(x, Vector512.Create(Least));
        var whole = Vector512.Floor((x * (1 / Log2)) + Vector512.Create(0.5f));
        var rest = x - (whole * Log2);
        var sum = Vector512.Create(1f / 720);
        sum = (sum * rest) + Vector512.Create(1f / 120);
        sum = (sum * rest) + Vector512.Create(1f / 24);
        sum = (sum * rest) + Vector512.Create(1f / 6);
        sum = (sum * rest) + Vector512.Create(0.5f);
        sum = (sum * rest) + Vector512<float>.One;
        sum = (sum * rest) + Vector512<float>.One;
        var power = Vector512.ShiftLeft(Vector512.ConvertToInt32Native(whole) + Vector512.Create(127), 23).AsSingle();
        return Vector512.ConditionalSelect(none, Vector512<float>.Zero, sum * power);
    }
}
