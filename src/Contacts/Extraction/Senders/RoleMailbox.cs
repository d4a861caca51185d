using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Senders;

/// <summary>Tells addresses that a role answers, not a person (RFC 2142 and what companies add to it): "help@", "noreply@", "facturation@".</summary>
internal static class RoleMailbox
{
    private static readonly Words Roles = new("""
        abuse postmaster webmaster hostmaster noc security info information contact contacts hello help helpdesk support service services customerservice customercare care noreply no-reply donotreply do-not-reply
        newsletter news mailer subscribe unsubscribe majordomo listserv bounces editor editors presse prensa stampa imprensa pers redaktion redaction redaccion redazione redacao redactie notifications notification alerts billing invoices invoice accounts accounting orders order sales office admin administrator team jobs careers press marketing privacy dpo
        serviceclient sav commande commandes facturation compta comptabilite accueil secretariat bonjour
        kundenservice kontakt hilfe rechnung buchhaltung bestellung vertrieb zentrale datenschutz
        soporte ayuda pedidos facturas facturacion contabilidad atencioncliente ventas contacto
        assistenza supporto ordini fatture contabilita clienti amministrazione contatti
        suporte ajuda encomendas faturas contabilidade clientes contacto contato
        klantenservice hulp bestellingen facturen administratie boekhouding verkoop
        """);

    // What is one only where nobody is named: "Julie Martin, inscription@stage.fr" is how Julie Martin is written to.
    private static readonly Words Desks = new("""
        tickets ticketing boxoffice box-office reservation reservations booking bookings reception frontdesk form forms formulaire formular formulario modulo webform website registration enquiries enquiry inquiries feedback members membership events volunteers hr recruitment
        billetterie inscription inscriptions adherents adhesion benevoles redac diffusion communication rh recrutement mairie ecole bibliotheque mediatheque
        anmeldung anmeldungen geschaeftsstelle geschaftsstelle rezeption empfang buchung reservierung bewerbung sekretariat verwaltung
        reservas inscripciones recepcion secretaria prenotazioni segreteria iscrizioni biglietteria bilheteira inscricoes rececao reserveringen receptie secretariaat inschrijving
        """);

    private static readonly Words Machines = new("noreply no-reply no.reply no_reply donotreply do-not-reply ne-pas-repondre nepasrepondre nicht-antworten keine-antwort no-responder noresponder non-rispondere nao-responder naoresponda niet-beantwoorden mailer-daemon postmaster bounces alerts notification notifications");

    // What is sent to a list's machine (RFC 2142), "seminar-leave@", "dev-request@", or to everybody in it, "seminar@lists.acme.org".
    private static readonly Words ListHosts = new("googlegroups.com groups.io freelists.org yahoogroups.com framalistes.org");
    private static readonly string[] ListNames = ["lists.", "listes.", "listas."];
    private static readonly string[] Lists = ["-leave", "-request", "-subscribe", "-unsubscribe", "-bounces"];

    /// <summary>Whether a machine writes from an address.</summary>
    public static bool IsOfMachine(string address) => address.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && Machines.Has(address.AsSpan(0, at));

    /// <summary>Whether an address may be the one of a list, or by which it is joined or left; people have such addresses, too.</summary>
    public static bool MayBeOfList(string address)
    {
        if (address.IndexOf('@', StringComparison.Ordinal) is not (> 0 and var at))
        {
            return false;
        }

        var local = address.AsSpan(0, at);
        var host = address.AsSpan(at + 1);
        foreach (var ending in local.Contains('-') ? Lists : [])
        {
            if (local.EndsWith(ending, StringComparison.Ordinal) && local.Length > ending.Length)
            {
                return true;
            }
        }

        // "lists.acme.org" is a host of Acme's, "lists.com" a firm's own.
        foreach (var name in host is ['l', 'i', 's', 't', ..] ? ListNames : [])
        {
            if (host.StartsWith(name, StringComparison.Ordinal) && host[name.Length..].Contains('.'))
            {
                return true;
            }
        }

        return ListHosts.Has(host);
    }

    /// <summary>Whether an address is one.</summary>
    public static bool Is(string address) => address.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && Roles.Has(address.AsSpan(0, at));

    /// <summary>Whether an address is one, or would be where the text names nobody.</summary>
    public static bool IsOfDesk(string address) => Is(address) || (address.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && Desks.Has(address.AsSpan(0, at)));
}
