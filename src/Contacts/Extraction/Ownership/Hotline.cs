using System.Buffers;
using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Ownership;

/// <summary>Tells a number on which nobody who signs is reached: of premium rate, "0900 600 411", or for cards that are lost.</summary>
internal static class Hotline
{
    private const int LongestLabel = 60;
    private const int LongestLine = 200;

    // Fewer letters than a sentence has that says who takes calls.
    private const int ShortestSentence = 24;

    // No host is called with fewer letters.
    private const int ShortestHost = 6;
    private static readonly string[] Takers = [" by ", " par ", " por ", " da ", " dal ", " dalla ", " pelo ", " pela ", " door "];
    private static readonly string[] PremiumRate = ["+41900", "+41901", "+41906", "+49900", "+43900", "+43901", "+43930", "+43931", "+31900", "+31906", "+31909", "+3290", "+44908", "+44909"];
    private static readonly Words Emergencies = new("emergency emergencies security hotline helpdesk helpline sos samu urgence urgences dehors notfall notfälle notdienst notruf bereitschaft emergencia emergencias urgencias emergenza emergenze emergência emergências nood spoed noodgeval");
    private static readonly Words Hosts = new("hebergeur hosting hoster webhosting hostingprovider hostinganbieter");

    // Where somebody stays; of a site only right below its notice. Without accents they are looked for many letters at once.
    private static readonly Words Lodgings = new("hebergement heberge alojamiento hospedaje alojamento hospedagem");
    private static readonly SearchValues<string> Notices = SearchValues.Create(["mentions l", "aviso legal", "avisos legales", "es legais", "directeur de la publication", "directrice de la publication", "diteur du site", "diteur :"], StringComparison.OrdinalIgnoreCase);
    private const int LongestNotice = 2000;

    // What serves customers and whoever sells to them: service, support, help.
    private static readonly SearchValues<string> Services = SearchValues.Create(
        ["service client", "relation client", "kundenservice", "kundendienst", "customer service", "customer support", "customer care", "n al cliente", "servicio al cliente", "servizio clienti", "assistenza clienti", "apoio ao cliente", "apoio ao profissional", "partner support", "support agence", "support client", "support technique", "technischer support", "centro de ayuda", "centro assistenza", "help centre", "help center", "help desk", "centre d'aide", "billing support", "atendimento ao cliente", "suporte ao cliente", "klantenservice"],
        StringComparison.OrdinalIgnoreCase);

    private static readonly Words Losses = new("perte vol opposition lost stolen kartensperrung sperrung sperrnotruf sperr-notruf siniestro siniestros smarrimento furto extravio perda roubo roubos verlies diefstal tip-offs tip-off whistleblower whistleblowing ethics fraud fraude");

    private static readonly Words Complaints = new("klachten klacht beschwerden beschwerde complaints complaint réclamations réclamation reclamaciones reclamación reclami reclamo reclamações reclamação");

    // When nobody is at work.
    private static readonly SearchValues<string> AfterHours = SearchValues.Create(
        ["out of hours", "out-of-hours", "after hours", "outside office hours", "outside surgery hours", "outside opening hours", "outside working hours", "outside of hours", "en dehors des heures", "hors des heures", "hors heures", "nuits et ", "nuit et ", "soirs et ", "außerhalb der", "ausserhalb der", "nachts und", "fuera de horario", "fuera del horario", "noches y ", "notte e ", "notturn", "fuori orario", "fora do hor", "noites e ", "buiten kantooruren", "buiten openingstijden", "'s nachts"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a number is one.</summary>
    public static bool Is(string text, Mention number) =>
        (number.Value is ['+', _, _, '9', ..] && IsPremium(number.Value)) || IsLabelled(text, number.Span) || (LineBefore(text, number.Span) is { IsEmpty: false } line && (IsOfHost(text, line, number.Span.Start) || IsNamedElsewhere(text, line)));

    /// <summary>Whether a company or an address is that of another: of who keeps the site, or of whoever is reached when nobody is at work, or complained to.</summary>
    public static bool IsOfOthers(string text, TextSpan name) => LineBefore(text, name) is { IsEmpty: false } line && (IsOfHost(text, line, name.Start) || (line[^1] is ':' or '?' && IsElsewhere(line)));

    /// <summary>Whether a number is called one for customers: "Service client Gitovia, 7j/7 : 09 …".</summary>
    public static bool IsOfCustomers(string text, TextSpan number)
    {
        var label = LineBefore(text, number);
        return label is [.., ':'] && label.ContainsAny(Services);
    }

    // "Hébergement : Nuagelis SAS, 2 rue des Filatures, Roubaix – 03 …": who keeps the site of whoever is meant.
    private static bool IsOfHost(string text, ReadOnlySpan<char> line, int at)
    {
        var colon = line.IndexOf(':');
        return colon >= ShortestHost && line[..colon].Trim(" *-•\t") is var label && (Hosts.Has(label) || (Lodgings.Has(label) && text.AsSpan(Math.Max(0, at - LongestNotice)..at).ContainsAny(Notices)));
    }

    private static ReadOnlySpan<char> LineBefore(string text, TextSpan number)
    {
        if (number.Start == 0 || text[number.Start - 1] is '\n' or '\r')
        {
            return default;
        }

        var from = Math.Max(0, number.Start - LongestLine);
        var line = text.AsSpan(from, number.Start - from);
        return line[(line.LastIndexOfAny('\n', '\r') + 1)..].TrimEnd();
    }

    /// <summary>Whether the line of a number speaks of emergencies: "En dehors des heures d'ouverture, SOS Médecins au …".</summary>
    public static bool IsOfEmergencies(string text, TextSpan number)
    {
        var line = LineBefore(text, number);
        foreach (var range in line.SplitAny(" ,;:()'’-"))
        {
            if (Emergencies.Has(line[range]))
            {
                return true;
            }
        }

        return false;
    }

    // A line up to its sign; "Adresse :" is of one word, as none of those phrases but "notturn" is.
    private static bool IsElsewhere(ReadOnlySpan<char> line) =>
        BeginsWith(line, Complaints) || ((line.TrimEnd(" :?").ContainsAny(' ', '-') || (line.ContainsAny('u', 'U') && line.Contains("notturn", StringComparison.OrdinalIgnoreCase))) && line.ContainsAny(AfterHours));

    // "Klachten over onze dienstverlening? Geschillencommissie Noord, 050 …", "Notte e festivi: Guardia medica 011 …": who is reached then, or complained to, is named.
    private static bool IsNamedElsewhere(string text, ReadOnlySpan<char> line)
    {
        if (line.Length < ShortestSentence && line[^1] == ':')
        {
            return false; // "Tél :": too little for a sentence, and nobody is named behind it
        }

        if (IsTakenByOthers(text, line))
        {
            return true;
        }

        if (line.LastIndexOfAny(':', '?') is not (> 0 and var sign))
        {
            return false;
        }

        var named = line[(sign + 1)..].Trim();
        return named.Contains(' ') && char.IsUpper(named[0]) && (WordLexicon.Of(named[..named.IndexOfAny(' ', ',')]) & WordKinds.PhoneLabel) == 0 && IsElsewhere(line[..(sign + 1)]);
    }

    // "Out of hours your call is taken by Nightwatch Vets: 01865 …", whom nothing else of the text names; "by WhatsApp" it is answered by whoever signs.
    private static bool IsTakenByOthers(string text, ReadOnlySpan<char> line)
    {
        if (line.Length < ShortestSentence || line.IndexOfAny(AfterHours) is not (>= 0 and var after))
        {
            return false;
        }

        foreach (var by in Takers)
        {
            if (line[after..].IndexOf(by, StringComparison.Ordinal) is >= 0 and var at && line[(after + at + by.Length)..] is var who && who.IndexOf(' ') is > 1 and var space
                && who[0] is >= 'A' and <= 'Z' && who[space..] is [' ', >= 'A' and <= 'Z', ..] && text.AsSpan().Count(who[..space]) == 1)
            {
                return true;
            }
        }

        return false;
    }

    private static bool BeginsWith(ReadOnlySpan<char> line, Words words)
    {
        line = line.TrimStart(" *-•\t");
        return words.Has(line[..(line.IndexOfAny(' ', ':', '?') is >= 0 and var end ? end : line.Length)]);
    }

    private static bool IsPremium(string number) => Array.Exists(PremiumRate, prefix => number.StartsWith(prefix, StringComparison.Ordinal));

    // "Perte ou vol de carte : 09 69 39 99 00"
    private static bool IsLabelled(string text, TextSpan number)
    {
        var from = Math.Max(0, number.Start - LongestLabel);
        var label = text.AsSpan(from, number.Start - from);
        if (label.TrimEnd() is not [.., ':'])
        {
            return false;
        }

        label = label[(label.LastIndexOfAny('\n', '.', '|') + 1)..].TrimEnd();
        if (label is not [.., ':'])
        {
            return false;
        }

        foreach (var range in label[..^1].Split(' '))
        {
            if (Losses.Has(label[range]))
            {
                return true;
            }
        }

        return false;
    }
}
