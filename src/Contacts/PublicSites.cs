using System.Collections.Frozen;

namespace Allo.Contacts;

/// <summary>Sites that everybody uses: networks, bookings, meetings, surveys, app stores, registers; and the pages of any site that are not its home: unsubscribing, documents.</summary>
internal static class PublicSites
{
    private static readonly string[] Hosts =
    [
        "linkedin.com", "lnkd.in", "twitter.com", "x.com", "facebook.com", "fb.com", "fb.me", "instagram.com", "xing.com", "youtube.com", "youtu.be", "tiktok.com", "github.com", "gitlab.com", "pinterest.com", "pinterest.fr", "threads.net", "viadeo.com",
        "researchgate.net", "medium.com", "snapchat.com", "t.me", "wa.me", "whatsapp.com", "m.me", "mastodon.social", "bsky.app", "vimeo.com", "behance.net", "dribbble.com", "linktr.ee", "kununu.com", "glassdoor.com", "orcid.org",
        "calendly.com", "cal.com", "cal.eu", "doodle.com", "youcanbook.me", "meetings.hubspot.com", "meetings-eu1.hubspot.com", "hubs.li", "hubs.ly", "bookings.cloud.microsoft", "outlook.office365.com", "outlook.office.com", "book.ms", "savvycal.com", "appointlet.com", "acuityscheduling.com",
        "koalendar.com", "tidycal.com", "meetergo.com", "zcal.co", "doctolib.fr", "doctolib.de", "rdv360.com", "calendar.app.google", "calendar.google.com",
        "teams.microsoft.com", "teams.live.com", "aka.ms", "zoom.us", "meet.google.com", "webex.com", "gotomeeting.com", "gotomeet.me", "whereby.com", "meet.jit.si", "join.skype.com", "skype.com",
        "surveymonkey.com", "typeform.com", "forms.gle", "forms.office.com", "docs.google.com", "drive.google.com", "dropbox.com", "wetransfer.com", "we.tl", "sharepoint.com", "onedrive.live.com", "1drv.ms", "trustpilot.com", "g.page", "goo.gl", "maps.app.goo.gl", "maps.google.com", "bit.ly", "tinyurl.com", "provenexpert.com",
        "apps.apple.com", "itunes.apple.com", "play.google.com", "list-manage.com", "sendgrid.net", "mailchi.mp", "eepurl.com", "sendibt3.com", "mjt.lu", "hubspotlinks.com", "exct.net", "awstrack.me", "mailtrk.net", "smartrecruiters.com", "untappd.com", "treatwell.fr", "treatwell.co.uk", "planity.com", "thefork.com", "lafourchette.com", "captainvet.com", "welcometothejungle.com", "indeed.com", "stepstone.de",
        "orias.fr", "infogreffe.fr", "pappers.fr", "societe.com", "bloctel.gouv.fr", "mediation-assurance.org", "vermittlerregister.info",
        "nmlsconsumeraccess.org", "brokercheck.finra.org", "register.fca.org.uk", "regafi.fr", "mediation-conso.fr", "cm2c.net",
    ];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Known = Hosts.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    // Whatever they end in: "facebook.fr", "linkedin.example".
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Networks = new[] { "linkedin", "facebook", "instagram", "twitter", "xing", "youtube", "tiktok", "pinterest", "snapchat", "viadeo", "whatsapp" }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] Pages =
    [
        "unsub", "optout", "opt-out", "desabonn", "desinscri", "abmelden", "abbestellen", "darse-de-baja", "dar-de-baja", "cancelar-suscripcion", "disiscri", "cancella-iscrizione", "cancelar-subscricao", "uitschrijven", "afmelden", "/survey", "/careers", "/jobs", "/karriere", "/recrutement", "/feedback/",
    ];

    // What a firm calls the host of its openings, bookings and letters: "jobs.acme.io".
    private static readonly string[] Beginnings = ["jobs", "job", "careers", "career", "karriere", "recrutement", "emploi", "emplois", "carrieres", "apply", "rdv", "booking", "bookings", "newsletter", "unsubscribe", "click", "track", "links", "survey", "enquete", "webmail", "werkenbij"];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Beginning = Beginnings.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] Documents = [".pdf", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".ics", ".vcf", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".zip"];

    /// <summary>Whether a page is one of them.</summary>
    /// <param name="host">The host in lower case.</param>
    /// <param name="path">The path from its first slash.</param>
    public static bool Has(string host, string path)
    {
        // The host itself, then what stands behind each of its dots.
        for (var from = 0; from >= 0; from = host.IndexOf('.', from) is var dot and >= 0 ? dot + 1 : -1)
        {
            if (Known.Contains(host.AsSpan(from)))
            {
                return true;
            }
        }

        return IsNetwork(host) || HasBeginning(host) || (path.Length > 4 && IsPage(path));
    }

    // Apart, for a closure is made even where it is not used.
    private static bool IsPage(string path) =>
        Pages.Any(page => path.Contains(page, StringComparison.OrdinalIgnoreCase)) || Documents.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static bool IsNetwork(string host) => host.LastIndexOf('.') is > 0 and var top && Networks.Contains(host.AsSpan(0, top)[(host.LastIndexOf('.', top - 1) + 1)..]);

    // Of three labels at least.
    private static bool HasBeginning(string host) =>
        host.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot && host.IndexOf('.', dot + 1) > 0 && Beginning.Contains(host.AsSpan(0, dot));
}
