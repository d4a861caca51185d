using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Ownership;
using Allo.Contacts.Extraction.People;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Runs;

namespace Allo.Contacts.Extraction.Companies;

/// <summary>Finds the company of somebody whom a sentence introduces, where the model saw none: "this is Brandon Whitlock with Lakeshore Roofing Supply", "il est chez Aqua Confort Services".</summary>
internal sealed class IntroducedCompany
{
    private const int MostWords = 5;
    private const int MostAround = 60;
    private const int FewestSmall = 2;
    private const int FewestOfALine = 5;
    private const double Likely = 0.75;
    private const WordKinds NoFirm = WordKinds.GivenName | WordKinds.Place | WordKinds.Month | WordKinds.Weekday | WordKinds.Country | WordKinds.Department | WordKinds.Title | WordKinds.TitleHead | WordKinds.Greeting | WordKinds.Honorific | WordKinds.PhoneLabel | WordKinds.EmailLabel;

    // Right behind the name, or behind a comma where its first word is one of firms: "Da Giulia Sartori, Officina Sartori", "Lucía Ferrer de Transportes Ferrer", "Gareth Pryce-Jones at Harlech Timber Frame".
    private static readonly Words Behind = new("from with at of over chez de von vom bei bij van di della dello dell' da do del des du");

    // "Tobias Wren, calling from Larkhill Stables"
    private static readonly Words Calling = new("calling ringing phoning writing emailing speaking appelle appelant rufe schreibe llamo llamando escribo chiamo scrivo ligo escrevo bel schrijf");
    private static readonly Words From = new("from de du des d' von vom da dal dalla van");

    // Wherever they stand in the sentence or the next: "he runs Malahide Marine", "inkoper bij Vechtdal Zuivel".
    private static readonly Words Anywhere = new("chez bij bei runs owns manages leads dirige dirijo leitet führt gestisce gere leidt");

    // "works for Acme", "trabaja en Cerámicas Levante", "lavora per la Ditta Rossi"
    private static readonly Words Working = new("works work working joined travaille bosse arbeitet trabaja trabalha lavora werkt");
    private static readonly Words WorkingAt = new("for at with chez bei bij en na no per da presso voor pour");
    private static readonly Words Contacts = new("contact kontakt contacto contatto contato ansprechpartner ansprechpartnerin contactpersoon interlocuteur interlocutrice interlocutor referente");


    // "Pour le dossier Copper Loft voir avec …"
    private static readonly Words Files = new("dossier compte chantier affaire projekt baustelle expediente cuenta pratica cantiere processo conta project werf");
    private const int MostBehindI = 7;
    private static readonly Words I = new("i we je nous ich wir yo io eu ik wij we");
    private static readonly Words Doing = new("work run manage own lead head represent travaille dirige gère représente bosse arbeite leite führe vertrete arbeiten trabajo dirijo llevo represento lavoro dirigo gestisco rappresento trabalho dirijo giro werk leid run vertegenwoordig");
    private static readonly Words At = new("at for chez bei für en para da per presso na no em bij voor");
    private static readonly Words Shortened = new("gebr fa ets éts st ste fratelli f.lli hnos bros cia");

    private readonly string _text;
    private readonly Layout _layout;

    private IntroducedCompany(string text, Layout layout) => (_text, _layout) = (text, layout);

    /// <summary>Adds the company where one person is named, in a sentence, and no company is found.</summary>
    public static void Add(string text, Layout layout, List<NameRecognizer.Found> names, List<Mention> found)
    {
        if (names.Count > 0 && !Mentions.Has(found, ContactField.Company) && Cast.IsOne(names))
        {
            AddTold(text, layout, names, found);
        }
    }

    private static void AddTold(string text, Layout layout, List<NameRecognizer.Found> names, List<Mention> found)
    {
        var end = layout.IndexAt(names[0].Span.End);
        var introduced = new IntroducedCompany(text, layout);
        var told = end == layout.Tokens.Count ? introduced.OfAuthor() ?? introduced.BehindTitle(found) : end > 0 ? introduced.Find(end) ?? introduced.BehindTitle(found) ?? introduced.InBrackets(end) : null;
        if (told is { } company && !OthersNumber.IsOf(names, company) && !Mentions.Overlap(found, company))
        {
            found.Add(RunMentions.Written(ContactField.Company, text, company, Likely));
        }
    }

    // "… son nouveau numéro est le 03 20 55 17 63 (Brume SAS)"
    private TextSpan? InBrackets(int behindName)
    {
        var tokens = CollectionsMarshal.AsSpan(_layout.Tokens);
        for (var i = behindName; i < tokens.Length; i++)
        {
            if (tokens[i].Before != Gap.Bracket || _text[tokens[i].Span.Start - 1] != '(' || tokens[i].Shape == Shape.Lower)
            {
                continue;
            }

            var end = i + 1;
            while (end < tokens.Length && end - i < MostWords && tokens[end].Before is Gap.Space or Gap.None && tokens[end].Kind == TokenKind.Word)
            {
                end++;
            }

            var last = tokens[end - 1];
            if (i > 0 && tokens[i - 1].Kind == TokenKind.Phone && !(end - i == 1 && (tokens[i].Words & (WordKinds.PhoneLabel | WordKinds.FaxLabel)) != 0) && last.Span.End < _text.Length && _text[last.Span.End] == ')' && FirmAt(i, Gap.Bracket) is { } beside && beside.End == last.Span.End && !IsTown(beside))
            {
                return beside; // "got his number: 020 7946 0123 (Copper Loft)"
            }

            if (end - i > 1 && (last.Words & (WordKinds.LegalForm | WordKinds.GivenName | WordKinds.Function)) == WordKinds.LegalForm && last.Shape != Shape.Lower && last.Span.End < _text.Length && _text[last.Span.End] == ')')
            {
                return new TextSpan(tokens[i].Span.Start, last.Span.End);
            }
        }

        return null;
    }

    private TextSpan? Find(int behindName)
    {
        var tokens = CollectionsMarshal.AsSpan(_layout.Tokens);
        var line = tokens[behindName - 1].Line;
        if (IsSaid(_layout.Lines[line]) && tokens[behindName].Line == line && tokens[behindName].Before is Gap.Space or Gap.Bracket && Behind.Has(Word(behindName)) && FirmAt(behindName + 1) is { } told)
        {
            return told;
        }

        if (Calling.Has(Word(behindName)) && behindName + 2 < tokens.Length && tokens[behindName + 2].Line == line && tokens[behindName].Before is Gap.Space or Gap.Comma && From.Has(Word(behindName + 1)) && FirmAt(behindName + 2, Gap.None) is { } office)
        {
            return office;
        }

        if (tokens[behindName].Line == line && tokens[behindName].Before == Gap.Comma && FirmAt(behindName, Gap.Comma) is { } beside && (tokens[behindName].Words & WordKinds.Country) == 0 && (tokens[behindName].Words & (WordKinds.CompanyWord | WordKinds.Industry)) != 0)
        {
            return beside;
        }

        // Who writes a mail may speak of customers: "livré chez Dupont".
        var isMail = _layout.Lines.Exists(static other => other.Sort == Stretch.Closing);
        if (isMail)
        {
            return OfAuthor();
        }

        for (var i = Math.Max(0, behindName - MostAround); i < Math.Min(tokens.Length - 1, behindName + MostAround); i++)
        {
            var at = Working.Has(Word(i)) && WorkingAt.Has(Word(i + 1)) ? i + 2 : i + 1;
            at = Contacts.Has(Word(i)) ? BehindContact(i) : Files.Has(Word(i)) && tokens[i].Before == Gap.Space ? i + 1 : at;
            if ((tokens[i].Shape == Shape.Lower || (at > i + 1 && i == _layout.Lines[tokens[i].Line].First)) && IsSaid(_layout.Lines[tokens[i].Line]) && at > 0 && (at > i + 1 || Anywhere.Has(Word(i)) || Files.Has(Word(i))) && FirmAt(at) is { } firm)
            {
                return firm;
            }
        }

        return null;
    }

    // "le plombier de Thiès"
    private bool IsTown(TextSpan span) => _layout.Tokens[_layout.IndexAt(span.Start)] is var token && token.Span == span && (token.Words & (WordKinds.Place | WordKinds.CompanyWord)) == WordKinds.Place;

    // "I manage the parts counter at Tri-County Implement", "je travaille chez Serrano": what a mail says of its author.
    private TextSpan? OfAuthor()
    {
        var tokens = CollectionsMarshal.AsSpan(_layout.Tokens);
        for (var i = 0; i + 2 < tokens.Length; i++)
        {
            if (!I.Has(Word(i)) || !Doing.Has(Word(i + 1)) || !IsSaid(_layout.Lines[tokens[i].Line]))
            {
                continue;
            }

            for (var at = i + 2; at <= i + MostBehindI && at + 1 < tokens.Length && tokens[at].Line == tokens[i].Line && tokens[at].Before is Gap.Space or Gap.None; at++)
            {
                if (At.Has(Word(at)) && FirmAt(at + 1) is { } firm)
                {
                    return firm;
                }
            }
        }

        return null;
    }

    // "le chef d'atelier de la Miroiterie du Gers"
    private TextSpan? BehindTitle(List<Mention> found)
    {
        var title = found.Find(static mention => mention.Field == ContactField.JobTitle);
        var end = title is null ? 0 : _layout.IndexAt(title.Span.End);
        return end > 0 && end + 1 < _layout.Tokens.Count && _layout.Tokens[end].Before == Gap.Space && IsSaid(_layout.Lines[_layout.Tokens[end - 1].Line]) && (Behind.Has(Word(end)) || WorkingAt.Has(Word(end))) && FirmAt(end + 1) is { } firm && !IsTown(firm) ? firm : null;
    }

    // Behind "de" of "el contacto nuevo de Cerámicas Levante"; nought where no such word follows.
    private int BehindContact(int contact)
    {
        for (var i = contact + 1; i <= contact + 2 && i + 1 < _layout.Tokens.Count; i++)
        {
            if (Behind.Has(Word(i)) || WorkingAt.Has(Word(i)))
            {
                return i + 1;
            }
        }

        return 0;
    }

    // A sentence, or the message of a chat: words in small letters.
    private static bool IsSaid(in Stretch line) => line.Count - line.Capitalised - line.Digits >= FewestSmall && !(line.Capitalised > 1 && line.Count <= FewestOfALine);

    // The words in capitals from there on, an article before them left out; null where they are none of a firm.
    private TextSpan? FirmAt(int at, Gap most = Gap.Stop)
    {
        var tokens = CollectionsMarshal.AsSpan(_layout.Tokens);
        var first = at < tokens.Length && tokens[at].Shape == Shape.Lower && Articles.Definite.Has(Word(at)) ? at + 1 : at;
        var (end, firm) = (first, false);
        while (end < tokens.Length && end - first < MostWords && (end == first ? tokens[end].Before <= most : tokens[end].Before == Gap.Space || (tokens[end].Before == Gap.Stop && Shortened.Has(Word(end - 1)))) && IsOfFirm(tokens, end, first))
        {
            firm |= (tokens[end].Words & NoFirm) == 0 || (tokens[end].Words & (WordKinds.CompanyWord | WordKinds.Industry | WordKinds.LegalForm)) != 0;
            end++;
        }

        while (end > first && tokens[end - 1].Shape == Shape.Lower)
        {
            end--;
        }

        var isInn = end - first > 2 && FirmOfSegment.BeginsInn(Word(first)); // "De Gouden Leeuw"
        return firm && end > first && (isInn || (tokens[first].Words & (WordKinds.CommonGivenName | WordKinds.Honorific)) == 0) ? new TextSpan(tokens[first].Span.Start, tokens[end - 1].Span.End) : null;
    }

    // A word in capitals, a sign or a particle between two such.
    private bool IsOfFirm(ReadOnlySpan<Token> tokens, int at, int first)
    {
        var token = tokens[at];
        var capital = token.Kind == TokenKind.Word && Word(at) is not "CRM" && token.Shape is Shape.Capitalised or Shape.Capitals or Shape.Mixed or Shape.OneCapital;
        var between = at > first && at + 1 < tokens.Length && tokens[at + 1].Before == Gap.Space && tokens[at + 1].Shape is Shape.Capitalised or Shape.Capitals or Shape.Mixed
            && ((token.Shape == Shape.Lower && (token.Words & WordKinds.Particle) != 0 && token.Span.Length is 2 or 3 && Word(at) is not ("in" or "at")) || Word(at) is "&" or "et" or "und" or "e" or "y" or "en" or "and");
        return capital || between;
    }

    private ReadOnlySpan<char> Word(int token) => _text.AsSpan(_layout.Tokens[token].Span.Start, _layout.Tokens[token].Span.Length);
}
