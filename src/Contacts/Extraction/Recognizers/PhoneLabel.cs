using System.Buffers;
using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>What the words beside a number say of it.</summary>
/// <param name="Words">The words before it, folded.</param>
/// <param name="IsPhoneOrFax">Whether the word right before names a phone or a fax.</param>
/// <param name="IsFax">Whether they name a fax and no phone: "Tel./Fax" is a phone.</param>
/// <param name="IsRegister">Whether they name something that only looks like a phone number.</param>
internal readonly record struct PhoneLabel(string Words, bool IsPhoneOrFax, bool IsFax, bool IsRegister)
{
    private const int Longest = 24;
    private const int Around = 400;
    private const int ShortestOfSentence = 5;
    private static readonly char[] Parting = [' ', '.', ':', '/', '(', ')', '|', '-', ',', '\t', '&', '\u00a0', '#', '*', '=', '：', '\u3000', '（', '）', '／', '｜', '、'];

    private static readonly SearchValues<char> Partings = SearchValues.Create(Parting);

    // A number of these stands for a phone only where a word for one is beside it.
    private static readonly Lexicon.Words Indefinite = new("no nr n° nº num numero numer nummer number # n o de del della do da des du der von van of est is ist e es the le la el il das die our your unser unsere votre commun commune general generale allgemeine");

    // "Zentrale Faxnummer" is the fax of all, "Zentrale/Fax" the number of a switchboard, too.
    private static readonly Lexicon.Words Central = new("zentrale zentraler zentrales central centrale centrales principal principale hoofd");

    /// <summary>Labels of numbers that look like phones and are none.</summary>
    private static readonly Lexicon.Words Registers = new("siret siren rcs tva vat iban bic ust id ust-id ust-idnr hrb naf ape kvk btw p.iva iva lva nif cif licence license lic permit orias capital 登録番号 法人番号 統一編號 统一社会信用代码 税号 사업자등록번호");

    // Of these only what stands right behind is no phone: "pour la facture c'est moi : 06 …".
    private static readonly Lexicon.Words Papers = new("albo ref quote quotation order invoice facture dossier pin conference meeting commande bestellung pedido ordine referencia entidade fatura");
    private const int MostBehindPaper = 2;

    // Words that have other uses, too ("Account Manager"): they count right before the number only.
    private static readonly Lexicon.Words Accounts = new("""
        ustid ustidnr hra fn piva nipc uid che mwst iec patente lei rgpd llpin udyam fssai drap orias rppsn cuit cuil rut ruc nit rfc cnpj cpf abn acn nzbn gst gstin pan cin trn uen krs regon nip cvr orgnr ico dic adeli rpps finess
        buchungsnr buchungsnummer reservierungsnr reservierungsnummer boekingsnummer reserveringsnummer expedicion expedition seguimiento envio albaran sendung sendungsnummer sendungsnr tracking shipment colis suivi paket paketnummer zending zendingnummer spedizione ddt encomenda
        devis contrat contract contrato contratto vertrag vertragsnummer kundennummer kundennr rechnung rechnungsnummer rechnungsnr angebot angebotsnummer vorgang vorgangsnummer auftrag auftragsnummer ticket case claim policy police polizza poliza polis
        aktenzeichen schadennummer schadennr kenmerk dossiernummer dossiernr expte protocolo projektnr projektnummer zaak zaaknummer klantnummer klantnr factuur factuurnummer bestelling bestelnummer bestelbon fattura fatura factura protocollo pratica preventivo presupuesto expediente processo orcamento boleto digitavel nosso
        orden ordem bestellnummer bestellnr ordernummer ordernr ordrenr inkooporder inkoopnummer
        seriennr seriennummer serien-nr serial serie matricule matricola geratenr konto kontonummer kontonr compte account acct cuenta conta conto rekening rekeningnr blz rib clabe cbu sepa swift steuernummer steuernr dni nie passport passeport ausweis matricule agrement alvara artikel artikelnr item sku serial seriennummer imei ean isbn lotto lote batch
        billet billets biglietto biglietti bilhete boleto eintrittskarte kaartje toegangsbewijs voucher gutschein lieferschein pnr localizador kartennummer kartennr
        registration reg registered duns rbq naics dot usdot ticl npi mc fein ein eori insee bce kbo oib oab crm inps inail rea clube member membership badge toque
        """);

    private static readonly Lexicon.Words AnyRegister = new(string.Join(' ', Registers.All.Concat(Papers.All).Concat(Accounts.All)));

    // Of these only what is called their number: "Projekt-Nr. 0911 …", but "chef de projet 06 …".
    private static readonly Lexicon.Words Subjects = new("session sesión sessione sessão sitzung sessie projekt projet proyecto progetto projeto project schaden sinistre siniestro sinistro hospital patient nhs matter meter customer member mandat mandate mandaat annonce anzeige inserat listing advert anuncio annuncio advertentie chiffre candidature bewerbung candidatura sollicitatie");
    private static readonly Lexicon.Words Bookings = new("buchung livraison lieferung levering entrega consegna reservierung booking reservation reserva prenotazione boeking reservering");
    private static readonly Lexicon.Words Shortened = new("nr no n° nº n");
    private static readonly Lexicon.Words Numbered = new("nr no n° nº n num numero nummer number");

    private const int LongestOfPhone = 8;
    private static readonly Lexicon.Words Telephones = new("telefon telefoon handy mobil mobiel mobiele mobiltelefon mobiltlf fax telefax ruf rückruf durchwahl direkt direct doorkies festnetz fasttelefon vast privat privé büro buero kantoor firmen firma dienst zentral zentrale sammel haupt hoofd not notfall nood spoed service whatsapp gsm hotline kontakt contact bereitschaft werk thuis praxis praktijk arbeits alarm journal jour vakt växel hovud zweit erst ersatz geheim");

    private const string FaxSign = "📠";
    private static readonly Lexicon.Words Faxes = new("telec telecopie telecopieur telecop telefax fa× telefaxnr tlfx fx faxnr faksi faks telefaks telefakss fax2mail fax2email e-fax efax φαξ факс فاكس فکس ファックス ファクス ファクシミリ 传真 傳真 팩스 פקס");

    private static readonly Lexicon.Words Phones = new("hp tei teii ceil celu cel cell zap whats whatsapp wa fone fono natel gsm handy te1 ce1 ce11 ph tfno tlfno tlf puh puhelin κιν τηλ κινητο моб тел جوال هاتف موبايل 手机 電話 电话 携帯 tele fixe portable numero_direct dw durchwahl directo diretto rechtstreeks doorkiesnummer");

    // "Fax wie gehabt (04141 / 60 37 83)"
    private static readonly Lexicon.Words Unchanged = new("unverändert wie gehabt bisher inchangé idem unchanged same still sin cambios invariato inalterado ongewijzigd");

    // All words of these lists: most words beside numbers are in none.
    private static readonly Lexicon.Words Listed = new(string.Join(' ', Indefinite.All.Concat(AnyRegister.All).Concat(Central.All).Concat(Subjects.All).Concat(Bookings.All).Concat(Phones.All).Concat(Faxes.All).Select(static word => word.Replace(' ', '_'))));

    // "Zählernummer", "meldnummer": what has a number and is no telephone.
    private static bool IsNumberOfThing(ReadOnlySpan<char> word) =>
        word.EndsWith("nummer") && word.Length > LongestOfPhone && !Telephones.Has(word[..^6].TrimEnd('s'));

    /// <summary>The label of a number: the words before it, else those right behind, as in "01 42 68 53 01 (fax)".</summary>
    public static PhoneLabel Of(string text, TextSpan line, TextSpan number, List<Mention> found)
    {
        var before = Before(text, line, number.Start, found);
        return before.Words.Length > 0 ? before : Behind(text, line, number.End);
    }

    /// <summary>The label that stands before a number.</summary>
    public static PhoneLabel Before(string text, TextSpan line, int at, List<Mention> found)
    {
        var start = Math.Max(line.Start, at - Longest);
        if (found.Count > 0 && found[^1].Span.End <= at)
        {
            start = Math.Max(start, found[^1].Span.End);
        }

        for (var i = at - 1; i >= start; i--)
        {
            if (text[i] is '|' or '•' or '\t' or ';' && i < at - 3)
            {
                start = i + 1;
                break;
            }
        }

        start = text.AsSpan(line.Start, Math.Min(line.Length, Longest)).TrimStart() is ['+' or (>= '0' and <= '9'), ..] ? BehindBracket(text, start, at) : start;
        start = BehindCutWord(text, line.Start, Math.Max(start, AfterDigits(text, start, at)), at);
        Span<char> room = stackalloc char[Longest];
        var words = Lexicon.Words.Fold(text.AsSpan(start, at - start), room).Trim().Trim("| ");
        var (phone, register, account, lastIsFax, lastIsPhone, last, paper, subject, booking, central, order) = (false, false, false, false, false, default(Range), 0, false, false, false, false);
        foreach (var range in words.SplitAny(Partings))
        {
            var part = words[range];
            if (part.IsEmpty || (lastIsFax && (part is "to" or "mail" or "email" or "2" || Unchanged.Has(part))))
            {
                continue;
            }

            var kinds = WordLexicon.Of(part);
            var listed = Listed.Has(part);
            register |= (listed && Registers.Has(part) && !(part is "capital" && !IsOfShares(words, range))) || (part is "st" && words[range.End..] is ['.', '-', 'n', 'r', ..]) || (part is "p" or "c" && words[range.End..] is ['.', 'i' or 'f', '.'] or ['.', 'i' or 'f', '.', ' ', ..]); // "St.-Nr.", the Italian "P.I." and "C.F."
            if (listed && Indefinite.Has(part))
            {
                account |= (subject && Numbered.Has(part) && words[..range.Start.Value].TrimEnd(' ') is not ([.., ',' or ':' or '.' or ';' or '–' or '—'] or [.., ' ', '-'])) || (booking && Shortened.Has(part));
                continue;
            }

            (subject, booking) = (listed && Subjects.Has(part), listed && Bookings.Has(part));
            paper = listed && Papers.Has(part) ? MostBehindPaper : paper - 1;
            account = (listed && Accounts.Has(part)) || IsNumberOfThing(part);
            lastIsFax = (listed ? IsFaxWord(part, kinds) : IsFaxKind(part, kinds)) && !(part is "f" && words[..range.Start.Value].EndsWith("sp/")); // "Havfrukt Sp/f, +298 …"
            lastIsPhone = !IsShortened(words, range) && !(register && part is "t" && text[at - 1] == 'T') && ((kinds & WordKinds.PhoneLabel) != 0 || (!lastIsFax && listed && Phones.Has(part)));
            last = range;
            phone = (phone && !(central && lastIsFax && words[range.Start.Value - 1] == ' ')) || (lastIsPhone && !lastIsFax);
            central = listed && Central.Has(part) && words[..range.Start.Value].Trim().IsEmpty;
            order |= OrderNumber.MayBe(part);
        }

        // "… about the contract, 020 7946 0958": behind a comma another thing begins.
        var isPaper = (paper > 0 || account) && !Ends(text.AsSpan(start, at - start).TrimEnd(" ("));
        var fax = (lastIsFax && !phone) || text.AsSpan(start..at).TrimEnd(" :\ufe0f").EndsWith(FaxSign);
        return new PhoneLabel(words.ToString(), phone || lastIsFax || fax, fax && !(words[last] is "f" && IsFixed(text, at)), ((register || isPaper) && !lastIsPhone) || (order && OrderNumber.IsLabelled(text, new TextSpan(start, at), line, phone)));
    }

    // A comma, or the stop of a sentence: "… pour le devis. 06 12 34 56 78", but not "Réf. 4711 …".
    private static bool Ends(ReadOnlySpan<char> before) =>
        before.EndsWith(",") || (before is [.. var words, '.'] && words.Length - words.LastIndexOfAny(Partings) > ShortestOfSentence && !words.EndsWith("nr", StringComparison.OrdinalIgnoreCase));

    // "07803 612586 (M) | +44 1947 604006 (T)", a line that a number begins: what stands in brackets behind the number before is said of that.
    private static int BehindBracket(string text, int start, int at)
    {
        var before = text.AsSpan(start..at);
        return before.TrimStart(' ') is ['(', ..] && before.IndexOf(')') is > 0 and var close ? start + close + 1 : start;
    }

    // Of "Mein Handy ist jetzt die" the letters "ein" are none of it.
    private static int BehindCutWord(string text, int lineStart, int start, int at)
    {
        while (start > lineStart && start < at && char.IsLetter(text[start]) && char.IsLetter(text[start - 1]))
        {
            start++;
        }

        return start;
    }

    // "SARL au capital de 45 000 €"; "Harbour Capital" is a firm.
    private static bool IsOfShares(ReadOnlySpan<char> words, Range part) =>
        words[..part.Start.Value].TrimEnd(' ').EndsWith("au", StringComparison.Ordinal) || words[part.End..].TrimStart(" :") is var behind && (behind.StartsWith("social", StringComparison.Ordinal) || behind.StartsWith("de ", StringComparison.Ordinal) || behind.StartsWith("variable", StringComparison.Ordinal)) || words[part.End..].TrimStart(' ') is [':', ..];

    // The "P." of "B.P. 30217" is no phone.
    private static bool IsShortened(ReadOnlySpan<char> words, Range part) =>
        part.End.Value - part.Start.Value == 1 && part.Start.Value > 1 && words[part.Start.Value - 1] == '.' && char.IsLetter(words[part.Start.Value - 2]);

    private static bool IsFaxWord(ReadOnlySpan<char> part, WordKinds kinds) => IsFaxKind(part, kinds) || Faxes.Has(part);

    private static bool IsFaxKind(ReadOnlySpan<char> part, WordKinds kinds) => part.StartsWith("fax", StringComparison.Ordinal) || (kinds & WordKinds.FaxLabel) != 0;

    /// <summary>Whether one of the first two words of a line names a register: "R.F.C. TTA …", "RIBO Reg 2055".</summary>
    public static bool NamesRegister(ReadOnlySpan<char> line)
    {
        var words = 0;
        foreach (var range in line.SplitAny(' ', ':'))
        {
            if (words == 2 || !line[range.End..].ContainsAnyInRange('0', '9'))
            {
                return false;
            }

            if (!line[range].IsEmpty && IsOfRegister(line[range][..Math.Min(line[range].Length, Longest)]))
            {
                return true;
            }

            words += line[range].IsEmpty ? 0 : 1;
        }

        return false;
    }

    private static bool IsOfRegister(ReadOnlySpan<char> word)
    {
        Span<char> room = stackalloc char[Longest];
        var folded = Lexicon.Words.Fold(word, room);
        var plain = folded.Contains('.') ? folded.ToString().Replace(".", string.Empty, StringComparison.Ordinal) : folded;
        return plain.Length > 2 && plain is not "case" && AnyRegister.Has(plain);
    }

    // "Ref. 4711 - 01 42 …": what stands before other digits and a sign between says nothing of the number.
    private static int AfterDigits(string text, int start, int at)
    {
        var sign = false;
        for (var i = at - 1; i > start; i--)
        {
            sign |= text[i] is ',' or ')' or '|' or '•' or ';' or '–' or '—' or '/' || (text[i] == '-' && text[i - 1] == ' ');
            if (char.IsAsciiDigit(text[i]))
            {
                return sign ? i + 1 : start;
            }
        }

        return start;
    }

    // "F" beside "M" and without "T" is the fixed line of the French; beside "T" it is the fax.
    private static bool IsFixed(string text, int at)
    {
        if (HasTelephone(text, at))
        {
            return false;
        }

        var around = AroundOf(text, at);
        return (around.Contains("M :", StringComparison.Ordinal) || HasNumberBehind(around, "M.") || around.Contains("E :", StringComparison.Ordinal))
            && !around.Contains("T :", StringComparison.Ordinal) && !around.Contains("T:", StringComparison.Ordinal) && !around.Contains("T.", StringComparison.Ordinal)
            && !around.Contains("Tel", StringComparison.OrdinalIgnoreCase) && !around.Contains("Tél", StringComparison.OrdinalIgnoreCase);
    }

    // "M. 06 12 …", but not "Kathleen M. Orszag".
    private static bool HasNumberBehind(ReadOnlySpan<char> around, string label)
    {
        for (var at = around.IndexOf(label, StringComparison.Ordinal); at >= 0;)
        {
            if (around[(at + label.Length)..].TrimStart(" :") is [>= '0' and <= '9' or '+' or '(', ..])
            {
                return true;
            }

            at = around[(at + 1)..].IndexOf(label, StringComparison.Ordinal) is >= 0 and var next ? at + 1 + next : -1;
        }

        return false;
    }

    // "t 061 418 227 — f 061 418 229"
    private static bool HasTelephone(string text, int at)
    {
        var line = text.AsSpan(Math.Max(0, at - Around)..at);
        line = line[(line.LastIndexOf('\n') + 1)..].TrimStart(" \t*|");
        return line is ['t' or 'T', ' ' or '.' or ':', ..];
    }

    private static ReadOnlySpan<char> AroundOf(string text, int at) => text.AsSpan(Math.Max(0, at - Around)..Math.Min(text.Length, at + Around));

    // Hardly any number has the word behind it.
    private static bool BeginsWithFax(ReadOnlySpan<char> behind)
    {
        Span<char> room = stackalloc char[Longest];
        var words = Lexicon.Words.Fold(behind, room);
        var start = words.IndexOfAnyExcept(Partings);
        if (start < 0)
        {
            return false;
        }

        // "512.806.4479 (f)"
        if (start > 0 && words[start - 1] == '(' && words[start..].StartsWith("f)", StringComparison.Ordinal))
        {
            return true;
        }

        var word = words[start..];
        word = word.IndexOfAny(Partings) is var end and >= 0 ? word[..end] : word;
        return word.Length > 1 && IsFaxWord(word, WordLexicon.Of(word));
    }

    // "(f)" is a fax beside "(o)" or "(c)"; alone it may be the fixed line.
    private static bool HasOthers(string text, int at)
    {
        var around = AroundOf(text, at);
        return around.Contains("(o)", StringComparison.OrdinalIgnoreCase) || around.Contains("(c)", StringComparison.OrdinalIgnoreCase)
            || around.Contains("(t)", StringComparison.OrdinalIgnoreCase) || around.Contains("(m)", StringComparison.OrdinalIgnoreCase);
    }

    private static PhoneLabel Behind(string text, TextSpan line, int at)
    {
        if (text.AsSpan(at, Math.Min(line.End - at, Longest)).IsWhiteSpace())
        {
            return new PhoneLabel(string.Empty, false, false, false);
        }

        if (!BeginsWithFax(text.AsSpan(at, Math.Min(line.End - at, Longest))))
        {
            return new PhoneLabel(string.Empty, false, false, false);
        }

        var words = Lexicon.Words.Fold(text[at..Math.Min(line.End, at + Longest)]);
        var parts = words.Split(Parting, 2, StringSplitOptions.RemoveEmptyEntries);
        var fax = parts.Length > 0 && ((parts[0] == "f" && HasOthers(text, at)) || (parts[0].Length > 1 && IsFaxWord(parts[0], WordLexicon.Of(parts[0]))));
        // "713-853-9106 FAX 713-345-8100", "713-853-9106 (fax: 713-345-8100)": the word belongs to the number behind it.
        var next = parts.Length < 2 ? string.Empty : parts[1].TrimStart(Parting);
        var own = fax && (next.Length == 0 || !char.IsAsciiDigit(next[0]) || (words.TrimStart().StartsWith('(') && words.AsSpan(0, words.AsSpan().IndexOfAnyInRange('0', '9')).Contains(')')));
        return new PhoneLabel(own ? parts[0] : string.Empty, own, own, false);
    }
}
