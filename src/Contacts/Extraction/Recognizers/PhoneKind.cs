using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Says which sort of number it is, as the words before it have it, and its extension; for people to read, since the API has neither.</summary>
internal static class PhoneKind
{
    private static readonly (string Kind, Words Words)[] Kinds =
    [
        ("mobile", new("mobile mobil mob m cell cel cellulare cellular celular celu cel c portable port gsm handy natel movil telemovel tlm hp whatsapp zap mobiel mobilnummer mobilfunk κιν κινητο моб جوال 手机 携帯 kom")),
        ("direct", new("direct directe direkt direktwahl diretto directo direto durchwahl dw dl ld l.d rechtstreeks doorkiesnummer ddi sda")),
        ("office", new("office bureau standard buro zentrale work oficina ufficio escritorio kantoor switchboard centralita centralino main pbx geschaft accueil winkel algemeen")),
        ("home", new("home domicile privat casa thuis prive")),
        ("toll-free", new("toll-free tollfree freephone vert verde gratuit kostenlos")),
    ];

    /// <summary>Adds the sort and the extension to the reasons, where the text tells them.</summary>
    public static void Explain(List<Evidence> reasons, PhoneNumber phone, PhoneLabel label)
    {
        if (Of(label) is { } kind)
        {
            reasons.Add(new Evidence(kind, 0));
        }

        if (phone.Extension is { } extension)
        {
            reasons.Add(new Evidence($"extension {extension}", 0));
        }
    }

    /// <summary>Whether the words name a mobile.</summary>
    public static bool IsMobile(PhoneLabel label) => Of(label) == "mobile";

    private static string? Of(PhoneLabel label)
    {
        if (label.IsFax)
        {
            return "fax";
        }

        foreach (var range in label.Words.AsSpan().SplitAny(" .:/()|-,\t&#*="))
        {
            foreach (var (kind, words) in Kinds)
            {
                if (words.Has(label.Words.AsSpan()[range]))
                {
                    return kind;
                }
            }
        }

        return null;
    }
}
