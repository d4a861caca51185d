namespace Allo.Contacts.Evaluation.Generation.Values;

/// <summary>A link as written, and the same as the CRM keeps it.</summary>
public sealed record WebLink(string Written, string Value);

/// <summary>Makes sites and social profiles.</summary>
public static class WebMaker
{
    /// <summary>The company's site.</summary>
    public static WebLink Site(Dice dice, string domain)
    {
        ArgumentNullException.ThrowIfNull(dice);
        ArgumentNullException.ThrowIfNull(domain);
        var host = dice.Weighted((domain, 40), ("www." + domain, 60));
        var scheme = dice.Weighted(("", 68), ("https://", 20), ("http://", 12));
        var path = dice.Weighted(("", 88), ("/", scheme.Length > 0 ? 6 : 0), (dice.OneOf("/fr", "/en", "/de", "/contact", "/shop"), 3));
        var written = scheme + (dice.Chance(0.06) ? char.ToUpperInvariant(host[0]) + host[1..] : dice.Chance(0.02) ? host.ToUpperInvariant() : host) + path;
        return new WebLink(written, (scheme.Length > 0 ? scheme : "https://") + host + path);
    }

    /// <summary>A profile: the network's name and what stands behind it.</summary>
    public static (string Network, string Profile) Social(Dice dice, FullName name, string company)
    {
        ArgumentNullException.ThrowIfNull(dice);
        ArgumentNullException.ThrowIfNull(name);
        var handle = Letters.Slug(dice.Chance(0.75) ? $"{name.First}{dice.OneOf("", " ")}{name.Last}" : company, dice.OneOf("", "-", "_"));
        handle = dice.Chance(0.15) ? handle + dice.Below(999) : handle;
        var network = dice.Weighted(("LinkedIn", 40), ("Linkedin", 8), ("Facebook", 16), ("Twitter", 10), ("X", 4), ("Instagram", 14), ("Skype", 6), ("GitHub", 2), ("YouTube", 2), ("WhatsApp", 0), ("Xing", 3));
        return (network, dice.Chance(0.5) ? Url(dice, network, handle) : (network == "Skype" ? "" : dice.OneOf("@", "@", "", "/")) + handle);
    }

    private static string Url(Dice dice, string network, string handle) => dice.OneOf("", "https://", "https://www.", "www.") + network switch
    {
        "LinkedIn" or "Linkedin" => dice.OneOf("linkedin.com/in/", "fr.linkedin.com/in/", "linkedin.com/company/") + handle,
        "X" => "x.com/" + handle,
        "Xing" => $"xing.com/profile/{handle}",
        "Skype" => $"join.skype.com/{handle}",
        _ => $"{network.ToLowerInvariant()}.com/{handle}",
    };
}
