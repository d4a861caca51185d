using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.People;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction.Ownership;

/// <summary>Tells whose number "his", "son portable" and "Maria's phone" are of: somebody else's in a mail, in a note theirs of whom it speaks.</summary>
internal static class Possessive
{
    private const int MostBetween = 8;
    private const int MostLines = 200;
    private const int LongestCall = 40;
    private static readonly Words Their = new("her his their the son sa leur ihr ihre sein seine su suo sua il seu zijn haar");
    private static readonly Words Telephones = new("mobile cell phone number direct landline portable fixe numero tel telephone handy mobil nummer telefon durchwahl movil celular telefono cellulare fisso numero telemovel fixo telefone mobiel gsm vast 06 switchboard office reception standard bureau accueil zentrale centralita oficina centralino ufficio escritório kantoor");
    private static readonly string[] Theirs =
    [
        "hers is", "hers", "his is", "her number is", "his number is", "le sien c'est", "la sienne c'est", "le sien est", "la sienne est", "le sien", "la sienne", "son numero a elle c'est", "son numero a lui c'est", "elle c'est", "lui c'est",
        "ihre ist", "ihres ist", "seine ist", "seines ist", "die von ihr ist", "die von ihm ist", "el de ella es", "la de ella es", "el suyo es", "la suya es", "el de ella", "el suyo", "il suo e", "la sua e", "quello suo e", "o dela e", "o dele e", "a dela e", "a dele e", "die van haar is", "die van hem is", "de hare is", "de zijne is",
    ];

    // Somebody else whose number follows: "her cell is …", "ses coordonnées".
    private static readonly Words Possessives = new("his her their");
    private static readonly Words Numbers = new("number numbers cell mobile phone ph tel telephone extension direct line contact");

    /// <summary>What may say whose a number is before it.</summary>
    public static IReadOnlyList<string> Phrases { get; } = ["his", "her", "their"];

    /// <summary>Whether a text may say whose a number is: "her", "Maria's".</summary>
    public static bool MayOwn(string text, Cues said) => (said & Cues.Owns) != 0 || (text.AsSpan().ContainsAny('\'', '’') && (text.Contains("'s", StringComparison.Ordinal) || text.Contains("’s", StringComparison.Ordinal)));

    /// <summary>Whether the words before a mention say whose number it is: "his name is Steve Castle and his ph: is …", "Maria's phone number is …".</summary>
    /// <param name="text">The text.</param>
    /// <param name="layout">Its tokens.</param>
    /// <param name="names">Those who are meant: of the only one whom a note names before, "his" is said.</param>
    /// <param name="found">What is theirs: "Cole's Feed &amp; Seed" is a firm.</param>
    /// <param name="mention">The number.</param>
    public static bool IsAnothers(string text, Layout layout, List<NameRecognizer.Found> names, List<Mention> found, Mention mention)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var at = layout.IndexAt(mention.Span.Start);
        var numbered = false;
        for (var i = at - 1; i >= Math.Max(0, at - MostBetween) && at < tokens.Length && tokens[i].Kind == TokenKind.Word && tokens[i].Line >= tokens[at].Line - 1; i--)
        {
            var word = text.AsSpan(tokens[i].Span.Start, tokens[i].Span.Length);
            if (numbered && ((Possessives.Has(word) && !(IsNote(layout) && names.Count == 1 && names[0].Span.End < mention.Span.Start && !IsIntroduced(text, names[0].Span))) || (char.IsUpper(word[0]) && word is [.., '\'' or '’', 's'] && !Verbs.IsShortened(word) && (tokens[i].Agrees & Agreement.From) == 0 && !IsOnly(text, names, tokens[i].Span) && !IsOfFirm(found, tokens[i].Span))))
            {
                return true;
            }

            // "Here's my plumber's number"
            if (numbered && i > 0 && word is [.., '\'' or '’', 's'] && Numbers.Has(tokens[i + 1].In(text)) && char.IsLower(word[0]) && IsPerson(word[..^2]) && Relations.My.Has(tokens[i - 1].In(text)) && !IsOnly(text, names, tokens[i].Span))
            {
                return true;
            }

            numbered |= Numbers.Has(word);
        }

        return false;
    }

    private static bool IsPerson(ReadOnlySpan<char> word) => Relations.Family.Has(word) || (WordLexicon.Of(word) & WordKinds.TitleHead) != 0;

    // "Buyer's Agent" is a title.
    private static bool IsOfFirm(List<Mention> found, TextSpan owner)
    {
        foreach (var mention in found)
        {
            if (mention.Field is ContactField.Company or ContactField.JobTitle && mention.Span.Overlaps(owner))
            {
                return true;
            }
        }

        return false;
    }

    // "Jane's number is …" where Jane is the only one who is named, be it in full elsewhere.
    private static bool IsOnly(string text, List<NameRecognizer.Found> names, TextSpan owner) => names is [{ Span: { Length: > 0 } span }] && owner.Contains(span with { Start = span.End - 1 }) || names.Count == 1 && names[0].Name is var name && owner.Of(text)[..^2] is var stem && (stem == name.Given || stem == name.Family);

    /// <summary>Whether the words right before a number are "her mobile", "son portable": of whoever is spoken of.</summary>
    public static bool IsTheirs(string text, TextSpan number)
    {
        var before = text.AsSpan(Math.Max(0, number.Start - LongestCall), Math.Min(LongestCall, number.Start)).TrimEnd(" :.=");
        var label = before.LastIndexOfAny(' ', '\n') + 1;
        var owner = before[..label].TrimEnd(' ');
        return IsSaidToBeTheirs(before) || (label > 0 && Telephones.Has(before[label..]) && Their.Has(owner[(owner.LastIndexOfAny(' ', '\n') + 1)..]));
    }

    // "… ese es el de Beñat; el de ella es 665 …"
    private static bool IsSaidToBeTheirs(ReadOnlySpan<char> before)
    {
        Span<char> room = stackalloc char[LongestCall];
        var folded = Words.Fold(before, room);
        foreach (var article in (ReadOnlySpan<string>)[" le", " el", " il", " o", " la", " the", " de", " die"])
        {
            folded = folded.EndsWith(article) ? folded[..^article.Length] : folded;
        }

        foreach (var phrase in Theirs)
        {
            if (folded.EndsWith(phrase) && (folded.Length == phrase.Length || folded[^(phrase.Length + 1)] is ' ' or '\n' or ',' or ';'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word is "her", "son", "ihre".</summary>
    public static bool IsTheir(ReadOnlySpan<char> word) => Their.Has(word);

    /// <summary>Whether a word is for a telephone: "fixe", "Handy", "cellulare".</summary>
    public static bool IsTelephone(ReadOnlySpan<char> word) => Telephones.Has(word);

    /// <summary>Whether a note that names one person says so behind a number: "07415 730 288 is his mobile".</summary>
    public static bool IsSaidBehind(string text, Layout layout, List<NameRecognizer.Found> names, TextSpan number)
    {
        if (names.Count == 0 || names[0].Span.Start > number.Start || !Cast.IsOne(names) || !IsNote(layout))
        {
            return false;
        }

        var behind = text.AsSpan(number.End, Math.Min(LongestCall, text.Length - number.End)).TrimStart(" ,:-–");
        Span<Range> words = stackalloc Range[4];
        var count = behind.SplitAny(words, " .,;)\n");
        return count > 2 && (Verbs.Being.Has(behind[words[0]]) || behind[words[0]] is "c'est") && Their.Has(behind[words[1]]) && Telephones.Has(behind[words[2]]);
    }

    /// <summary>Whether a text is no mail to somebody: who is named is spoken of.</summary>
    public static bool IsNote(Layout layout) => layout.Lines.Count == 1 || (layout.Lines.Count <= MostLines && !IsToSomebody(layout));

    private static bool IsToSomebody(Layout layout)
    {
        foreach (ref readonly var line in CollectionsMarshal.AsSpan(layout.Lines))
        {
            if (line.Sort == Stretch.Closing || (line.Words & WordKinds.Greeting) != 0)
            {
                return true;
            }
        }

        return false;
    }

    // "His name is Steve Castle and his ph: is …" answers somebody who asked for another.
    private static bool IsIntroduced(string text, TextSpan name) => text.AsSpan(0, name.Start).TrimEnd().EndsWith("name is", StringComparison.OrdinalIgnoreCase);
}
