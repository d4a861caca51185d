using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Runs;

namespace Allo.Contacts.Extraction.Companies;

/// <summary>Tells the heading that says who the people of a list are from the company they are of: "Keyholders for the hall", "Bureau du forum agricole", "Contacts chantier Les Tilleuls".</summary>
internal static class ListHeading
{
    private const WordKinds Firms = WordKinds.LegalForm | WordKinds.CompanyWord | WordKinds.Industry;
    private const WordKinds Plain = WordKinds.Common | WordKinds.Function | WordKinds.Particle;

    // Groups of people, and what they are there for.
    private static readonly Words Groups = new("""
        committee board team staff crew keyholders volunteers members trustees drivers coaches trainers helpers organisers organizers stewards parents contacts contact people rota roster cover shift officers neighbours residents tenants
        bureau comite comité conseil equipe équipe membres benevoles bénévoles gardiens chauffeurs referents référents responsables astreinte astreintes permanence permanences delegues délégués
        vorstand vorstandschaft ausschuss beirat mitglieder helfer fahrer ansprechpartner bereitschaft notdienst elternbeirat betriebsrat orga mannschaft
        junta directiva comision comisión equipo miembros socios voluntarios guardia guardias direttivo consiglio squadra membri soci volontari reperibilita reperibilità referenti
        telefonliste telefonverzeichnis telefonlijst kontaktliste adressliste contactlijst annuaire directory directorio elenco lista liste listado organigramme organigramm
        suppliers vendors trades tradesmen providers numbers prestataires fournisseurs intervenants artisans numéros dienstleister lieferanten handwerker nummern proveedores gremios números fornitori artigiani numeri fornecedores prestadores leveranciers aannemers vaklui nummers
        direcao direção comissao comissão membros socios sócios voluntarios voluntários piquete bestuur commissie leden vrijwilligers ploeg bereikbaarheid
        kontaktpersoner kontaktlista kontakter styrelse styrelsen bestyrelse bestyrelsen medarbejdere medarbetare ansatte medlemmer telefonlista agenda
        """);

    // Of a list itself, which is nobody's title: "AGENDA COMERCIAL ZONA NORTE".
    private static readonly Words Lists = new("agenda annuaire repertoire répertoire directory directorio listado lista liste elenco elenchi telefonliste telefonverzeichnis telefonlijst kontaktliste adressliste contactlijst kontaktlista rubrica guia guía lijst");

    // What says of what kind it is and not which: "Amicale – bureau".
    private static readonly Words Kinds = new("amicale association club verein vereniging asociación asociacion associazione associação syndicat société firma");

    // What a list is of, where no firm is named: "chantier Les Tilleuls".
    private static readonly Words Sites = new("chantier site residence résidence lotissement projet programme lot project baustelle projekt objekt bauvorhaben obra promocion promoción proyecto cantiere progetto obra projeto bouwplaats bouwproject");

    /// <summary>Takes such a heading out, or the group before the firm in it: "Vorstand Kegelclub Alle Neune".</summary>
    public static void Leave(string text, Layout layout, List<NameRecognizer.Found> names, List<Mention> found)
    {
        if (names.Count < 2)
        {
            return;
        }

        for (var i = found.Count - 1; i >= 0; i--)
        {
            if (found[i].Field is not (ContactField.Company or ContactField.JobTitle) || found[i].Span.Start >= names[0].Span.Start || layout.LineAt(found[i].Span.Start) is not (>= 0 and var line) || layout.LineAt(names[0].Span.Start) == line)
            {
                continue;
            }

            var first = layout.IndexAt(found[i].Span.Start);
            var words = CollectionsMarshal.AsSpan(layout.Tokens)[first..layout.IndexAt(found[i].Span.End)];
            if (words.IsEmpty)
            {
                continue;
            }

            if ((words.Length == 1 && Kinds.Has(words[0].In(text))) || (found[i].Field == ContactField.JobTitle && Lists.Has(words[0].In(text))) || (Groups.Has(words[0].In(text)) && IsOfGroup(words, found[i].Field)) || (first > layout.Lines[line].First && Sites.Has(layout.Tokens[first - 1].In(text)) && IsPlain(words)))
            {
                var rest = new TextSpan(words.Length > 2 && words[1].IsCapital ? words[1].Span.Start : found[i].Span.End, found[i].Span.End);
                var (confidence, isFirm) = (found[i].Confidence, found[i].Field == ContactField.Company);
                found.RemoveAt(i);
                if (rest.Length > 0 && isFirm)
                {
                    found.Add(RunMentions.Written(ContactField.Company, text, rest, confidence));
                }
            }
        }
    }

    // "Trustees of the bowls club", but "Staff Nurse" is a title, and "Contact Energy Ltd" a firm.
    private static bool IsOfGroup(ReadOnlySpan<Token> words, ContactField field) =>
        words.Length == 1 || (!words[1].IsCapital && (field == ContactField.Company || (words[1].Words & WordKinds.Function) != 0))
            || (words[1].IsCapital && field == ContactField.Company && (words.Length > 2 ? !HasForm(words) : IsPlain(words)));

    private static bool HasForm(ReadOnlySpan<Token> words)
    {
        foreach (ref readonly var word in words)
        {
            if ((word.Words & WordKinds.LegalForm) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPlain(ReadOnlySpan<Token> words)
    {
        foreach (ref readonly var word in words)
        {
            if ((word.Words & Plain) == 0 || (word.Words & Firms) != 0)
            {
                return false;
            }
        }

        return true;
    }
}
