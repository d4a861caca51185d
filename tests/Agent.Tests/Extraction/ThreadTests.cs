using Allo.Contacts.Extraction;
using Xunit;

namespace Allo.Contacts.Tests.Extraction;

/// <summary>Threads as mail programs of several languages quote them: of the history nothing is the sender's, wherever it stands.</summary>
public sealed class ThreadTests
{
    private const string Signature = "Jeanne Morel\nAchats, Brume SAS\n+33 6 12 34 56 78\njeanne.morel@brume.example";
    private const string Old = "Paul Martin\nDirecteur, Autre SARL\n+33 1 99 00 11 22\npaul@autre.example";
    private static readonly ContactExtractor Extractor = new();

    /// <summary>A greeting, a closing, a head as Outlook writes it, one line as others do, and the line of a telephone.</summary>
    public static TheoryData<string, string, string, string, string> Languages => new()
    {
        { "Bonjour Paul,\n\nmerci, je vous réponds demain matin sans faute.", "Cordialement,", "De : Paul Martin <paul@autre.example>\nEnvoyé : lundi 3 mars 2025 10:12\nÀ : Jeanne Morel\nObjet : RE: devis", "Le lun. 3 mars 2025 à 10:12, Paul Martin <paul@autre.example> a écrit :", "Envoyé de mon iPhone" },
        { "Hi Paul,\n\nthanks, I will get back to you tomorrow morning.", "Best regards,", "From: Paul Martin <paul@autre.example>\nSent: Monday, March 3, 2025 10:12 AM\nTo: Jeanne Morel\nSubject: RE: offer", "On Mon, 3 Mar 2025 at 10:12, Paul Martin <paul@autre.example> wrote:", "Sent from my iPhone" },
        { "Hallo Herr Martin,\n\nvielen Dank, ich melde mich morgen früh bei Ihnen.", "Mit freundlichen Grüßen", "Von: Paul Martin <paul@autre.example>\nGesendet: Montag, 3. März 2025 10:12\nAn: Jeanne Morel\nBetreff: AW: Angebot", "Am Mo., 3. März 2025 um 10:12 Uhr schrieb Paul Martin <paul@autre.example>:", "Von meinem iPhone gesendet" },
        { "Hola Paul:\n\ngracias, te contesto mañana por la mañana sin falta.", "Un saludo,", "De: Paul Martin <paul@autre.example>\nEnviado el: lunes, 3 de marzo de 2025 10:12\nPara: Jeanne Morel\nAsunto: RE: oferta", "El lun, 3 mar 2025 a las 10:12, Paul Martin (<paul@autre.example>) escribió:", "Enviado desde mi iPhone" },
        { "Ciao Paul,\n\ngrazie, ti rispondo domani mattina senza falta.", "Cordiali saluti", "Da: Paul Martin <paul@autre.example>\nInviato: lunedì 3 marzo 2025 10:12\nA: Jeanne Morel\nOggetto: R: offerta", "Il giorno lun 3 mar 2025 alle ore 10:12 Paul Martin <paul@autre.example> ha scritto:", "Inviato da iPhone" },
        { "Olá Paul,\n\nobrigada, respondo amanhã de manhã sem falta.", "Com os melhores cumprimentos,", "De: Paul Martin <paul@autre.example>\nEnviada em: segunda-feira, 3 de março de 2025 10:12\nPara: Jeanne Morel\nAssunto: RE: proposta", "Em seg., 3 de mar. de 2025 às 10:12, Paul Martin <paul@autre.example> escreveu:", "Enviado do meu iPhone" },
        { "Dag Paul,\n\nbedankt, ik antwoord je morgenochtend zeker.", "Met vriendelijke groet,", "Van: Paul Martin <paul@autre.example>\nVerzonden: maandag 3 maart 2025 10:12\nAan: Jeanne Morel\nOnderwerp: RE: offerte", "Op ma 3 mrt 2025 om 10:12 schreef Paul Martin <paul@autre.example>:", "Verzonden vanaf mijn iPhone" },
    };

    [Theory]
    [MemberData(nameof(Languages))]
    public void Of_the_history_nothing_is_the_senders(string hello, string closing, string head, string wrote, string phone)
    {
        var own = $"{hello}\n\n{closing}\n{Signature}";
        string[] texts =
        [
            $"{own}\n\n{head}\n\n{Old}",
            $"{own}\n\n________________________________\n{head}\n\n{Old}",
            $"{own}\n\n{phone}\n\n{wrote}\n\n{Quoted(Old)}",
            $"{own}\n\n{wrote}\n\n{Old}",
            $"{wrote}\n{Quoted(Old)}\n\n{own}",
            $"{hello.Split('\n')[0]}\n\n{wrote}\n{Quoted(Old)}\n\n{own}",
            $"{hello}\n\n{wrote}\n{Quoted(Old)}\n\n-- \n{Signature}",
        ];
        Assert.All(texts, AssertIsJeanne);
    }

    [Theory]
    [InlineData("30.09.2017, 18.30, \"Paul - Martin\" <paul@autre.example>:")]
    [InlineData("Op 12 december 2016 19:05 schreef Paul Martin <\npaul@autre.example>:")]
    [InlineData("pe 20. lokakuuta 2017 klo 17.50 Paul Martin\n<paul@autre.example> kirjoitti:")]
    [InlineData("---- On Wed, 24 Feb 2021 14:02:50 +0530 paul@autre.example wrote ----")]
    [InlineData("-------- Oprindelig besked --------\nFra: Paul Martin <paul@autre.example>\nDato: 04.07.2024  17.45\nTil: Jeanne\nEmne: svar")]
    [InlineData("From: Human Resources\n<paul@autre.example>\nSent: Monday, August 26, 2019 4:37 PM\nTo: Jeanne Morel\nSubject: news")]
    [InlineData(">>> Paul Martin <paul@autre.example> 2/16/01 10:41:43 am >>>")]
    [InlineData("--- \"Martin, Paul\" <paul@autre.example>\nwrote:")]
    [InlineData("\"Paul Martin\" <paul@autre.example> on 04/19/2001 \n09:01:03 PM\nTo: \"Jeanne\" <jeanne.morel@brume.example>\ncc:  \nSubject: answer")]
    [InlineData("\t \n\tAutre SARL Corp.\n\t\n\tFrom:  Paul Martin                           12/07/2000 10:45 AM\n\t\n\nTo: Jeanne Morel\nSubject: answer")]
    [InlineData("=09Paul Martin <paul@autre.example>\n=09Sent by: paul@autre.example\n=0910/24/2000 04:00 PM\n=09Please respond to Paul\n=09=09=20\n=09=09 To: Jeanne\n=09=09 Subject: answer")]
    [InlineData("---------------------- Forwarded by Jeanne Morel/PAR/ECT on 11/20/2000 \n09:12 AM ---------------------------\nFrom: Paul Martin on 11/17/2000 03:54 PM\nTo: Jeanne Morel\nSubject: answer")]
    [InlineData("От: Paul Martin <paul@autre.example>\nОтправлено: 3 марта 2025 г. 10:12\nКому: Jeanne\nТема: ответ")]
    public void Heads_of_the_history_are_known_in_many_forms(string head) => AssertIsJeanne($"Merci, c'est bien reçu.\n\n{Signature}\n\n{head}\n\n{Old}");

    [Fact]
    public void Who_shares_a_first_name_with_whom_is_answered_is_not_given_their_address() =>
        Assert.Empty(Extractor.Extract("Hi. I am fine.\n\nThanks,\nAlex\n\nFrom: Alexander Lund [mailto:lund@corru.example]\nSent: Friday, June 27, 2014 12:06 PM\nTo: Alexander\nSubject: Test message\n\nHow are you?").People.SelectMany(person => person.Contact.Emails));

    [Theory]
    [InlineData("Unbelievable, what they write here about all of us.\n\nDana\n\n")]
    [InlineData("Please have a look at this and tell me what you think of it.\n\n")]
    public void Below_a_mark_of_Lotus_Notes_only_an_aside_hands_a_message_on(string own)
    {
        var text = $"{own}---------------------- Forwarded by Dana Hill/HOU/ECT on 11/20/2000 09:12 AM ---------------------------\nFrom: Paul Martin on 11/17/2000 03:54 PM\nTo: Dana Hill\nSubject: answer\n\nYes, that is right.\n\n{Old}";
        Assert.DoesNotContain(Extractor.Extract(text, new ExtractionOptions { From = "Dana Hill" }).Mentions, mention => mention.Person is not null && mention.Span.Start >= own.Length);
        Assert.Equal("Martin", Assert.Single(Extractor.Extract("FYI\n\n" + text[own.Length..]).People).Contact.Name?.Family);
    }

    [Fact]
    public void An_advertisement_below_a_quote_is_no_answer() =>
        Assert.DoesNotContain(Extractor.Extract($"Yes, I think that we should do it by a unanimous vote.\n\n--- Paul Martin <paul@autre.example> wrote:\n{Quoted(Old)}\n\n__________________________________________________\nDo You Yahoo!?\nSend video mail with Yahoo! Mail\nhttp://promo.mail.example/").Mentions, mention => mention.Person is not null);

    private static string Quoted(string text) => "> " + text.Replace("\n", "\n> ", StringComparison.Ordinal);

    private static void AssertIsJeanne(string text)
    {
        var person = Assert.Single(Extractor.Extract(text).People).Contact;
        Assert.Equal(("Jeanne", "Morel", "Brume SAS"), (person.Name?.Given, person.Name?.Family, person.Company));
        Assert.Equal(["+33612345678"], person.Numbers.Select(number => number.E164));
        Assert.Equal(["jeanne.morel@brume.example"], person.Emails.Select(email => email.Value));
    }
}
