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
}
