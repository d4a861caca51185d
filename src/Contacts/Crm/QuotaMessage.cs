using System.Globalization;

namespace Allo.Contacts.Crm;

/// <summary>A v1 quota message such as <c>limit=1000;type=DAILY;reset_in=3600</c>, read.</summary>
internal sealed record QuotaMessage(string? Limit, string? Period, TimeSpan? ResetIn)
{
    public string Sentence
    {
        get
        {
            var period = Period is null ? "" : Period.ToLowerInvariant() + " ";
            var limit = Limit is null ? "" : $" of {Limit} requests";
            return $"The key's {period}quota{limit} is used up.";
        }
    }

    /// <summary>The first quota message among the details, or null.</summary>
    public static QuotaMessage? In(IReadOnlyList<CrmFieldError> fields) =>
        fields.Select(field => Parse(field.Message)).FirstOrDefault(quota => quota is not null);

    /// <summary>A count of seconds as a time to wait; null where it is none. More than 30 days count as 30.</summary>
    public static TimeSpan? Seconds(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds >= 0
            ? TimeSpan.FromSeconds(Math.Min(seconds, TimeSpan.FromDays(30).TotalSeconds))
            : null;

    private static QuotaMessage? Parse(string? message)
    {
        if (message is null || !message.Contains("reset_in=", StringComparison.Ordinal))
        {
            return null;
        }

        string? limit = null, period = null;
        TimeSpan? resetIn = null;
        foreach (var part in message.Split(';', StringSplitOptions.TrimEntries))
        {
            var split = part.Split('=', 2);
            (limit, period, resetIn) = split switch
            {
                ["limit", var value] => (value, period, resetIn),
                ["type", var value] => (limit, value, resetIn),
                ["reset_in", var value] => (limit, period, Seconds(value)),
                _ => (limit, period, resetIn),
            };
        }

        return new QuotaMessage(limit, period, resetIn);
    }
}
