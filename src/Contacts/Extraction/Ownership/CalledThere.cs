using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.People;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction.Ownership;

/// <summary>Takes the number at which the one person of whom a text speaks is called or at work: "call him on 07412 …", "sinon au dépôt 03 21 …", "de zaak is 0512 …".</summary>
internal static class CalledThere
{
    private const int Most = 20;
    private const int LongestCall = 40;
    private static readonly string[] Calls =
    [
        "him on", "him at", "her on", "her at", "them on", "them at", "own cell", "own mobile", "own number", "l'appelles au", "l'appelle au", "l'appeler au", "l'appelez au", "l'avoir au", "l'auras au", "l'aurez au", "l'as au", "le joindre au", "la joindre au", "le joindre sur le", "la joindre sur le", "le contacter au", "la contacter au", "le rappeler au", "la rappeler au", "appelle-le au", "appelle-la au", "appelez-le au", "appelez-la au", "joins-le au", "joins-la au", "rappelle-le au", "rappelle-la au",
        "ihn unter", "sie unter", "ihn auf", "ihn an unter", "lo llamas al", "la llamas al", "llamarlo al", "llamarla al", "llamalo al", "llamala al", "localizarlo en el", "localizarla en el", "lo trovi al", "la trovi al", "chiamalo al", "chiamala al", "chiamarlo al", "chiamarla al", "ligue-lhe para", "ligue-lhe para o", "liga-lhe para", "liga-lhe para o", "hem op", "haar op",
    ];

    /// <summary>Moves it to what was found.</summary>
    public static void Take(string text, ContactExtractor.Reading reading, List<NameRecognizer.Found> names, List<Mention> found, List<Mention> others)
    {
        if (others.Count is 0 or > Most || names.Count is 0 or > Most || reading.From is not null || !Cast.IsOne(names))
        {
            return;
        }

        var numbers = others.FindAll(number => number.Field == ContactField.Number && number.Span.Start > names[0].Span.End && IsTheirs(text, reading.Layout, names, number.Span));
        Mentions.Move(others, found, numbers);
    }

    private static bool IsTheirs(string text, Layout layout, List<NameRecognizer.Found> names, TextSpan number) =>
        (BodyNumber.IsLine(text, number, ofClause: true) || (IsCalled(text, number) && !SpeakersNumber.IsIntroduced(text, names[0].Span))) && !IsAnotherBetween(layout, names, number);

    private static bool IsCalled(string text, TextSpan number)
    {
        Span<char> room = stackalloc char[LongestCall];
        var folded = Words.Fold(text.AsSpan(Math.Max(0, number.Start - LongestCall)..number.Start).TrimEnd(" :"), room);
        foreach (var call in Calls)
        {
            if (folded.EndsWith(call) && (folded.Length == call.Length || !char.IsLetter(folded[^(call.Length + 1)])))
            {
                return true;
            }
        }

        return false;
    }

    // "… at Slatecraft. Bob does the estimates, call him on …"
    private static bool IsAnotherBetween(Layout layout, List<NameRecognizer.Found> names, TextSpan number)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens)[..layout.IndexAt(number.Start)];
        for (var i = tokens.Length - 1; i >= 0 && tokens[i].Span.Start > names[0].Span.End; i--)
        {
            if (OthersNumber.IsFirstName(tokens[i]) && !OthersNumber.IsOf(names, tokens[i].Span))
            {
                return true;
            }
        }

        return false;
    }
}
