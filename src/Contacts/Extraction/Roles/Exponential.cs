namespace Allo.Contacts.Extraction.Roles;

/// <summary>The exponential function out of IEEE 754 additions and multiplications only, so that training gives the same bits on every machine.</summary>
internal static class Exponential
{
    private const double Log2 = 0.693147180559945309417;
    private const int Terms = 13;

    /// <summary>e to the power of a number; 0 below -700.</summary>
    public static double Of(double x)
    {
        if (x < -700)
        {
            return 0;
        }

        x = Math.Min(x, 700);
        var whole = Math.Round(x / Log2);
        var rest = x - (whole * Log2);
        var sum = 1.0;
        for (var i = Terms; i > 0; i--)
        {
            sum = 1 + (sum * rest / i);
        }

        return sum * BitConverter.Int64BitsToDouble((1023L + (long)whole) << 52);
    }
}
