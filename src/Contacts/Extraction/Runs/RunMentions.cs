using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Addresses;
using Allo.Contacts.Extraction.Companies;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.People;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction.Runs;

/// <summary>Makes mentions of the runs of tokens that are a title, a company or an address.</summary>
internal static class RunMentions
{
    private const char FirstEastAsian = '\u2e80';
    private const int MostWordsOfATitle = 12;
    private const int LongestArticle = 5;
    private const int LongestLetters = 4;
    private const int MostWordsOfAGreeting = 4;
    private const int LongestHead = 300;
    private const double Doubtful = 0.7;
    private static readonly Words CutShort = new("inc incorp ltd ltée ltee co corp ltda lda cia coop pte pty pvt bhd bros hnos gebr enr ent soc cie kft bt zrt nyrt rt ehf ohf hf spol unip şti");
    private static readonly Words Contacts = new("ansprechpartner ansprechpartnerin ansprechperson kontaktperson kontakt contact interlocuteur interlocutrice contacto contatto referente contato contactpersoon rückruf rückrufnummer rückfragen callback");
    private static readonly Words Prepositions = new("at for of chez de du des pour comme bei von vom für als en del presso di della dello per come na no da do em como bij van voor");
    private const int MostOfHome = 3;
    private static readonly Words Homes = new("piso casa flat house apartment appartement maison logement wohnung hauses appartamento apartamento huis woning");
    private static readonly Words And = new("y e i et und en and & ed o ou oder of or");
    private static readonly Words Polite = new("svp stp merci please pls plz thx thanks danke bitte gracias grazie obrigado obrigada bedankt dank");

    /// <summary>Adds what a run mentions.</summary>
    public static void Add(string text, Layout layout, List<RoleTagger.Run> runs, int index, List<Mention> found)
    {
        var run = runs[index];
        switch (run.Role)
        {
            case Role.Title when run.End - run.First <= MostWordsOfATitle:
                AddTitle(text, layout, TitleRuns.WithoutTown(text, layout, RunBounds.Of(text, layout, runs, index)), found);
                break;
            case Role.Company:
                AddCompany(text, layout, RunBounds.Of(text, layout, runs, index), found);
                break;
            case Role.Address:
                AddressMentions.Add(text, SpanOf(text, layout, RunBounds.OfAddress(text, layout, runs, index)), run.Confidence, found);
                break;
        }
    }

    // Below a title its department is none; a second title is one.
    private static void AddTitle(string text, Layout layout, RoleTagger.Run run, List<Mention> found)
    {
        for (var rest = run; RunLines.TryTake(text, layout, ref rest, out var whole) && !IsHeadOfTable(text, layout, whole);)
        {
            var part = WithoutPreposition(text, layout, WithoutLetters(layout, whole));
            if (!IsGreeted(layout, part) && (part.First == run.First || HasTitle(layout, part)) && !IsPolite(text, layout, part) && !IsTown(layout, part) && !IsLabel(text, layout, part) && !IsOfHome(text, layout, part))
            {
                found.Add(Written(ContactField.JobTitle, text, SpanOf(text, layout, part), run.Confidence));
            }
        }
    }

    // "la dueña del piso", "the owner of the flat": no post.
    private static bool IsOfHome(string text, Layout layout, RoleTagger.Run run)
    {
        for (var i = run.End; i < Math.Min(layout.Tokens.Count, run.End + MostOfHome) && layout.Tokens[i] is { Shape: Shape.Lower, Before: <= Gap.Space } token; i++)
        {
            if (Homes.Has(token.In(text)))
            {
                return true;
            }
        }

        return false;
    }

    // "Zeke Thornton, EA — Tax Manager": what letters a name has are no part of the title.
    private static RoleTagger.Run WithoutLetters(Layout layout, RoleTagger.Run run)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        return run.End - run.First > 2 && tokens[run.First] is { Shape: Shape.Capitals, Before: Gap.Comma, Span.Length: <= LongestLetters } && tokens[run.First + 1].Before == Gap.Dash && (tokens[run.First].Words & WordKinds.TitleHead) == 0
            ? run with { First = run.First + 1 } : run;
    }

    // "titolare presso" before the firm that the model reads as such.
    private static RoleTagger.Run WithoutPreposition(string text, Layout layout, RoleTagger.Run run)
    {
        while (run.End - run.First > 1 && layout.Tokens[run.End - 1] is { Shape: Shape.Lower, Before: Gap.Space } last && Prepositions.Has(text.AsSpan(last.Span.Start, last.Span.Length)))
        {
            run = run with { End = run.End - 1 };
        }

        return run;
    }

    // "| Day | Stall keeper | Mobile |" above "|-----|": what a column holds.
    private static bool IsHeadOfTable(string text, Layout layout, RoleTagger.Run run)
    {
        if (layout.Tokens[run.First].Before != Gap.Bar)
        {
            return false;
        }

        var start = layout.Tokens[run.End - 1].Span.End;
        var rest = text.AsSpan(start, Math.Min(LongestHead, text.Length - start));
        return rest.IndexOf('\n') is >= 0 and var end && rest[(end + 1)..].TrimStart(' ') is ['|', '-' or ':' or ' ', '-', ..];
    }

    // "Egregio Architetto,"
    private static bool IsGreeted(Layout layout, RoleTagger.Run run) =>
        layout.Tokens[run.First].Line == 0 && layout.Lines[0].End == run.End && layout.Lines[0].Count <= MostWordsOfAGreeting && (layout.Lines[0].Words & WordKinds.Greeting) != 0;

    // "Ter Horst Natuursteen, Deventer"
    private static bool IsTown(Layout layout, RoleTagger.Run run) =>
        run.End - run.First == 1 && (layout.Tokens[run.First].Words & (WordKinds.Place | WordKinds.Title | WordKinds.TitleHead | WordKinds.Department | WordKinds.Common)) == WordKinds.Place && layout.Tokens[run.First].Before == Gap.Comma;

    // "avant midi svp"
    private static bool IsPolite(string text, Layout layout, RoleTagger.Run run)
    {
        foreach (ref readonly var token in CollectionsMarshal.AsSpan(layout.Tokens)[run.First..run.End])
        {
            if (token.Shape == Shape.Lower && Polite.Has(text.AsSpan(token.Span.Start, token.Span.Length)))
            {
                return true;
            }
        }

        return false;
    }

    // "Ihr Ansprechpartner: Thomas Berg"
    private static bool IsLabel(string text, Layout layout, RoleTagger.Run run) =>
        run.End < layout.Tokens.Count && layout.Tokens[run.End].Before == Gap.Colon && Contacts.Has(layout.Tokens[run.End - 1].In(text));

    /// <summary>Whether a word but labels a contact: "Ansprechpartner".</summary>
    public static bool IsContact(ReadOnlySpan<char> word) => Contacts.Has(word);

    private static bool HasTitle(Layout layout, RoleTagger.Run run)
    {
        var words = WordKinds.None;
        foreach (ref readonly var token in CollectionsMarshal.AsSpan(layout.Tokens)[run.First..run.End])
        {
            words |= token.Words;
        }

        return (words & WordKinds.TitleHead) != 0;
    }

    private static void AddCompany(string text, Layout layout, RoleTagger.Run run, List<Mention> found)
    {
        for (var rest = run; RunLines.TryTake(text, layout, ref rest, out var whole) && !CompanyTail.IsHeading(text, layout, whole) && !CompanyTail.IsMembership(text, layout, whole);)
        {
            var part = CompanyTown.Without(text, layout, CompanyTail.Without(text, layout, whole));
            ref readonly var first = ref CollectionsMarshal.AsSpan(layout.Tokens)[part.First];
            var (words, agrees) = (WordKinds.None, Agreement.None);
            foreach (ref readonly var token in CollectionsMarshal.AsSpan(layout.Tokens)[part.First..part.End])
            {
                words |= token.Words;
                agrees |= token.Agrees;
            }

            if (AreCountries(layout, part) || IsTownOfSentence(layout, part) || AreTownsOfRow(text, layout, part) || (part.End == part.First + 1 && IsContact(first.In(text)))) // "Frau Voss, Rückruf 08191 …"
            {
                continue;
            }

            // "Barreau de Lyon", "Dr Jean Rouquette"; "De" of "De Groene Luwte" is an article
            var isSomebody = (first.Words & WordKinds.Honorific) != 0 && (words & (WordKinds.CompanyWord | WordKinds.LegalForm)) == 0 && HasGivenName(layout, part) && !RowFirms.IsPossessive(text, CollectionsMarshal.AsSpan(layout.Tokens)[part.First..part.End]);
            if (isSomebody || (part.End == part.First + 1 && NameOpening.IsDrawnOut(first.In(text))) || NotAName.IsBar(text.AsSpan(first.Span.Start, first.Span.Length)))
            {
                continue;
            }

            found.Add(Written(ContactField.Company, text, WithoutArticle(text, SpanOf(text, layout, part)), run.Confidence, CompanyEvidence.Of(new Evidence("reads like one", run.Confidence), words, agrees)));
        }
    }

    private static bool HasGivenName(Layout layout, RoleTagger.Run run)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        foreach (ref readonly var token in tokens[((tokens[run.First].Words & WordKinds.Particle) != 0 ? run.First + 1 : run.First)..run.End])
        {
            if ((token.Words & WordKinds.GivenName) != 0)
            {
                return true;
            }
        }

        return false;
    }

    // "le plombier de Thiès", "Enno Wolf, München, 089 …", "Jane Doe, Birmingham AL, …"
    private static bool IsTownOfSentence(Layout layout, RoleTagger.Run run) =>
        (run.End - run.First == 1 || (run.End - run.First == 2 && IsState(layout.Tokens[run.First + 1]))) && run.Confidence < Doubtful
        && layout.Tokens[run.First] is { Agrees: Agreement.None } token && (token.Words & (WordKinds.Place | WordKinds.CompanyWord)) == WordKinds.Place && (layout.Lines[token.Line].IsProse || token.Before == Gap.Comma);

    // "Jaén y Granada → María Ruz · 606 …": for which towns somebody is there.
    private static bool AreTownsOfRow(string text, Layout layout, RoleTagger.Run run)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var line = layout.Lines[tokens[run.First].Line];
        if (line.First != run.First || run.End >= line.End || tokens[run.End].Before < Gap.Colon || (line.Kinds & ((1 << (int)TokenKind.Phone) | (1 << (int)TokenKind.Email))) == 0 || run.End - run.First < 3)
        {
            return false;
        }

        foreach (ref readonly var token in tokens[run.First..run.End])
        {
            if (token.IsCapital ? (token.Words & (WordKinds.Place | WordKinds.CompanyWord | WordKinds.LegalForm)) != WordKinds.Place : !And.Has(token.In(text)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsState(in Token token) => token is { Shape: Shape.Capitals, Span.Length: 2 } && (token.Words & WordKinds.Place) != 0;

    // "UK & Ireland" before who sells there.
    private static bool AreCountries(Layout layout, RoleTagger.Run run)
    {
        foreach (ref readonly var token in CollectionsMarshal.AsSpan(layout.Tokens)[run.First..run.End])
        {
            if ((token.Words & WordKinds.Country) == 0 && token.Shape != Shape.Sign && !(token.Shape == Shape.Lower && (token.Words & WordKinds.Function) != 0))
            {
                return false;
            }
        }

        return true;
    }

    // "titolare dell'Osteria del Molo", "gérante d'Atlas Carrelage", "de l'hôpital de Vernon"
    private static TextSpan WithoutArticle(string text, TextSpan span)
    {
        if (!char.IsLower(text[span.Start]))
        {
            return WithoutFirm(text, span);
        }

        var apostrophe = text.AsSpan(span.Start, span.Length).IndexOfAny('\'', '’');
        return apostrophe is > 0 and <= LongestArticle && apostrophe + 1 < span.Length && char.IsLower(text[span.Start + apostrophe - 1]) && (char.IsUpper(text[span.Start + apostrophe + 1]) || (text.AsSpan(0, span.Start).EndsWith(" de ") && text.AsSpan(span.Start, span.Length).ContainsAnyInRange('A', 'Z')))
            ? span with { Start = span.Start + apostrophe + 1 } : span;
    }

    // "…, Firma Förde-Refit in Kiel", "…, Fa. Holzbau Kern": what it is, and no part of how it is called; of a line of its own it may be.
    private static TextSpan WithoutFirm(string text, TextSpan span)
    {
        var written = text.AsSpan(span.Start, span.Length);
        var length = written.StartsWith("Firma ") ? "Firma ".Length : written.StartsWith("Fa. ") ? "Fa. ".Length : 0;
        return length > 0 && length < written.Length && char.IsUpper(written[length]) && span.Start > 1 && text[span.Start - 1] == ' ' && text[span.Start - 2] is not ('\n' or '\r') ? span with { Start = span.Start + length } : span;
    }

    internal static TextSpan SpanOf(string text, Layout layout, RoleTagger.Run run)
    {
        var (start, end) = (layout.Tokens[run.First].Span.Start, layout.Tokens[run.End - 1].Span.End);
        if (end < text.Length && text[end] == '.' && run.Role == Role.Company && (layout.Tokens[run.End - 1].Words & WordKinds.LegalForm) != 0 && IsCutShort(text.AsSpan(layout.Tokens[run.End - 1].Span.Start, layout.Tokens[run.End - 1].Span.Length)))
        {
            end = Cooperative(text, start, end + 1);
        }

        if (end < text.Length && Opening(text[end]) is var opening and not '\0' && text.AsSpan(start, end - start).Contains(opening))
        {
            end++;
        }

        // "(주)누리항공", "（株）山彦": the bracket before the form is of the firm.
        if (start > 0 && text[start] > FirstEastAsian && text[start - 1] is '(' or '（' && start + 1 < end && text[start + 1] is ')' or '）')
        {
            start--;
        }

        return new TextSpan(start, end);
    }

    // "Inc." and "S.A." have a full stop of their own; behind "GmbH" and "SAS" a sentence ends.
    private static bool IsCutShort(ReadOnlySpan<char> form) => form.Contains('.') || form.Length == 1 || CutShort.Has(form);

    // What a bracket or a quote closes.
    private static char Opening(char closing) => closing switch { ')' => '(', '»' => '«', '”' => '“', '"' => '"', _ => '\0' };

    // "S. Coop. And.", "Coop. V.": the law of which region it is under.
    private static int Cooperative(string text, int start, int end)
    {
        if (!text.AsSpan(start, end - start).EndsWith("Coop.", StringComparison.OrdinalIgnoreCase))
        {
            return end;
        }

        foreach (var law in (ReadOnlySpan<string>)[" And.", " Mad.", " Gal.", " V.", " Ltda.", " C.L."])
        {
            if (text.AsSpan(end).StartsWith(law, StringComparison.OrdinalIgnoreCase))
            {
                return end + law.Length;
            }
        }

        return end;
    }

    internal static Mention Written(ContactField field, string text, TextSpan span, double confidence) =>
        Written(field, text, span, confidence, [new Evidence("reads like one", confidence)]);

    private static Mention Written(ContactField field, string text, TextSpan span, double confidence, IReadOnlyList<Evidence> evidence)
    {
        // "L'idraulico si chiama …"
        span = field == ContactField.JobTitle && span.Length > 3 && text[span.Start] is 'l' or 'L' && text[span.Start + 1] is '\'' or '’' && char.IsLower(text[span.Start + 2]) ? span with { Start = span.Start + 2 } : span;
        var written = span.Of(text);
        return new Mention(field, span, written, Spaced(written), confidence, evidence, null);
    }

    // Runs of white space become one space; most titles have none.
    private static string Spaced(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            // Between them no letter is white space.
            if (text[i] is <= ' ' or >= '\u0085' && char.IsWhiteSpace(text[i]) && (text[i] != ' ' || i + 1 == text.Length || text[i + 1] == ' '))
            {
                return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            }
        }

        return text;
    }
}
