using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction.Companies;

/// <summary>Cuts off what stands around a company and is none of its name: the town behind it, "la sté" before it.</summary>
internal static class CompanyTown
{
    private static readonly Words Generics = new("ste sté societe société firma fa firme entreprise ets ditta azienda impresa empresa firm company bedrijf sociedad compañia compania companhia agence agencia agenzia");

    private static readonly Words Since = new("since seit depuis desde sinds dal anno anni est");
    private static readonly Words In = new("in at à a en em te zu");

    private const int MostWordsOfATown = 4;
    private const int MostWordsOfTowns = 12;
    private static readonly Words States = new("al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy dc on qc bc ab mb sk ns nb nl pe");

    private static readonly Words And = new("and et und y e en i");
    private static readonly Words Counties = new("co county in");
    private static readonly Words Mexico = new("ags bcs chih chis coah cdmx dgo edomex gto hgo jal mich qro qroo slp tamps tlax yuc zac");
    // The lexicon's forms are those of all countries: "Pão" and "Il" are forms in some.
    private static readonly Words Forms = new("sarl sàrl s.à.r.l s.a.r.l eurl sas sasu s.a.s sa s.a scop gmbh ag kg ug ohg ltd limited llc inc plc co corp bv b.v nv n.v bvba sprl srl s.r.l spa s.p.a snc s.n.c sagl sl s.l slu s.l.u lda ltda e.v mbh");

    /// <summary>The company without them.</summary>
    public static RoleTagger.Run Without(string text, Layout layout, RoleTagger.Run run)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        while (run.End - run.First > 1 && tokens[run.First].Shape == Shape.Lower && tokens[run.First + 1].Shape != Shape.Lower && Generics.Has(text.AsSpan(tokens[run.First].Span.Start, tokens[run.First].Span.Length)))
        {
            run = run with { First = run.First + 1 };
        }

        run = WithoutYear(text, tokens, WithoutVerb(tokens, run));
        run = WithoutState(text, tokens, WithoutPlace(text, layout, WithoutBracket(tokens, run)));

        // "Zimmerei Oberhauser, Bad Tölz", "Atlas Carrelage SARL Casablanca"
        for (var i = run.End - 1; i > Math.Max(run.First, run.End - MostWordsOfTowns) && IsOfTown(tokens[i]); i--)
        {
            var towns = AreTowns(text, tokens[i..run.End]);
            if (towns && (tokens[i].Before == Gap.Comma || (IsForm(text, tokens[i - 1]) && i - 1 > run.First)))
            {
                return run with { End = i };
            }

            // "Fiduciaire Mentue Sàrl à Yverdon"
            if (i == run.End - 1 && i - 2 > run.First && tokens[i].Shape == Shape.Capitalised && tokens[i - 1].Shape == Shape.Lower && In.Has(tokens[i - 1].In(text)) && IsForm(text, tokens[i - 2]))
            {
                return run with { End = i - 1 };
            }
        }

        return run;
    }

    // "Frantoio Barsanti dal 1948"
    private static RoleTagger.Run WithoutYear(string text, ReadOnlySpan<Token> tokens, RoleTagger.Run run) =>
        run.End - run.First > 2 && tokens[run.End - 1].Shape == Shape.Digits4 && tokens[run.End - 2].Shape == Shape.Lower && Since.Has(tokens[run.End - 2].In(text)) ? run with { End = run.End - 2 } : run;

    // "get hold of the Brackenfield Foods lady": a word of the sentence begins it, and no particle.
    private static RoleTagger.Run WithoutVerb(ReadOnlySpan<Token> tokens, RoleTagger.Run run)
    {
        var (first, verb) = (run.First, false);
        while (first < run.End && tokens[first].Shape == Shape.Lower)
        {
            if (tokens[first].Agrees != Agreement.None || (tokens[first].Words & (WordKinds.CompanyWord | WordKinds.Industry)) != 0)
            {
                return run;
            }

            verb |= (tokens[first].Words & WordKinds.Particle) == 0;
            first++;
        }

        return verb && first < run.End && first - run.First > 1 ? run with { First = first } : run;
    }

    /// <summary>Whether a word is short for a state: "NC", "Qro".</summary>
    public static bool IsState(string text, in Token word) => word is { Shape: Shape.Capitals, Span.Length: 2 } ? States.Has(word.In(text)) : word.IsCapital && Mexico.Has(word.In(text));

    /// <summary>Whether a word that may be a first name is a place: "Charlotte NC", "Co. Clare", "in Florence".</summary>
    public static bool IsPlace(string text, ReadOnlySpan<Token> tokens, int at) =>
        (tokens[at].Words & WordKinds.Place) != 0
        && ((at + 1 < tokens.Length && tokens[at + 1].Before is Gap.Space or Gap.Comma && IsState(text, tokens[at + 1])) || (at > 0 && tokens[at].Before is Gap.Space or Gap.Stop && Counties.Has(tokens[at - 1].In(text))));

    // "Acme Inc., Denver CO", though Denver is a first name, too.
    private static RoleTagger.Run WithoutState(string text, ReadOnlySpan<Token> tokens, RoleTagger.Run run)
    {
        var last = run.End - 1;
        if (last - run.First < 2 || tokens[last] is not { Shape: Shape.Capitals, Span.Length: 2 } || !IsState(text, tokens[last]))
        {
            return run;
        }

        // "Prairie Oak Seeds Co, NE"
        if (tokens[last].Before == Gap.Comma && IsForm(text, tokens[last - 1]))
        {
            return run with { End = last };
        }

        for (var i = last; i > Math.Max(run.First, last - MostWordsOfATown); i--)
        {
            if (tokens[i].Before == Gap.Comma && i < last)
            {
                return run with { End = i };
            }
        }

        return run;
    }

    // "Embotits Collsacabra (Vic)"
    private static RoleTagger.Run WithoutBracket(ReadOnlySpan<Token> tokens, RoleTagger.Run run)
    {
        var last = run.End - 1;
        return last > run.First && tokens[last].Before == Gap.Bracket && tokens[last].Shape == Shape.Capitalised && (tokens[last].Words & (WordKinds.Place | WordKinds.LegalForm | WordKinds.CompanyWord)) == WordKinds.Place ? run with { End = last } : run;
    }

    // "Tolka Interiors in Dublin" of a sentence.
    private static RoleTagger.Run WithoutPlace(string text, Layout layout, RoleTagger.Run run)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var at = run.End - 1;
        while (at > run.First && tokens[at].Shape == Shape.Capitalised && (tokens[at].Words & WordKinds.Place) != 0)
        {
            at--;
        }

        var line = layout.Lines[tokens[run.First].Line];
        return at > run.First && at < run.End - 1 && tokens[at].Shape == Shape.Lower && In.Has(text.AsSpan(tokens[at].Span.Start, tokens[at].Span.Length)) && (line.Count - line.Capitalised > 1 || tokens[run.First].Before == Gap.Comma)
            ? run with { End = at } : run;
    }

    /// <summary>Whether what would go on behind a legal form is a town: "srl di Catania", and no "snc di Mario Rossi".</summary>
    public static bool Follows(string text, Layout layout, RoleTagger.Run run)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        return IsForm(text, tokens[run.End - 1]) && run.End + 1 < tokens.Length && (tokens[run.End + 1].Words & (WordKinds.Place | WordKinds.CommonGivenName)) == WordKinds.Place;
    }

    private static bool IsForm(string text, in Token token) => (token.Words & WordKinds.LegalForm) != 0 && Forms.Has(text.AsSpan(token.Span.Start, token.Span.Length).TrimEnd('.'));

    private static bool IsOfTown(in Token token) =>
        token.Kind == TokenKind.Word && token.Before < Gap.Line && (token.Words & WordKinds.LegalForm) == 0 && ((token.Words & WordKinds.Place) != 0 || (token.Words & WordKinds.Particle) != 0 || token.Shape == Shape.Capitalised);

    // One is a known place, and none a first name; of those that are joined each is one: "SCP Le Goaziou, Quéméneur et Abgrall" has partners.
    private static bool AreTowns(string text, ReadOnlySpan<Token> words)
    {
        var (town, joined, others) = (false, false, false);
        foreach (ref readonly var word in words)
        {
            town |= (word.Words & (WordKinds.Place | WordKinds.Particle)) == WordKinds.Place;
            if ((word.Words & (WordKinds.CommonGivenName | WordKinds.CompanyWord | WordKinds.Industry)) != 0)
            {
                return false;
            }

            joined |= word.Shape == Shape.Lower && And.Has(word.In(text));
            others |= word.IsCapital && (word.Words & WordKinds.Place) == 0;
        }

        return town && !(joined && others);
    }
}
