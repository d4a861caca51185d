namespace Allo.Contacts.Evaluation.Bench;

/// <summary>Texts that say the same again and again: what is looked for around each of many things must not be looked for in the whole text.</summary>
public static class HostileTexts
{
    /// <summary>From whom those come that a From header goes with.</summary>
    public const string From = "Bob Ray <bob@acme.com>";

    /// <summary>What is said again and again, by what it may cost.</summary>
    public static IReadOnlyDictionary<string, string> Parts { get; } = new Dictionary<string, string>
    {
        ["names"] = "Jane Doe\n", ["names on one line"] = "Jane Doe, ", ["names in Japanese"] = "田中 太郎 090-1234-5678 ", ["names in Arabic"] = "سارة المنصوري ", ["titles of courtesy"] = "Mr ", ["titles"] = "CEO of ", ["firms"] = "SARL ",
        ["rows"] = "Jane Doe, 020 7946 0958, jane@acme.com\n", ["rows on one line"] = "Jane Doe, 020 7946 0958, jane@acme.com; ",
        ["sentences"] = "Please call Jane Doe at 020 7946 0958 or write to jane@acme.com about it.\n", ["sentences on one line"] = "Please call Jane Doe at 020 7946 0958 or write to jane@acme.com about it. ",
        ["numbers"] = "0612345678 ", ["numbers of mine"] = "my mobile is 06 12 34 56 78 ", ["numbers behind a sign"] = "📞 020 7946 0958 ", ["numbers set right"] = "020 7946 0958 no wait 020 7946 0959 ", ["numbers in words"] = "seven seven nought four double five ", ["numbers in letters"] = "1-800-FLOWERS ", ["country codes"] = "+1 ", ["labels"] = "Tel: Fax: Mobile: ",
        ["addresses"] = "jane.doe@acme.com ", ["addresses spelt out"] = "jane [dot] ", ["addresses cut off"] = "a@b.", ["at signs"] = "a@", ["sites"] = "www.", ["schemes"] = "http://",
        ["streets"] = "12 rue de la Paix 75002 Paris\n", ["streets on one line"] = "1 Main St, Austin, TX 78701, ",
        ["assistants"] = "Secretary: Donna Gribble, 01872 252 117\n", ["assistants on one line"] = "Secretary: Donna Gribble, 01872 252 117 ", ["colleagues"] = "my colleague Sietse Wiersma, 020 7946 0958 ", ["introductions of one"] = "C'est Paul Lambert de chez Brume, mon portable 06 12 34 56 78 ", ["what two share"] = "Gerda Brandt – gerda@wiesental.de\nUwe Brandt – uwe@wiesental.de\nTel. für beide: 07761 55 21 40\n\n", ["those beside"] = "Ulrike Brandt, 0171 5550142. Der Dachdecker (Hansi, 0160 4455667) kommt am gleichen Tag ", ["owners"] = "Jane's number is 020 7946 0958 ", ["absences"] = "I am out of the office, please contact Jane Doe on 020 7946 0958.\n",
        ["talk"] = "Jane: my number is 07700 900123\n", ["talk with times"] = "[10:24] Jane: my number is 07700 900123\n", ["talk below times"] = "Jane 10:24\nmy number is 07700 900123\n\n",
        ["heads"] = "From: a@b.co\nTo: c@d.co\nSubject: x\n\n\n", ["heads of one"] = "From:Jane Doe\nTo:b\n\n", ["heads of nobody"] = "From:a\nTo:b\n\n\n", ["quotes"] = "> > Jane Doe\n", ["quoted forwards"] = ">forwarded by jane\n>\n", ["answers"] = "Jane wrote:\n> hello\nok\n", ["introductions"] = "On Mon, 2 Nov 2026 at 10:00, Paul Martin <p@o.example> wrote:\n> x\n", ["legal lines"] = "Confidential: this message\n",
        ["rules"] = "--\n", ["rules of tables"] = "|---|---|\n", ["bars"] = "| ", ["bullets"] = "• ", ["brackets"] = "(", ["colons"] = ": ", ["spaces"] = " ", ["tabs"] = "\t", ["line feeds"] = "\n", ["carriage returns"] = "\r\n", ["wide gaps"] = "12   ", ["dots"] = ".", ["digits"] = "1",
        ["NULs"] = "\0", ["lone surrogates"] = "\ud800", ["marks of direction"] = "\u202eJane\u202c ", ["accents apart"] = "e\u0301",
        ["cards"] = "BEGIN:VCARD\nVERSION:3.0\nFN:Jane Doe\nTEL:+442079460958\nEND:VCARD\n", ["paragraphs of HTML"] = "<p>Jane Doe 020 7946 0958</p>\n", ["quotes of HTML"] = "<blockquote>Jane Doe 020 7946 0958", ["lines of HTML"] = "<div><br>",
    };

    /// <summary>What may stand before them: a place from which much is looked at again.</summary>
    public static IReadOnlyList<(string Opening, string Part)> Below { get; } =
    [
        ("From: Jane Doe <jane@acme.com>\n\n", "names"), ("Name,Phone\n", "names on one line"), ("Name,Phone\n\"", "rows"), ("Name;Company;Phone;Email\n", "sentences"), ("|Name|Phone|\n|---|---|\n", "bars"), ("Agenda\n", "assistants on one line"), ("Agenda\n", "names"),
        ("This is an automated message\n", "rows"), ("Confidential\n", "names in Japanese"), ("jane@acme dot ", "spaces"), ("www.acme dot ", "spaces"), ("<html><body>", "rows"), ("Work: ", "titles"), ("Jane Doe\nCEO\nTel ", "labels"), ("> ", "names on one line"),
    ];

    /// <summary>All of them, of a length.</summary>
    public static IEnumerable<(string Name, string Text)> All(int length) =>
        Parts.Select(part => (part.Key, Of(string.Empty, part.Value, length))).Concat(Below.Select(below => ($"{below.Part} behind {below.Opening.Trim()}", Of(below.Opening, Parts[below.Part], length))));

    private static string Of(string opening, string part, int length) => (opening + string.Concat(Enumerable.Repeat(part, (length / part.Length) + 1)))[..length];
}
