using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Recognizers;

namespace Allo.Contacts.Extraction.People;

/// <summary>Takes out whom a text names beside the one it means: to whom a message is left, whom nobody shall call any more, who is only asked about or quoted.</summary>
internal static class NotMeant
{
    private const int MostNames = 12;
    private const int Longest = 60;

    // The line of the name, the post and the firm.
    private const int LinesOfAnOffice = 2;

    // "nicht mehr"
    private const int Shortest = 10;

    private static readonly string[] Before =
    [
        "message for", "message is for", "message pour", "un message pour", "nachricht fur", "mensaje para", "messaggio per", "mensagem para", "recado para", "bericht voor", "boodschap voor",
        "don't ring", "don't call", "do not ring", "do not call", "stop calling", "no longer call", "ne plus appeler", "n'appelle plus", "n'appelez plus", "plus besoin d'appeler", "nicht mehr", "no llames mas a", "no llamar mas a", "non chiamare piu", "nao ligues mais a", "nao ligar mais a", "bel niet meer", "niet meer bellen met",
    ];

    private static readonly Words Things = new("profile profil page account calendar contact details photo post posts iphone ipad phone team website blog channel");
    private static readonly Words Profiles = new("profil_de profil_von perfil_de profilo_di profiel_van");
    private static readonly Words Titles = new("mr mrs ms miss monsieur madame mme m m. herrn herr frau senor senora el la al don dona signor signora il senhor senhora o a de heer mevrouw dhr");

    /// <summary>Takes them out of the names, where others are left.</summary>
    public static void Remove(string text, List<NameRecognizer.Found> names)
    {
        if (names.Count is > 1 and <= MostNames)
        {
            RemoveSome(text, names);
        }
    }

    private static void RemoveSome(string text, List<NameRecognizer.Found> names)
    {
        var left = names.FindAll(name => IsLeftOut(text, name.Span) || IsPossession(text, name.Span) || IsAskedAbout(text, name.Span, names) || IsOfPractice(text, name.Span, names[0].Span) || Quotation.IsBelow(text, name.Span));
        if (left.Count < names.Count)
        {
            names.RemoveAll(left.Contains);
        }
    }

    /// <summary>Whether the words before every name say so.</summary>
    public static bool AreLeftOut(string text, List<NameRecognizer.Found> names)
    {
        foreach (var name in names)
        {
            if (!IsLeftOut(text, name.Span))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the words before a name say so.</summary>
    public static bool IsLeftOut(string text, TextSpan name)
    {
        if (name.Start < Shortest)
        {
            return false;
        }

        var start = Math.Max(0, name.Start - Longest);
        var said = Words.Fold(text[start..name.Start]).AsSpan().TrimEnd();
        said = said.LastIndexOf(' ') is >= 0 and var last && Titles.Has(said[(last + 1)..]) ? said[..last].TrimEnd() : said;
        foreach (var phrase in Before)
        {
            if (said.EndsWith(phrase) && (said.Length == phrase.Length || !char.IsLetter(said[^(phrase.Length + 1)])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a line is what a network heads somebody's data with: "Oluwaseun's Profile", "Profil de Léa".</summary>
    public static bool IsPossession(string text, TextSpan line)
    {
        var words = text.AsSpan(line.Start, line.Length).Trim();
        var last = words.LastIndexOf(' ');
        return last > 2 && ((words[last - 1] is 's' or 'S' && words[last - 2] is '\'' or '’' && Things.Has(words[(last + 1)..])) || Profiles.Has(words[..last]));
    }

    // "Dr. Alan Pruett, DDS • Dr. Mina Farrokh, DMD" below the name, the post and the firm of whoever signs: those whose practice it is.
    private static bool IsOfPractice(string text, TextSpan name, TextSpan author)
    {
        var line = LineOf(text, name.Start);
        var said = text.AsSpan(line.Start, line.Length);
        var between = author.End < line.Start ? text.AsSpan(author.End..line.Start) : [];
        return between.Count('\n') > LinesOfAnOffice && !between.Contains("\n\n", StringComparison.Ordinal) && (said.Count("Dr ") + said.Count("Dr. ")) > 1 && said.ContainsAny('•', '·', '|') && !said.Contains('@') && !said.ContainsAnyInRange('0', '9')
            && !text.AsSpan(LineOf(text, author.Start).Start..author.Start).Contains("Dr", StringComparison.Ordinal);
    }

    private static TextSpan LineOf(string text, int at)
    {
        var start = text.AsSpan(0, at).LastIndexOf('\n') + 1;
        var end = text.IndexOf('\n', at);
        return new TextSpan(start, end < 0 ? text.Length : end);
    }

    // "is Hannah Cross still the right person?", where a later line that asks nothing names somebody.
    private static bool IsAskedAbout(string text, TextSpan name, List<NameRecognizer.Found> names) =>
        Asks(text, name) && names.Exists(other => other.Span.Start > name.End && !Asks(text, other.Span) && text.AsSpan(name.End..other.Span.Start).Contains('\n'));

    private static bool Asks(string text, TextSpan name)
    {
        var line = text.AsSpan(name.End);
        line = line.IndexOfAny('\r', '\n') is >= 0 and var end ? line[..end] : line;
        return line.TrimEnd() is [.., '?'] && line.Length < Longest * 2;
    }
}
