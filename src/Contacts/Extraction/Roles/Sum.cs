using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Allo.Contacts.Extraction.Roles;

/// <summary>Rows of weights added up, role by role.</summary>
internal readonly record struct Sum(Vector256<short> Roles)
{
    public static Sum operator +(Sum a, Sum b) => new(a.Roles + b.Roles);

    /// <summary>A row of weights.</summary>
    public static Sum Of(Vector128<sbyte> weights) => new(Avx2.IsSupported ? Avx2.ConvertToVector256Int16(weights) : Vector256.Create(Vector128.WidenLower(weights), Vector128.WidenUpper(weights)));

    /// <summary>The sums as numbers of the chain.</summary>
    public Vector512<float> ToSingle() => Vector512.ConvertToSingle(Vector512.Create(Vector256.WidenLower(Roles), Vector256.WidenUpper(Roles)));
}
