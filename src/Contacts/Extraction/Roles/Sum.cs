using System.Runtime.Intrinsics;

namespace Allo.Contacts.Extraction.Roles;

/// <summary>Rows of weights added up, role by role.</summary>
internal readonly record struct Sum(Vector128<short> Low, Vector128<short> High)
{
    public static Sum operator +(Sum a, Sum b) => new(a.Low + b.Low, a.High + b.High);

    public void CopyTo(Span<short> sums)
    {
        Low.CopyTo(sums);
        High.CopyTo(sums[8..]);
    }
}
