namespace Allo.SandboxCrm.Http;

/// <summary>What a caller may still send in this second.</summary>
/// <param name="Limit">How many requests a second are let in.</param>
/// <param name="Remaining">How many are left.</param>
/// <param name="Reset">When all of them are free again.</param>
/// <param name="Exceeded">Whether this request is one too many.</param>
internal sealed record Allowance(int Limit, int Remaining, DateTimeOffset Reset, bool Exceeded)
{
    public void Write(HttpResponse response)
    {
        response.Headers["X-RateLimit-Limit"] = $"{Limit}";
        response.Headers["X-RateLimit-Remaining"] = $"{Remaining}";
        // Rounded up: whoever comes back at that second is let in.
        response.Headers["X-RateLimit-Reset"] = $"{Reset.AddTicks(TimeSpan.TicksPerSecond - 1).ToUnixTimeSeconds()}";
    }
}
