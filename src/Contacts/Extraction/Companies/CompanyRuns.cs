using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.People;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction.Companies;

/// <summary>Puts right which tokens make a company within sentences: it ends where the sentence does, and is no thing in small letters.</summary>
internal static class CompanyRuns
{
    private const int LongestAccount = 34;
    private const int LongestShort = 3;
    private const int MostServices = 20;
    private const double Weak = 0.7;
    private static readonly Words Units = new("department dept division branch office team service services direction departement abteilung büro departamento sección ufficio reparto secção setor afdeling");
    private static readonly Words OfUnits = new("of at de du des der von bei del di da do van bij");

    // What a practice is, and its people, too: "Studio Tecnico Associato".
    private static readonly Words Practices = new("tecnico associato associati legale notarile medico dentistico commerciale técnico juridico médico dental notarial juridique médical dentaire vétérinaire technique comptable");
    private static readonly Words MailLabels = new("pec mel mail");
    private static readonly Words Headings = new("mentions_legales informations_legales impressum rechtliche_hinweise imprint legal_notice legal_notices aviso_legal informacion_legal note_legali informazioni_legali informacoes_legais ficha_tecnica colofon contact_info contact_information contact_details press_release media_release press_night communiqué_de_presse dossier_de_presse contact_presse pressemitteilung medienmitteilung nota_de_prensa comunicado_de_prensa comunicato_stampa comunicado_de_imprensa persbericht pressmeddelande pressemeddelelse compte_rendu procès-verbal ordre_du_jour tagesordnung notulen");
    private static readonly Words Professions = new("colegiado colegiada col rpps adeli");
    private static readonly Words Rolls = new("albo ordine collegio ruolo ordre tableau colegio ordem cámara kammer kamer register registro");
    private static readonly Words Numbered = new("n nº n° no nr num núm");
    private static readonly Words Periods = new("wk week kw woche semaine sem semana settimana sett");
    private static readonly Words Measures = new("kg kilo kilos kilos g gr l litres liter litri litros t tonnes tonnen m m2 m3 m² m³ mq mc ml cm mm km pcs pieces pièces stück stk pezzi pz piezas uds unidades peças stuks boxes cartons kartons scatole cajas caixas dozen");
    private static readonly Words InTown = new("à a te zu in");
    private static readonly Words Contracted = new("del du des della dello do da dos das vom zum zur");

    /// <summary>The runs, in order.</summary>
    public static List<RoleTagger.Run> Of(string text, Layout layout, List<RoleTagger.Run> runs)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var named = runs.FindIndex(static run => run.Role == Role.Name);
        for (var i = runs.Count - 1; i >= 0; i--)
        {
            if (runs[i].Role != Role.Company)
            {
                continue;
            }

            if (named >= 0 && named < i)
            {
                JoinNamesake(tokens, runs, i);
            }

            LabelledFirm.Widen(text, layout, runs, i);
            i = WithInitials(tokens, runs, i);
            runs[i] = WithKind(text, layout, runs, i);
            var run = WithoutDepartment(text, tokens, WithoutTail(tokens, runs[i] with { End = EndOfSentence(tokens, runs[i]) }));
            run = IsPost(tokens, runs, i) || IsOrdinalPost(text, tokens, run) ? run with { Role = Role.Title } : run;
            runs[i] = run;
            if ((run.Confidence < Weak && IsLower(tokens, run) && IsThing(text, tokens, run) && !IsNamedSo(layout, run)) || IsOfFirm(text, tokens, run) || IsLabel(text, tokens, run) || (run.End - run.First == 2 && NotAName.IsLabelled(text, layout, run.First)) || IsHeading(text, tokens, run) || IsPeriod(text, tokens, run) || IsAmount(text, tokens, run) || IsBehindNickname(tokens, runs, i) || IsRegister(text, tokens, run) || IsOfServices(layout, tokens, run) || IsTownOfTrade(text, tokens, run, i > 0 ? runs[i - 1] : default) || NameOpening.IsSpelled(text.AsSpan(tokens[run.First].Span.Start..tokens[run.End - 1].Span.End)))
            {
                runs.RemoveAt(i);
            }
        }

        return runs;
    }

    // "MENTIONS LÉGALES", above what a site has to say of its owner.
    private static bool IsHeading(string text, ReadOnlySpan<Token> tokens, RoleTagger.Run run) =>
        Headings.Has(text.AsSpan(tokens[run.First].Span.Start, tokens[run.End - 1].Span.End - tokens[run.First].Span.Start));

    // "Wk 2" of a rota
    private static bool IsPeriod(string text, ReadOnlySpan<Token> tokens, RoleTagger.Run run) =>
        run.End - run.First == 2 && tokens[run.First + 1].Shape is Shape.Digit1 or Shape.Digits2 && Periods.Has(tokens[run.First].In(text));

    // "Marguerite "Maggie" Stolzfoos-Bell, ABR®": the name goes on there.
    private static bool IsBehindNickname(ReadOnlySpan<Token> tokens, List<RoleTagger.Run> runs, int index) =>
        index > 0 && runs[index].First is > 1 and var first && tokens[first].Before == Gap.Bracket && tokens[first - 1].Before == Gap.Bracket && runs[index - 1] is { Role: Role.Name } name && name.End >= first - 1 && runs[index].Confidence < Weak;

    // "vuole 200 kg abete della val di Fiemme": so much of something is wanted.
    private static bool IsAmount(string text, ReadOnlySpan<Token> tokens, RoleTagger.Run run)
    {
        if (tokens[run.First].Shape != Shape.Lower || (tokens[run.End - 1].Words & (WordKinds.CompanyWord | WordKinds.Industry)) != 0)
        {
            return false;
        }

        for (var i = run.First + 1; i + 1 < run.End; i++)
        {
            if (tokens[i].Shape is >= Shape.Digit1 and <= Shape.DigitsMore && Measures.Has(tokens[i + 1].In(text)))
            {
                return true;
            }
        }

        return false;
    }

    // "notaire à Figeac" beside "@etude-figeac.fr": where somebody is a notary; a firm has the whole domain.
    private static bool IsTownOfTrade(string text, ReadOnlySpan<Token> tokens, RoleTagger.Run run, RoleTagger.Run title) =>
        run.End - run.First == 1 && title.Role == Role.Title && title.End is var at && at + 1 == run.First && tokens[at].Shape == Shape.Lower && tokens[run.First] is { Before: Gap.Space, Shape: Shape.Capitalised or Shape.Mixed } town && (town.Words & WordKinds.Place) != 0 && InTown.Has(tokens[at].In(text))
        && (town.Agrees & (Agreement.Domain | Agreement.WithinDomain)) == Agreement.WithinDomain && (town.Words & (WordKinds.CompanyWord | WordKinds.LegalForm | WordKinds.Industry)) == 0;

    // "Hospital Santa" and "Rita de Souza", "Club", "Ciclista" and "Sierra de Luna", right behind one another and somebody's name: one firm that is called after a person.
    private static void JoinNamesake(ReadOnlySpan<Token> tokens, List<RoleTagger.Run> runs, int index)
    {
        var run = runs[index];
        if ((tokens[run.First].Words & (WordKinds.CompanyWord | WordKinds.Industry)) == 0)
        {
            return;
        }

        var (last, end) = (index, run.End);
        while (last + 1 < runs.Count && runs[last + 1] is { Role: Role.Name or Role.Title } next && next.First == end && tokens[next.First].Before == Gap.Space && tokens[next.First].Line == tokens[run.First].Line && tokens[next.First].Shape != Shape.Lower)
        {
            (last, end) = (last + 1, next.End);
        }

        if (last > index && runs[last].Role == Role.Name)
        {
            runs[index] = run with { End = end };
            runs.RemoveRange(index + 1, last - index);
        }
    }

    // "K. S." and "BHAMRA & SONS LTD": the index of the firm with the initials before it that were read as a name.
    private static int WithInitials(ReadOnlySpan<Token> tokens, List<RoleTagger.Run> runs, int index)
    {
        if (index == 0 || runs[index - 1] is not { Role: Role.Name } initials || initials.End != runs[index].First || tokens[runs[index].First].Before != Gap.Space)
        {
            return index;
        }

        foreach (ref readonly var token in tokens[initials.First..initials.End])
        {
            if (token.Shape is not (Shape.Initial or Shape.OneCapital))
            {
                return index;
            }
        }

        runs[index] = runs[index] with { First = initials.First };
        runs.RemoveAt(index - 1);
        return index - 1;
    }

    // "Studio Tecnico Associato" and "FORNASARI & DELLA ROVERE": a line that begins with what kind of a firm it is.
    private static RoleTagger.Run WithKind(string text, Layout layout, List<RoleTagger.Run> runs, int index)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var run = runs[index];
        ref readonly var line = ref CollectionsMarshal.AsSpan(layout.Lines)[tokens[run.First].Line];
        if (run.First == line.First || run.End != line.End || (tokens[line.First].Words & WordKinds.CompanyWord) == 0 || (index > 0 && runs[index - 1].End > line.First))
        {
            return run;
        }

        foreach (ref readonly var token in tokens[(line.First + 1)..(run.First + 1)])
        {
            if (token.Before != Gap.Space || !token.IsCapital || ((token.Words & WordKinds.TitleHead) != 0 && !Practices.Has(token.In(text))))
            {
                return run;
            }
        }

        return run with { First = line.First };
    }

    // "department of Leeds General Hospital": the firm alone.
    private static RoleTagger.Run WithoutDepartment(string text, ReadOnlySpan<Token> tokens, RoleTagger.Run run) =>
        run.End - run.First > 2 && tokens[run.First] is { Shape: Shape.Lower } unit && Units.Has(unit.In(text)) && tokens[run.First + 1].Shape == Shape.Lower && OfUnits.Has(tokens[run.First + 1].In(text)) && tokens[run.First + 2].IsCapital
            ? run with { First = run.First + 2 } : run;

    // "le bris menuiserie" below "yann le bris": a line of its own that repeats a name beside a word of firms.
    private static bool IsNamedSo(Layout layout, RoleTagger.Run run)
    {
        var (firm, repeats, line) = (false, false, layout.Lines[layout.Tokens[run.First].Line]);
        for (var i = run.First; i < run.End; i++)
        {
            firm |= (layout.Tokens[i].Words & WordKinds.CompanyWord) != 0;
            repeats |= (layout.Tokens[i].Agrees & Agreement.Repeated) != 0 && (layout.Tokens[i].Words & WordKinds.Function) == 0;
        }

        return firm && repeats && line.First == run.First && line.End == run.End;
    }

    // "Margaret O'Shaughnessy, Hospital Pharmacist", "Feather Sorting Forewoman": behind a name, and what it is of before.
    private static bool IsPost(ReadOnlySpan<Token> tokens, List<RoleTagger.Run> runs, int index)
    {
        var run = runs[index];
        if (run.End - run.First is not (2 or 3) || index == 0 || runs[index - 1].Role != Role.Name || (index + 1 < runs.Count && runs[index + 1].Role == Role.Title))
        {
            return false;
        }

        foreach (ref readonly var token in tokens[run.First..run.End])
        {
            if (token.Line != tokens[run.First].Line || token.Shape != Shape.Capitalised || (token.Agrees & (Agreement.Domain | Agreement.WithinDomain)) != 0 || (token.Words & WordKinds.LegalForm) != 0)
            {
                return false;
            }
        }

        return (tokens[run.End - 1].Words & (WordKinds.TitleHead | WordKinds.FamilyName | WordKinds.CompanyWord)) == WordKinds.TitleHead
            && ((tokens[run.First].Words & (WordKinds.CompanyWord | WordKinds.Department | WordKinds.Industry | WordKinds.Title)) != 0 || (tokens[run.First].Words & ~WordKinds.FamilyName) == WordKinds.Common);
    }

    // "1st AD" of a crew
    private static bool IsOrdinalPost(string text, ReadOnlySpan<Token> tokens, RoleTagger.Run run) =>
        run.End - run.First == 2 && tokens[run.First].Shape == Shape.DigitsAndLetters && tokens[run.First].In(text) is "1st" or "2nd" or "3rd" && tokens[run.First + 1].In(text) is "AD" or "AC";

    // "competencia jaja. Pedidos"
    private static int EndOfSentence(ReadOnlySpan<Token> tokens, RoleTagger.Run run)
    {
        for (var i = run.First + 1; i < run.End; i++)
        {
            var (last, next) = (tokens[i - 1], tokens[i]);
            if (next.Before == Gap.Stop && last.Shape == Shape.Lower && last.Span.Length > LongestShort && (last.Words & WordKinds.LegalForm) == 0 && next.Shape is Shape.Capitalised or Shape.OneCapital)
            {
                return i;
            }
        }

        return run.End;
    }

    // "la de la gestoría se llama …": in small letters a word of the sentence ends it.
    private static RoleTagger.Run WithoutTail(ReadOnlySpan<Token> tokens, RoleTagger.Run run)
    {
        var end = run.End;
        while (end - run.First > 1 && tokens[end - 1] is { Kind: TokenKind.Word, Shape: Shape.Lower, Before: Gap.Space } && (tokens[end - 1].Words & (WordKinds.Function | WordKinds.LegalForm | WordKinds.FamilyName | WordKinds.GivenName)) == WordKinds.Function)
        {
            end--;
        }

        return run with { End = end };
    }

    // "the most recent financials of Morgan Stanley": what is a firm's is none.
    private static bool IsOfFirm(string text, ReadOnlySpan<Token> tokens, RoleTagger.Run run) =>
        run.End - run.First > 2 && tokens[run.First].Shape == Shape.Lower && tokens[run.First + 1].Shape == Shape.Lower && tokens[run.First + 2].Shape != Shape.Lower && text.AsSpan(tokens[run.First + 1].Span.Start, tokens[run.First + 1].Span.Length) is "of";

    // "USt-IdNr. DE129273398", "NL38 RABO 0612 3390 41", "Colegiada nº 4512"
    private static bool IsRegister(string text, ReadOnlySpan<Token> tokens, RoleTagger.Run run) =>
        (tokens[run.End - 1].Shape is >= Shape.Digit1 and <= Shape.DigitsAndLetters && IsNumberOfRegister(text, tokens, run))
        || IsRoll(text, tokens, run.First, run.End)
        || Recognizers.Iban.Holds(text, new TextSpan(tokens[run.First].Span.Start, Math.Min(text.Length, tokens[run.End - 1].Span.End + LongestAccount)), tokens[run.First].Span.Start);

    private static bool IsNumberOfRegister(string text, ReadOnlySpan<Token> tokens, RoleTagger.Run run) =>
        Professions.Has(tokens[run.First].In(text)) || (run.End > run.First + 1 && tokens[run.First].Span.Length <= LongestShort && Professions.Has(tokens[run.First + 1].In(text)))
        || Recognizers.PhoneLabel.NamesRegister(text.AsSpan(tokens[run.First].Span.Start..tokens[run.End - 1].Span.End));

    /// <summary>Whether it is a roll of a profession with the number in it behind: "Albo Geometri VE n. 2714".</summary>
    public static bool IsRoll(string text, ReadOnlySpan<Token> tokens, int first, int end) =>
        end + 1 < tokens.Length && tokens[end + 1] is { Kind: TokenKind.Word, Shape: >= Shape.Digit1 and <= Shape.DigitsAndLetters } number && number.Line == tokens[first].Line && Rolls.Has(tokens[first].In(text))
        && Numbered.Has(tokens[end].In(text).TrimEnd('.')) && (tokens[end - 1].Words & WordKinds.LegalForm) == 0;

    // "dog walking / pop-in visits / house sitting": what somebody does, in small letters.
    private static bool IsOfServices(Layout layout, ReadOnlySpan<Token> tokens, RoleTagger.Run run)
    {
        var line = layout.Lines[tokens[run.First].Line];
        if (line.Capitalised > 0 || line.Count > MostServices || line.Kinds != 1 << (int)TokenKind.Word)
        {
            return false;
        }

        foreach (ref readonly var token in tokens[run.First..run.End])
        {
            if (((token.Words & WordKinds.CompanyWord) != 0 && run.First == line.First) || (token.Agrees & Agreement.Repeated) != 0)
            {
                return false;
            }
        }

        var slashes = 0;
        foreach (ref readonly var token in tokens[line.First..line.End])
        {
            slashes += token.Before == Gap.Slash ? 1 : 0;
            if ((token.Words & WordKinds.LegalForm) != 0 || (token.Agrees & Agreement.Domain) != 0)
            {
                return false;
            }
        }

        return slashes > 1;
    }

    // "Telm. 912 345 678", "PEC: acme@pec.it": what stands right before a number is said of it.
    private static bool IsLabel(string text, ReadOnlySpan<Token> tokens, RoleTagger.Run run) =>
        run.End - run.First == 1 && run.End < tokens.Length && tokens[run.End].Line == tokens[run.First].Line && ((tokens[run.End].Kind == TokenKind.Phone && (tokens[run.First].Words & WordKinds.PhoneLabel) != 0) || (tokens[run.End] is { Kind: TokenKind.Email, Before: Gap.Colon } && MailLabels.Has(tokens[run.First].In(text))));

    private static bool IsLower(ReadOnlySpan<Token> tokens, RoleTagger.Run run)
    {
        foreach (ref readonly var token in tokens[run.First..run.End])
        {
            if (token.Shape != Shape.Lower || (token.Words & WordKinds.LegalForm) != 0 || (token.Agrees & Agreement.Domain) != 0)
            {
                return false;
            }
        }

        return true;
    }

    // "cash price"
    private static bool IsCommon(ReadOnlySpan<Token> words)
    {
        foreach (ref readonly var word in words)
        {
            if ((word.Words & (WordKinds.Common | WordKinds.CompanyWord | WordKinds.Industry | WordKinds.FamilyName | WordKinds.GivenName | WordKinds.Place)) != WordKinds.Common)
            {
                return false;
            }
        }

        return true;
    }

    // "le studio", "a la competencia jaja", "señalado la vista": an article begins it, stands before it, or within it where nothing says that it is a firm.
    private static bool IsThing(string text, ReadOnlySpan<Token> tokens, RoleTagger.Run run) =>
        Articles.Any.Has(text.AsSpan(tokens[run.First].Span.Start, tokens[run.First].Span.Length)) || Contracted.Has(text.AsSpan(tokens[run.First].Span.Start, tokens[run.First].Span.Length))
        || (run.First > 0 && tokens[run.First].Before == Gap.Space && Articles.Any.Has(text.AsSpan(tokens[run.First - 1].Span.Start, tokens[run.First - 1].Span.Length)))
        || IsCommon(tokens[run.First..run.End])
        || (run.End - run.First > 1 && (tokens[run.First].Words & (WordKinds.CompanyWord | WordKinds.Industry)) == 0 && Articles.Any.Has(text.AsSpan(tokens[run.First + 1].Span.Start, tokens[run.First + 1].Span.Length)));
}
