using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Senders;

/// <summary>Tells addresses that a role answers, not a person (RFC 2142 and what companies add to it): "help@", "noreply@", "facturation@".</summary>
internal static class RoleMailbox
{
    private static readonly Words Roles = new("""
        abuse postmaster webmaster hostmaster noc security info information contact contacts hello help helpdesk support service services customerservice customercare care noreply no-reply donotreply do-not-reply
        newsletter news mailer subscribe unsubscribe majordomo listserv bounces editor editors redaktion redaction redaccion redazione redacao redactie notifications notification alerts billing invoices invoice accounts accounting orders order sales office admin administrator team jobs careers press marketing privacy dpo
        tickets ticketing boxoffice box-office reservation reservations booking bookings reception frontdesk form forms formulaire formular formulario modulo webform website registration enquiries enquiry inquiries feedback members membership events volunteers hr recruitment
        billetterie inscription inscriptions adherents adhesion benevoles redac diffusion communication rh recrutement mairie ecole bibliotheque mediatheque
        anmeldung anmeldungen geschaeftsstelle geschaftsstelle rezeption empfang buchung reservierung bewerbung sekretariat verwaltung
        reservas inscripciones recepcion secretaria prenotazioni segreteria iscrizioni biglietteria bilheteira inscricoes rececao reserveringen receptie secretariaat inschrijving
        serviceclient sav commande commandes facturation compta comptabilite accueil secretariat bonjour
        kundenservice kontakt hilfe rechnung buchhaltung bestellung vertrieb zentrale datenschutz
        soporte ayuda pedidos facturas facturacion contabilidad atencioncliente ventas contacto
        assistenza supporto ordini fatture contabilita clienti amministrazione contatti
        suporte ajuda encomendas faturas contabilidade clientes contacto contato
        klantenservice hulp bestellingen facturen administratie boekhouding verkoop
        """);

    private static readonly Words Machines = new("noreply no-reply no.reply no_reply donotreply do-not-reply ne-pas-repondre nepasrepondre nicht-antworten keine-antwort no-responder noresponder non-rispondere nao-responder naoresponda niet-beantwoorden mailer-daemon postmaster bounces alerts notification notifications");

    // What is sent to a list's machine (RFC 2142), "seminar-leave@", "dev-request@", or to everybody in it, "seminar@lists.acme.org".
    private static readonly Words ListHosts = new("lists list listes liste listen listas lista liste-mail listserv groups googlegroups.com groups.io freelists.org yahoogroups.com framalistes.org");
    private static readonly string[] Lists = ["-leave", "-join", "-request", "-subscribe", "-unsubscribe", "-bounces", "+unsubscribe", "+leave"];

    /// <summary>Whether a machine writes from an address, or answers what is sent to it.</summary>
    public static bool IsOfMachine(string address) => address.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && (Machines.Has(address.AsSpan(0, at)) || IsOfList(address, at));

    /// <summary>Whether an address is the one of a list, or by which it is joined or left.</summary>
    public static bool IsOfList(string address) => address.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && IsOfList(address, at);

    private static bool IsOfList(string address, int at)
    {
        var local = address.AsSpan(0, at);
        var host = address.AsSpan(at + 1);
        if (ListHosts.Has(host) || (host.IndexOf('.') is > 0 and var dot && ListHosts.Has(host[..dot]) && host[(dot + 1)..].Contains('.')))
        {
            return true;
        }

        foreach (var ending in local.ContainsAny('-', '+') ? Lists : [])
        {
            if (local.EndsWith(ending, StringComparison.Ordinal) && local.Length > ending.Length)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an address is one.</summary>
    public static bool Is(string address) => address.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && Roles.Has(address.AsSpan(0, at));
}
