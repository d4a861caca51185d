using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction.People;

/// <summary>Tells what the entries of a list write before whom to ask for: "Ansprechpartner: Jonas Ruf, 0171 …", "Alla c.a. Ing. Paola Conti", "ask for Ella Reid".</summary>
internal static class EntryLabel
{
    private const int MostWords = 4;

    private static readonly Words Labels = new("""
        contact contact_person contact_name contact_at_site site_contact goods_in attn attention attn_of for_the_attention_of fao ask_for call ring phone
        interlocuteur interlocutrice contact_sur_place contact_réception réception personne_à_contacter à_l'attention_de a_l'attention_de à_l'att_de att demander demander_à_parler_à appeler voir voir_avec correspondant
        ansprechpartner ansprechpartnerin ansprechperson kontakt kontaktperson zu_händen zhd z.hd z.h z._hd zu_handen fragen_nach anrufen rückfragen rückfragen_an annahme warenannahme
        contacto persona_de_contacto atn atención a_la_atención_de a_la_atencion_de preguntar_por llamar_a
        referente contatto persona_di_riferimento alla_c.a alla_cortese_attenzione_di alla_cortese_attenzione_del c.a all'attenzione_di att.ne chiedere_di chiamare rivolgersi_a
        contato pessoa_de_contacto pessoa_de_contato aos_cuidados_de a/c à_atenção_de falar_com perguntar_por ligar_a ligar_para
        contactpersoon ter_attentie_van t.a.v tav ontvangst vragen_naar bellen_met bel
        """);

    /// <summary>The token behind such a label that a line begins with; null where none does.</summary>
    public static int? EndOf(string text, ReadOnlySpan<Token> tokens, in Stretch line)
    {
        for (var end = Math.Min(line.End - 1, line.First + MostWords); end > line.First; end--)
        {
            if (tokens[end].Before is Gap.Space or Gap.Stop or Gap.Colon or Gap.Dash && Labels.Has(text.AsSpan(tokens[line.First].Span.Start..tokens[end - 1].Span.End).TrimEnd('.')))
            {
                return end;
            }
        }

        return null;
    }
}
