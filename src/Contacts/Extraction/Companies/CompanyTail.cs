using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction.Companies;

/// <summary>Cuts off a company what else its line tells: its group, its department, what it does, a date.</summary>
/// <remarks>"VAUZELLE EMBALLAGES | Groupe Cartonneries Réunies", "Conseil départemental – Pôle Routes", "L'Atelier Papyrus — papeterie &amp; letterpress", "Alloys Ltd. (A Trivandrum Steel Group Company)", "Bellweather Farms 9/16".</remarks>
internal static class CompanyTail
{
    private const int FewestInBrackets = 3;
    private static readonly Words Parts = new("umr ufr laboratoire pole service services direction departement department dept division abteilung fachbereich departamento departemento dipartimento ufficio afdeling agence antenne delegation groupe group gruppe grupo gruppo groep filiale");
    private static readonly Words Belonging = new("a an part member une un groupe filiale ein eine mitglied una un grupo gruppo parte onderdeel membre");

    private static readonly Words From = new("van von vom bei bij chez from at hos på");
    private const int MostOf = 2;
    private static readonly Words Of = new("de du la le les des l' d' della del dal dalla do da dos das vom von der dem den die het");
    private static readonly Words Your = new("your votre vos ihr ihre euer eure dein deine vuestro vuestra su tu il_tuo tuo vostro suo seu vosso uw jouw jullie din ert jeres");
    private static readonly Words Members = new("membre membres adhérent adhérente affilié affiliée member mitglied miembro membro membri iscritto iscritta lid");
    private static readonly Words SignedFor = new("for pour für por per voor");
    private static readonly Words Lists = new("numbers contacts telefonliste telefonlijst directory directorio elenco lista liste list team equipe");
    private static readonly Words ListHeads = new("telefonos contactos contacts kontakte contatti contatos contactpersonen ansprechpartner guardias turni turnos rota roster annuaire permanences gardes dienstplan notfallkette bezetting rooster");

    // Nothing else is so called: "Vieux Port" and "County Assessor's Office" end in labels, too.
    private static readonly Words Labels = new("handy handynummer mobilnummer tel telefon telefonnummer telephone telefono telefone telefoon phone portable gsm movil cellulare telemovel mobil mob");

    /// <summary>The company without it.</summary>
    public static RoleTagger.Run Without(string text, Layout layout, RoleTagger.Run run)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);

        // "Frau Steinhuber (Disposition), Spedition Steinhuber KG"
        if (tokens[run.First].Before == Gap.Bracket && run.End - run.First > 1 && text.AsSpan(tokens[run.First].Span.End, tokens[run.First + 1].Span.Start - tokens[run.First].Span.End).StartsWith("),"))
        {
            run = run with { First = run.First + 1 };
        }

        // "Comunitat de la Séquia Nova (España), 961 48 27 35"; on a line of its own the firm is called so.
        if (run.End - run.First > 1 && run.End < layout.Lines[tokens[run.First].Line].End && tokens[run.End - 1] is { Before: Gap.Bracket } country && (country.Words & WordKinds.Country) != 0 && text.AsSpan(country.Span.End).StartsWith(")"))
        {
            run = run with { End = run.End - 1 };
        }

        // "Treasurer of the Marlow Bottom Village Hall Trust"
        var isArticle = run.End - run.First > 1 && tokens[run.First] is { Shape: Shape.Lower, Before: Gap.Space } && tokens[run.First + 1].Shape != Shape.Lower
            && Articles.Definite.Has(text.AsSpan(tokens[run.First].Span.Start, tokens[run.First].Span.Length));
        // "bel Ruud Visser van Acme"
        var isFrom = run.End - run.First > 1 && run.First > 0 && tokens[run.First] is { Shape: Shape.Lower, Before: Gap.Space } && tokens[run.First + 1].Shape is Shape.Capitalised or Shape.Capitals or Shape.Mixed
            && From.Has(text.AsSpan(tokens[run.First].Span.Start, tokens[run.First].Span.Length));
        if (isArticle || isFrom || (run.End - run.First > 1 && IsSignedFor(text, layout, run.First)))
        {
            run = run with { First = run.First + 1 };
        }

        // "c'est Sylvain Delattre, de la plomberie Delattre et fils"
        for (var i = 0; i < MostOf && run.End - run.First > 1 && tokens[run.First].Shape == Shape.Lower && Of.Has(tokens[run.First].In(text)) && (tokens[run.First].Before is Gap.Comma or Gap.Space); i++)
        {
            run = run with { First = run.First + 1 };
        }

        // "Your Northlight onboarding team"
        if (run.End - run.First > 1 && run.End < tokens.Length && tokens[run.End] is { Shape: Shape.Lower, Before: Gap.Space } && tokens[run.First + 1].IsCapital && Your.Has(tokens[run.First].In(text)))
        {
            run = run with { First = run.First + 1 };
        }

        // "… bei Hansebau. Mobil 0151 …", "… im Haus Sonnenhalde Handy 0172 …"
        if (run.End - run.First > 1 && run.End < tokens.Length && tokens[run.End].Kind == TokenKind.Phone
            && ((tokens[run.End - 1].Before == Gap.Stop && (tokens[run.End - 1].Words & WordKinds.PhoneLabel) != 0) || (tokens[run.End - 1].Before == Gap.Space && tokens[run.End].Before is Gap.Space or Gap.Colon && (tokens[run.End - 2].Words & WordKinds.Particle) == 0 && Labels.Has(tokens[run.End - 1].In(text)))))
        {
            run = run with { End = run.End - 1 };
        }

        run = WithoutAim(text, tokens, run);
        for (var i = run.First + 1; i < run.End; i++)
        {
            if (tokens[i].Before is Gap.Dash or Gap.Bar or Gap.Bracket && IsTail(text, tokens, i, run))
            {
                return run with { End = i };
            }
        }

        // "Meubelfabriek Lannoo nv belde": behind its form a firm has no small word.
        var last = tokens[run.End - 1];
        if (run.End - run.First > 2 && last is { Shape: Shape.Lower, Before: Gap.Space, Span.Length: > 3 } && (last.Words & (WordKinds.LegalForm | WordKinds.CompanyWord)) == 0 && (tokens[run.End - 2].Words & (WordKinds.LegalForm | WordKinds.Function | WordKinds.Particle)) == WordKinds.LegalForm)
        {
            run = run with { End = run.End - 1 };
        }

        // "Frostlinje AS (Norway)"
        if (run.End - run.First > 2 && tokens[run.End - 1].Before == Gap.Bracket && (tokens[run.End - 1].Words & WordKinds.Country) != 0 && (tokens[run.End - 2].Words & WordKinds.LegalForm) != 0)
        {
            return run with { End = run.End - 1 };
        }

        // "Tierney Plant Hire, Co. Meath"
        if (run.End - run.First > 2 && tokens[run.End - 1].Before == Gap.Comma && text.AsSpan(tokens[run.End - 1].Span.Start, tokens[run.End - 1].Span.Length) is "Co" && run.End < tokens.Length && (tokens[run.End].Words & WordKinds.Place) != 0)
        {
            return run with { End = run.End - 1 };
        }

        var isDated = run.End - run.First > 1 && tokens[run.End - 1].Shape is Shape.Digit1 or Shape.Digits2
            && run.End < tokens.Length && tokens[run.End].Before == Gap.Slash && tokens[run.End].Shape is Shape.Digit1 or Shape.Digits2;
        return isDated ? run with { End = run.End - 1 } : run;
    }

    /// <summary>Whether a word says below a closing for whom somebody signs: "For SHREE VINAYAK VALVES PVT. LTD."</summary>
    public static bool IsSignedFor(string text, Layout layout, int first) =>
        layout.Tokens[first].Line is > 0 and var line && layout.Lines[line - 1].Sort == Stretch.Closing && layout.Lines[line].First == first && SignedFor.Has(layout.Tokens[first].In(text));

    /// <summary>Whether it is the heading of a list: "Turni reperibilità farmacia – agosto", "TELÉFONOS DE GUARDIA".</summary>
    public static bool IsHeading(string text, Layout layout, RoleTagger.Run run)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var line = layout.Lines[tokens[run.First].Line];
        ref readonly var last = ref tokens[line.End - 1];
        // "Volunteers – phone list"
        var isList = line.First == run.First && last.Shape == Shape.Lower && Lists.Has(last.In(text)) && !(last.Line == tokens[run.End - 1].Line && run.End < line.End && tokens[run.End].Before >= Gap.Colon && IsProper(tokens[run.First..run.End]));
        return isList || ListHeads.Has(text.AsSpan(tokens[run.First].Span.Start, tokens[run.First].Span.Length))
            || (line.First == run.First && run.End >= line.End - 1 && run.End - run.First > 1
                && last.Before == Gap.Dash && (last.Words & (WordKinds.Month | WordKinds.Weekday)) != 0 && (last.Words & WordKinds.LegalForm) == 0
                && (last.Shape == Shape.Lower || (last.Words & WordKinds.FamilyName) == 0));
    }

    /// <summary>Whether a line says that somebody is a member of it, who works elsewhere or for themselves: "Membre de la SFT", "Mitglied im BDÜ".</summary>
    public static bool IsMembership(string text, Layout layout, RoleTagger.Run run)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var line = layout.Lines[tokens[run.First].Line];
        if (run.End != line.End || run.First - line.First > MostOf + 1 || line.Count < 3 || !tokens[line.First].IsCapital || tokens[line.First + 1].Shape != Shape.Lower || !Members.Has(tokens[line.First].In(text)))
        {
            return false;
        }

        for (var i = line.First + 1; i < run.First; i++)
        {
            if (tokens[i].Shape != Shape.Lower || tokens[i].Before != Gap.Space || (tokens[i].Words & (WordKinds.Function | WordKinds.Particle)) == 0)
            {
                return false;
            }
        }

        return true;
    }

    // "Bowland Foodshare – meet the team", "Moorland Players: phone list": two words, of which one is no ordinary one.
    private static bool IsProper(ReadOnlySpan<Token> words)
    {
        var own = false;
        foreach (ref readonly var word in words)
        {
            own |= word.IsCapital && (word.Words & WordKinds.Common) == 0;
        }

        return own && words.Length > 1;
    }

    /// <summary>Whether a word begins the heading of a list: "Kontakte", "Annuaire"; a firm may be called "Team …", too.</summary>
    public static bool IsListHead(ReadOnlySpan<char> word) => ListHeads.Has(word) || Lists.Has(word);

    private static bool IsTail(string text, ReadOnlySpan<Token> tokens, int at, RoleTagger.Run run)
    {
        var word = text.AsSpan(tokens[at].Span.Start, tokens[at].Span.Length);
        return tokens[at].Before switch
        {
            Gap.Bracket => run.End - at >= FewestInBrackets && Belonging.Has(word),
            Gap.Bar => char.IsWhiteSpace(text[tokens[at].Span.Start - 1]) && (tokens[at].Words & WordKinds.LegalForm) == 0, // but not "INSTAL·LACIONS"
            _ => (Parts.Has(word) && !HasForm(tokens[at..run.End])) || (IsTitled(tokens[run.First]) && AreLower(tokens[at..run.End])),
        };
    }

    // "añade a Paco de Talleres Pineda al CRM": where a note wants it.
    private static RoleTagger.Run WithoutAim(string text, ReadOnlySpan<Token> tokens, RoleTagger.Run run)
    {
        var end = run.End;
        if (end - run.First > 2 && text.AsSpan(tokens[end - 1].Span.Start, tokens[end - 1].Span.Length) is "CRM" or "Crm" or "crm")
        {
            end--;
            while (end - run.First > 1 && tokens[end - 1].Shape == Shape.Lower)
            {
                end--;
            }
        }

        return end < run.End - 1 ? run with { End = end } : run;
    }

    private static bool IsTitled(in Token token) => token.Shape is Shape.Capitalised or Shape.Capitals or Shape.Mixed or Shape.OneCapital;

    // "Elektro Huber – Service GmbH"
    private static bool HasForm(ReadOnlySpan<Token> words)
    {
        foreach (ref readonly var word in words)
        {
            if ((word.Words & WordKinds.LegalForm) != 0 && word.Shape != Shape.Lower)
            {
                return true;
            }
        }

        return false;
    }

    private static bool AreLower(ReadOnlySpan<Token> words)
    {
        foreach (ref readonly var word in words)
        {
            if (word.Shape is not (Shape.Lower or Shape.Sign) || (word.Words & WordKinds.LegalForm) != 0)
            {
                return false;
            }
        }

        return true;
    }
}
