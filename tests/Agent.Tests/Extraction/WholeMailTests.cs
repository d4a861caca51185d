using Allo.Contacts.Extraction;
using Xunit;

namespace Allo.Contacts.Tests.Extraction;

/// <summary>Whole mails: the signature below a long text, mails that nobody signs, and what other people's numbers and names in them are.</summary>
public sealed class WholeMailTests
{
    private const string Body = "Jimmy,\n\nI have plugged in a lot of the answers to the questions (attached)\nalthough I still have some more to do. If you are working on the rest\nof it, I will hold off for now so we are not redundant.\n\n";
    private static readonly ContactExtractor Extractor = new();

    [Theory]
    [InlineData(Body + "**********************************************\nMarc D. Quinley, CFA\nConsultant\nHobart Pryce Investment Consulting\n340 California Street, Ste. 1400\nSan Francisco, CA  94104\n(415) 733-4487 ph.\n(415) 733-4190 fax\n\n____________________Reply Separator____________________\nSubject: Re: case\nAuthor: \"Jim\" <SMTP:jim@aol.example>", "\"Quinley, Marc\" <Marc_Quinley@pryce.example>", "Marc D.", "Quinley", "+14157334487")]
    [InlineData("Please be advised that the meeting has been changed as follows:\nDate: Tuesday, December 5th\nWhere: San Francisco Office\n\nHOWEVER, if you invite someone else, please advise me so that we can ensure\nwe have space for everyone. Thanks!\n\nMelissa Cortez - please forward to Scott AND Hedy. I will send\ndirections to our offices to you under a separate e-mail.\n\nLissa Akim\n503/464-7927\n\n---------------------- Forwarded by Lissa Akim/PDX/ECT on 11/16/2000 08:35 AM\n", "Lissa Akim", "Lissa", "Akim", "+15034647927")]
    [InlineData("Thank you for meeting with me and John today to discuss how both of us could work together.\n\nPlease feel free to contact the following people in our legal department to discuss the documents.\n\nSara Shackleford\nHouston\n713-853-5620\n\nThank you and please call with any questions.\n\nJon\n\nJon van Gelden\nWest Desk\n503-464-3708", "\"van Gelden, Jon\" <jvangel@desk.example>", "Jon", "van Gelden", "+15034643708")]
    public void A_signature_is_read_whatever_stands_above_it(string text, string from, string given, string family, string number)
    {
        var person = Assert.Single(Extractor.Extract(text, new ExtractionOptions { Region = "US", From = from }).People).Contact;
        Assert.Equal((given, family), (person.Name?.Given, person.Name?.Family));
        Assert.Equal([number], person.Numbers.Select(found => found.E164));
    }

    [Theory]
    [InlineData("Please join me in welcoming Alexandra Gage, who will join our New York\noffice on Tuesday. Alexandra will be the Administrator for Research\nand will report to David Mengel and Stacy Carey.\n\nBob", "Robert Pickle <rpickle@isda.example>")]
    [InlineData("The system will be slow for the next two days and we are sorry for that.\nWe are working to ensure that the outages are much reduced soon.\n\nAcme Messaging Security", "Acme Messaging Security")]
    [InlineData("You may pick up a bus pass from the desk on the third floor in the morning.\nAll passes offered through it are for the whole month of June.\n\nOur counselors are there for you at 1-800-345-1391 whenever it suits you.", "Acme General Announcements")]
    public void Whoever_a_mail_speaks_of_is_not_its_author(string text, string from) =>
        Assert.DoesNotContain(Extractor.Extract(text, new ExtractionOptions { Region = "US", From = from }).People, person => person.Contact.Name is { Given: "Alexandra" or "Acme Messaging" } || person.Contact.Numbers.Count > 0);

    [Theory]
    [InlineData("Cara's new number is\n\n503-810-1105")]
    [InlineData("His name is Steve Castle and his ph: is 608/877-8207. Thanks!")]
    [InlineData("800.713.8600 code: 80435")]
    [InlineData("The call is on Monday at ten.\nCall-in #:  888-443-6515\nPass Code:  6279960")]
    [InlineData("Tyrell, what is status of documents.\n\nCall me on my cell phone. 713-302-6442.")]
    [InlineData("I need to read mails that come from: john@corru.example and from: jane@corru.example\n\nThis is what the message is about.")]
    public void A_number_or_address_in_a_mail_that_nobody_signs_makes_nobody(string text) =>
        Assert.DoesNotContain(Extractor.Extract(text, new ExtractionOptions { Region = "US" }).People, person => person.Contact.Name is null || person.Contact.Numbers.Count > 0);

    [Fact]
    public void Files_that_are_attached_are_no_names() =>
        Assert.Empty(Extractor.Extract("FYI, this is the draft that we discussed on Friday morning.\n\n <<Capacity Forum.doc>>\n - Capacity Forum.doc", new ExtractionOptions { From = "\"Cherry, Brian\" <bkc@pge.example>" }).People);

    [Fact]
    public void A_name_that_stands_in_the_address_only_is_read_from_it()
    {
        var person = Assert.Single(Extractor.Extract("Please take a look at the draft and let me know what you think of it.\n\nThanks, and talk to you soon.\n\nLeslie.Farron-Jones@pge.example\n503-833-4350", new ExtractionOptions { Region = "US" }).People).Contact;
        Assert.Equal(("Leslie", "Farron-Jones"), (person.Name?.Given, person.Name?.Family));
    }

    [Fact]
    public void A_mailing_list_is_not_the_senders_address() =>
        Assert.Empty(Extractor.Extract("What is the best way to clear a bucket of all keys after\nrunning a test?\n\n-Anna Kona\n\n__\nusers mailing list\nusers@lists.corru.example\nhttp://lists.corru.example/mailman/listinfo/users").People.SelectMany(person => person.Contact.Emails));

    [Fact]
    public void How_a_conference_is_joined_is_nobodys_number() =>
        Assert.Equal(["+442079460958"], Assert.Single(Extractor.Extract("See you tomorrow.\n\nAnna Brandt\nBuyer\n+44 20 7946 0958\n\nJoin Zoom Meeting\nhttps://us02web.zoom.us/j/86123456789?pwd=abc\nMeeting ID: 861 2345 6789\nOne tap mobile\n+16465588656,,86123456789#,,,,*123456# US (New York)\nDial by your location\n        +49 69 7104 9922 Germany").People).Contact.Numbers.Select(number => number.E164));

    [Theory]
    [InlineData("I have prepared the schedule for September already, please see me on Monday.\n\nThanks,\n\nBert Meyers", "Bert", "Meyers")]
    [InlineData("I have prepared the schedule for September already, please see me on Monday.\nBert", "Bert", null)]
    [InlineData("I will be out of the office for the rest of the week.\n\nHope this helps!\n\nDiane\nx-37059", "Diane", null)]
    [InlineData("Ich habe den Plan für September schon gemacht, bitte melden Sie sich am Montag.\n\nViele Grüße\nUlrike Baum", "Ulrike", "Baum")]
    [InlineData("Je vous envoie le planning de septembre, n'hésitez pas à revenir vers moi.\n\nBien à vous,\nSolène Garnier", "Solène", "Garnier")]
    [InlineData("Te mando el plan de septiembre que habíamos hablado el lunes por la tarde.\n\nUn abrazo,\nCarmen", "Carmen", null)]
    [InlineData("Ti mando il piano di settembre di cui abbiamo parlato lunedì con tutti.\n\nCordiali saluti\nGiulia Conti", "Giulia", "Conti")]
    [InlineData("Envio o plano de setembro de que falámos na segunda-feira com o cliente.\n\nCumprimentos,\nJoana Pereira", "Joana", "Pereira")]
    [InlineData("Hierbij stuur ik de planning van september waar we maandag over spraken.\n\nGroetjes,\nSanne", "Sanne", null)]
    [InlineData("Hierbij stuur ik de planning van september waar we maandag over spraken.\n\nLiefs\nSanne", "Sanne", null)]
    [InlineData("I will bring the papers that we talked about on Monday.\n\nSee you,\nKate\n\nSent from my iPhone", "Kate", null)]
    [InlineData("Je vous envoie le planning dont nous avons parlé lundi.\n\n-- \nSolène Garnier\n\nEnvoyé de mon mobile", "Solène", "Garnier")]
    [InlineData("On Mon, 3 Mar 2025 at 10:12, Paul Martin <paul@autre.example> wrote:\n> Could you send me the plan?\n> Paul\n\nI have sent it to all of them already on Monday.\n\nBest,\nKate", "Kate", null)]
    public void Whoever_signs_a_mail_of_which_no_header_tells_the_author_is_somebody(string text, string given, string? family)
    {
        var person = Assert.Single(Extractor.Extract(text).People).Contact;
        Assert.Equal((given, family, 0), (person.Name?.Given, person.Name?.Family, person.Numbers.Count));
    }

    [Theory]
    [InlineData("Hi Bert,\n\nI have prepared the schedule for September already, please see me on Monday.")]
    [InlineData("I have prepared the schedule for September already.\n\nMonday")]
    [InlineData("Please call Kim about the schedule for September that we talked about.\n\nThanks")]
    public void Nobody_is_made_of_a_greeting_or_of_the_last_word(string text) => Assert.Empty(Extractor.Extract(text).People);

    [Fact]
    public void An_extension_below_a_name_is_shown_and_no_number_is_made_of_it()
    {
        var person = Assert.Single(Extractor.Extract("Thx,\nPatty Ruocco\nx 5-3164\nEB 2714", new ExtractionOptions { Region = "US" }).People);
        Assert.Equal("x 5-3164", Assert.Single(person.Mentions, mention => mention.Field == ContactField.Number).Value);
        Assert.Empty(person.Contact.Numbers);
        Assert.Null(person.Contact.Address);
    }

    [Theory]
    [InlineData("Request ID          : 000000000008348\nRequested For       : joyce.kuo@corru.example\nResource Name       : Risk Management Application Product Data Manager", "ARSystem@mailman.corru.example")]
    [InlineData("Houston:  1-713-853-4777, Option 4\nE-mail:  perfmgmt@corru.example\n\nThank you for your participation.\n\n    BROWN, WILLIAM W\n    BRUCE, DANIEL\n    FITZGERALD, JAY L\n    GARNER, BRUCE\n    HICKERSON, GARY J\n    PIPER, GREGORY F", "\"perfmgmt@corru.example\"<perfmgmt@corru.example>")]
    [InlineData("Specific Help:\nInformation Risk Management\t\t\t(713) 853-5536\nSAP/ISC\t\t(713) 345-4727\nUnify On-Call \t\t(713) 284-3757  [Pager]\nSitara On-Call\t\t(713) 288-0101  [Pager]\nCPR\t\t(713) 284-4175  [Pager]\nEDI Support\t\t(713) 327-3893  [Pager]\nEES Help Desk\t\t(713)853-9797\nTDS On-Call\t\t(713) 327-6032 [Pager]", "Corru Change Management Announcement")]
    public void A_system_or_department_that_nobody_signs_for_is_nobody(string list, string from) =>
        Assert.Empty(Extractor.Extract($"You have received this e-mail because you are on the list of those who use it.\n\n{list}", new ExtractionOptions { Region = "US", From = from }).People);
}
