using System.Buffers;
using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Zones;

/// <summary>Lines of the mail program and of lawyers, which say nothing of a person.</summary>
internal static class Boilerplate
{
    /// <summary>What stands in a notice and in lines of the mail program.</summary>
    public static readonly string[] Marks =
    [
        "sent from my", "envoye de mon", "envoye depuis", "von meinem", "enviado desde", "inviato dal", "inviato da iphone", "inviato da ipad", "inviato da posta", "inviato da outlook", "inviato da android", "inviato da samsung", "inviato da yahoo", "inviato da libero", "inviato da virgilio", "inviato da gmail", "inviato da mail", "inviato da mobile", "inviato da smartphone", "inviato da huawei", "inviato da xiaomi", "inviato da galaxy", "inviato da blackberry", "inviato da windows", "enviado do meu", "enviado a partir", "verzonden vanaf", "verstuurd vanaf", "get outlook for", "obtenir outlook", "telecharger outlook", "download outlook", "outlook fur ios", "outlook fur android", "obtener outlook", "ottieni outlook", "obter o outlook", "outlook voor ios", "outlook voor android", "outlook para ios", "outlook para android", "gesendet mit", "gesendet von iphone", "gesendet von ipad", "gesendet von outlook", "gesendet von android", "gesendet von samsung", "gesendet von yahoo", "gesendet von gmail", "gesendet von gmx", "gesendet von web.de", "gesendet von mail", "gesendet von mobil", "gesendet von smartphone", "gesendet von handy", "gesendet von huawei", "gesendet von galaxy", "gesendet von blackberry", "gesendet von windows", "gesendet von unterwegs",
        "confidentiality", "confidentiel", "confidentialite", "confidencial", "riservat", "vertraulich", "vertrouwelijk", "this e-mail and", "this email and", "this message and", "this message is intended", "this message is confid", "this message is priv", "this message is sent", "this message is only", "this message is solely", "this message is subject", "this message is being", "this message is not", "this message is the", "this message is from", "this email is", "this e-mail is", "ce message et", "ce message est conf", "ce message est dest", "ce message est etabli", "ce message est strict", "ce message est excl", "ce message est adresse", "ce message est prot", "ce message est uniq", "ce message est prive", "ce message est un", "ce courriel et", "cet e-mail est", "cet e-mail et",
        "diese e-mail", "este mensaje", "este correo", "questo messaggio", "questa e-mail", "esta mensagem", "este e-mail", "dit bericht", "deze e-mail", "disclaimer", "please consider the environment", "pensez a l'environnement",
        "avant d'imprimer", "before printing", "denken sie an die umwelt", "piensa en el medio", "pensi all'ambiente", "unsubscribe", "se desabonner", "abmelden", "privileged", "intended recipient", "intended only", "intended solely", "destinataire", "destinatario", "bestimmungsgemass", "geadresseerde",
        "email originated from", "email originated outside", "e-mail originated from", "message originated from", "message originated outside", "external sender", "expediteur externe", "externer absender", "remitente externo", "mittente esterno",
        "mailing list", "mailinglist", "listinfo", "@lists.", "googlegroups.com", "you received this message because", "you are receiving this", "vous recevez ce message", "vous recevez cet e-mail", "sie erhalten diese", "recibes este", "recibe este mensaje porque", "ricevi questa", "recebeu esta mensagem porque", "je ontvangt dit", "u ontvangt dit",
    ];

    /// <summary>Orders to whatever reads the text: they are no words of the contact.</summary>
    public static readonly string[] Orders =
    [
        "previous instructions", "prior instructions", "your instructions", "instructions precedentes", "tes instructions", "vos instructions", "vorherigen anweisungen", "bisherigen anweisungen", "instrucciones anteriores", "istruzioni precedenti", "instrucoes anteriores", "vorige instructies", "system prompt", "systemprompt",
        "earlier instructions", "instructions above", "all instructions", "instructions ci-dessus", "instructions recues", "toutes les instructions", "fruheren anweisungen", "alle anweisungen", "obigen anweisungen", "instrucciones previas", "todas las instrucciones",
        "istruzioni ricevute", "tutte le istruzioni", "instrucoes previas", "todas as instrucoes", "eerdere instructies", "alle instructies", "automated reader", "ai assistant", "language model", "system note", "consigne a l'assistant", "to any assistant", "automated system reading", "ignore the details",
        "automated assistant", "assistant reading", "assistants reading", "ai agent", "ai model", "ai tool", "ai system", "dear ai", "note to ai", "instructions to the", "assistants ia", "assistant ia", "agent ia", "l'ia qui", "modele de langage", "assistant automatique", "lecteur automatique", "ki-assistent", "ki-agent", "ki-system", "sprachmodell",
        "asistente de ia", "asistentes de ia", "agente de ia", "modelo de lenguaje", "asistente automatico", "assistente ia", "assistenti ia", "agente ia", "modello linguistico", "assistente automatico", "assistente de ia", "assistentes de ia", "modelo de linguagem", "ai-assistent", "ai-agent", "taalmodel", "system: ignore", "system: disregard", "system: store", "system: save",
    ];

    private static readonly SearchValues<string> AnyOrder = SearchValues.Create(Orders, StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<char> Ends = SearchValues.Create(".!?;");

    /// <summary>The part of a line before the sentence that gives an order to whatever reads it; the whole line where none does, or nothing stands before.</summary>
    public static TextSpan BeforeOrder(string text, TextSpan line)
    {
        var said = text.AsSpan(line.Start, Math.Min(line.Length, FoldedLine.Most));
        return said.IndexOfAny(AnyOrder) is > 0 and var order && said[..order].LastIndexOfAny(Ends) is > 0 and var end ? line with { End = line.Start + end + 1 } : line;
    }

    /// <summary>What stands in an entry of a register: the people in it run the company and are not meant.</summary>
    public static readonly string[] Registers =
    [
        "registered in england", "registered office", "company number", "company no", "authorised and regulated", "capital de", "au capital", " rcs ", "(rcs ", "r.c.s", "siret", "siren", "handelsregister", "amtsgericht", "registro mercantil", "registro imprese", "cap. soc", "capitale sociale", "ust-id", "geschaftsfuhrer:", "vorstand:", "aufsichtsrat",
    ];

    private const int FewestColumns = 3;
    private const int MostWordsOfACompany = 7;
    private static readonly string[] Separators = [" – ", " - ", " — ", " | ", " • ", " · "];

    // "Fonderie Giraudon & Fils SAS au capital de …": of fewer words it is what stands elsewhere, too, or nobody's.
    private static readonly string[] Founded = [" au capital ", " con capital ", " com o capital "];
    private const int FewestSpaces = 2;

    /// <summary>Whether a line is the head of a table, "nom;prenom;siren;telephone": no entry of a register is without a digit.</summary>
    public static bool IsHead(ReadOnlySpan<char> folded) =>
        !folded.ContainsAnyInRange('0', '9') && Math.Max(folded.Count(';'), Math.Max(folded.Count('\t'), folded.Count('|'))) >= FewestColumns - 1;

    /// <summary>The company with its legal form that an entry of a register begins with: "Toitures du Dauphiné SARL – SIRET 492 318 774 00026"; empty where none does.</summary>
    public static TextSpan CompanyOf(string text, TextSpan line)
    {
        var whole = text.AsSpan(line.Start, Math.Min(line.Length, FoldedLine.Most));
        var end = -1;
        foreach (var separator in Separators)
        {
            end = whole.IndexOf(separator, StringComparison.Ordinal) is > 0 and var at && (end < 0 || at < end) ? at : end;
        }

        foreach (var founded in Founded)
        {
            end = whole.IndexOf(founded, StringComparison.Ordinal) is > 0 and var at && (end < 0 || at < end) && whole[..at].Count(' ') >= FewestSpaces && !whole[..at].Contains(',') ? at : end;
        }

        if (end < 0 || whole[..end].Count(' ') >= MostWordsOfACompany || whole[..end].ContainsAnyInRange('0', '9'))
        {
            return default;
        }

        Span<char> room = stackalloc char[FoldedLine.Most];
        var company = new TextSpan(line.Start, line.Start + end);
        return HasLegalForm(whole[..end]) && LineMark.Of(FoldedLine.Of(text, company, room)) == LineMarks.None ? company : default;
    }

    /// <summary>Whether the register that a folded line seems to name is but a surgeon's degree: "MBBS FRCS (Orth)".</summary>
    public static bool IsDegree(ReadOnlySpan<char> folded)
    {
        foreach (var degree in (ReadOnlySpan<string>)["frcs ", "mrcs "])
        {
            if (folded.Contains(degree, StringComparison.Ordinal))
            {
                return (LineMark.Of(folded.ToString().Replace(degree, string.Empty, StringComparison.Ordinal)) & LineMarks.Boilerplate) == 0;
            }
        }

        return false;
    }

    private static bool HasLegalForm(ReadOnlySpan<char> words)
    {
        foreach (var word in words.Split(' '))
        {
            if ((WordLexicon.Of(words[word]) & WordKinds.LegalForm) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
