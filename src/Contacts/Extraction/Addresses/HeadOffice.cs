using System.Buffers;
using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Addresses;

/// <summary>Tells whether an address is said to be a head office or for invoices and deliveries, where whoever is meant need not sit: "Siège social : …", "Rechnungsadresse: …".</summary>
internal static class HeadOffice
{
    private const int LongestLabel = 48;
    private static readonly SearchValues<string> Labels = SearchValues.Create(
    [
        "head office", "headquarter", "hq:", "hq ", "registered office", "registered address", "registered in", "siege social", "siege :", "siege:", "hauptsitz", "firmensitz", "zentrale", "sitz der gesellschaft", "sede legale", "sede central", "sede social", "sede principale", "domicilio social", "casa matriz", "oficina central",
        "rechnungsadresse", "rechnungsanschrift", "lieferadresse", "lieferanschrift", "adresse de facturation", "adresse de livraison", "billing address", "invoice address", "delivery address", "direccion de facturacion", "direccion de entrega",
        "indirizzo di fatturazione", "indirizzo di consegna", "morada de faturacao", "endereco de faturamento", "endereco de cobranca", "factuuradres", "leveradres", "afleveradres",
        "hoofdkantoor", "maatschappelijke zetel", "statutaire zetel", "zetel:", "zetel :",
    ], StringComparison.Ordinal);

    // Each label has one of the letters b, h, i, l and t; "Adresse :" has none.
    private static readonly SearchValues<char> OfNone = SearchValues.Create([.. Enumerable.Range(0, 0x80).Select(static c => (char)c).Where(static c => !"bhilt".Contains(char.ToLowerInvariant(c), StringComparison.Ordinal))]);

    /// <summary>Whether the address that begins there is.</summary>
    public static bool Is(string text, int start)
    {
        var first = Math.Max(0, start - LongestLabel);
        var before = text.AsSpan(first, start - first).TrimEnd(" \t");

        // What stands on the line above is a label only before a colon: "Mon bureau :".
        if (before.IsEmpty || (before[^1] is '\n' or '\r' && before.TrimEnd() is not [.., ':']))
        {
            return false;
        }

        before = before[(before.TrimEnd(" \t\r\n:").LastIndexOfAny('\n', '\r') + 1)..];
        if (!before.ContainsAnyExcept(OfNone))
        {
            return false;
        }

        Span<char> room = stackalloc char[LongestLabel];
        return Words.Fold(before, room[..before.Length]).ContainsAny(Labels);
    }
}
