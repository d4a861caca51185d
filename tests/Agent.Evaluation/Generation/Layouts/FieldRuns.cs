using Allo.Contacts.Evaluation.Generation.Values;

namespace Allo.Contacts.Evaluation.Generation.Layouts;

/// <summary>A persona's fields as runs: written, labelled, with the value that follows from them.</summary>
public sealed class FieldRuns(Dice dice, Persona who, SignatureStyle style)
{
    /// <summary>The captions of the persona's language.</summary>
    public Captions Captions { get; } = new(dice, who.Language, style);

    /// <summary>Whose fields these are.</summary>
    public Persona Who => who;

    /// <summary>The job title.</summary>
    public List<Run> Title() => Captions.Maybe("title", [new Run(who.Title, Label.JobTitle, who.Index, who.Title)], 0.06);

    /// <summary>The company.</summary>
    public List<Run> Company()
    {
        var text = style.CapitalCompany ? who.Company.Written.ToUpperInvariant() : who.Company.Written;
        return Captions.Maybe("company", Bold(new Run(text, Label.Company, who.Index, text)), 0.02);
    }

    /// <summary>The department or project.</summary>
    public List<Run> Department() => [new Run(who.Department, IsProject(who.Department) ? Label.Project : Label.Department, who.Index)];

    /// <summary>The slogan.</summary>
    public List<Run> Strapline() => [new Run(dice.Weighted((who.Strapline, 7), ($"\"{who.Strapline}\"", 2), ($"« {who.Strapline} »", 1), ($"*{who.Strapline}*", 1)), Label.Strapline, who.Index)];

    /// <summary>A number with or without its kind; sometimes with an extension.</summary>
    public List<Run> Phone(PhoneLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var extension = line.Kind is LineKind.Office && dice.Chance(who.Language == "en" ? 0.1 : 0.02) ? " " + new Grammar(dice, who.Language).Text("extension") : "";
        var run = new Run(line.Written + extension.Replace(" ,", ",", StringComparison.Ordinal), Label.Number, who.Index, line.E164);
        var caption = line.Kind switch
        {
            LineKind.Mobile => "mobile",
            LineKind.Direct => "direct",
            LineKind.Switchboard => "switchboard",
            LineKind.TollFree => "tollfree",
            _ => dice.Chance(0.04) ? "telfax" : "office",
        };
        return Captions.Of(caption, [run], line.Kind == LineKind.TollFree);
    }

    /// <summary>The fax, which always says that it is one.</summary>
    public List<Run> Fax() => Captions.Of("fax", [new Run(who.Fax.Written, Label.Fax, who.Index)], true);

    /// <summary>The e-mail address.</summary>
    public List<Run> Email()
    {
        var written = dice.Weighted((who.Email, 92), (dice.Chance(0.5) ? Capitals(who.Email) : who.Email.ToUpperInvariant(), 2), (dice.Chance(0.5) ? EmailMaker.Hide(dice, who.Email) : who.Email, 2));
        var run = new Run(written, Label.Email, who.Index, who.Email);
        return Captions.Of("email", dice.Chance(0.015) ? [run with { Text = written }, new Run("<mailto:"), run, new Run(">")] : dice.Chance(0.02) ? [new Run("<"), run, new Run(">")] : [run]);
    }

    /// <summary>The site.</summary>
    public List<Run> Site() => Captions.Maybe("web", [new Run(who.Site.Written, Label.Website, who.Index, who.Site.Value)], style.Captions * 0.35);

    /// <summary>The social profile: network and profile, or one of them.</summary>
    public List<Run> Social()
    {
        var network = new Run(who.Social.Network, Label.Social, who.Index);
        var profile = new Run(who.Social.Profile, Label.Social, who.Index);
        var url = who.Social.Profile.Contains(".com/", StringComparison.Ordinal);
        return dice.Weighted(
            ((List<Run>)[network, new Run(style.CaptionSeparator), profile], 55),
            (url ? [profile] : [network, new Run(" "), profile], 25),
            ([network], 18),
            ([network, new Run(dice.OneOf(" | ", " - ", " / ", ", ")), new Run(network.Text == "Facebook" ? "Twitter" : "Facebook", Label.Social, who.Index)], 4));
    }

    /// <summary>Asterisks around, where the style is so.</summary>
    public List<Run> Bold(params Run[] runs) => style.Bold ? [new Run("*"), .. runs, new Run("*")] : [.. runs];

    private static bool IsProject(string name) =>
        name.Contains("Proje", StringComparison.Ordinal) || name.Contains("Progetto", StringComparison.Ordinal) || name.Contains("Proyecto", StringComparison.Ordinal);

    private static string Capitals(string email) =>
        string.Concat(email.Select((c, i) => i == 0 || (email[i - 1] is '.' && i < email.IndexOf('@', StringComparison.Ordinal)) ? char.ToUpperInvariant(c) : c));
}
