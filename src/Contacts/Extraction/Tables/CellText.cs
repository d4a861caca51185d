using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Tables;

/// <summary>What a cell says as written, on one line.</summary>
internal static class CellText
{
    private static readonly Words Void = new("na n/a n.a. n.a nd n.d. n.d s/o tbd tbc tba t.b.d. none null nil nan vacant unknown inconnu neant aucun aucune k.a. k._a. keine unbekannt offen vakant ninguno ninguna desconocido por_definir pendiente nessuno sconosciuto da_definire nenhum nenhuma a_definir geen onbekend nvt n.v.t. a_definir a_confirmer a_completer noch_offen non_renseigné non_renseignée non_communiqué nicht_angegeben keine_angabe not_provided not_given not_specified sin_especificar no_especificado no_consta non_specificato non_indicato não_informado não_indicado niet_opgegeven niet_ingevuld");

    /// <summary>Whether the cell stands for an empty one: "-", "n/a", "TBD".</summary>
    public static bool IsVoid(ReadOnlySpan<char> cell) => !cell.ContainsAnyLetterOrDigit() || Void.Has(cell);

    /// <summary>The text with its white space and doubled quotes made single; null where it says nothing.</summary>
    public static string? Of(string text, TextSpan cell)
    {
        var shown = text.AsSpan(cell.Start, cell.Length);
        if (IsVoid(shown))
        {
            return null;
        }

        var written = cell.Of(text);
        return IsPlain(shown) ? written : string.Join(' ', written.Replace("\"\"", "\"", StringComparison.Ordinal).Replace("\\|", "|", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The same with a comma between its lines: "Dorpsstraat 3" above "9920 Lievegem".</summary>
    public static string? OfLines(string text, TextSpan cell) =>
        Of(text, cell) is not null && cell.Of(text) is var whole && whole.Contains('\n', StringComparison.Ordinal)
            ? string.Join(", ", whole.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(static line => line.TrimEnd(',', ' ')))
            : Of(text, cell);

    // Nothing in it has to be made otherwise.
    private static bool IsPlain(ReadOnlySpan<char> cell)
    {
        for (var i = 0; i < cell.Length; i++)
        {
            if (cell[i] is '"' or '\\' || (char.IsWhiteSpace(cell[i]) && (cell[i] != ' ' || i == 0 || i + 1 == cell.Length || cell[i + 1] == ' ')))
            {
                return false;
            }
        }

        return true;
    }

    private static bool ContainsAnyLetterOrDigit(this ReadOnlySpan<char> cell)
    {
        foreach (var c in cell)
        {
            if (char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
    }
}
