using System.Runtime.CompilerServices;
using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Roles;

/// <summary>A line, or a part of one between separators: what its tokens are together.</summary>
internal struct Stretch
{
    // A bit for each shape: which one it is no processor foresees.
    private const int HaveCapitals = (1 << (int)Shape.Capitalised) | (1 << (int)Shape.Mixed) | (1 << (int)Shape.Capitals) | (1 << (int)Shape.OneCapital) | (1 << (int)Shape.Initial);
    private const int HaveDigits = (2 << (int)Shape.DigitsAndLetters) - (1 << (int)Shape.Digit1);

    /// <summary>The sort of a line that closes a mail: "Best regards,".</summary>
    public const int Closing = 2;

    /// <summary>The first token and the one behind the last.</summary>
    public int First, End;

    /// <summary>What parts it from the stretch before.</summary>
    public Gap Before;

    /// <summary>The place of a segment in its line, from 0.</summary>
    public int Place;

    /// <summary>Everything that one of its words is known as.</summary>
    public WordKinds Words;

    /// <summary>A bit for each kind of token in it.</summary>
    public int Kinds;

    /// <summary>A bit for each agreement of its tokens.</summary>
    public Agreement Agrees;

    /// <summary>How many words it has, how many are capitalised, in capitals, and with digits.</summary>
    public int Count, Capitalised, Capitals, Digits;

    /// <summary>Makes a segment of its tokens, and tells them where they stand.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Hold(Span<Token> tokens, int line, int segment)
    {
        var (kinds, agrees, words) = (0, Agreement.None, WordKinds.None);
        var (count, capitalised, capitals, digits) = (0, 0, 0, 0);
        foreach (ref var token in tokens)
        {
            (token.Line, token.Segment) = (line, segment);
            kinds |= 1 << (int)token.Kind;
            agrees |= token.Agrees;
            words |= token.Words;
            count += token.Kind == TokenKind.Word ? 1 : 0;
            capitalised += (HaveCapitals >> (int)token.Shape) & 1;
            capitals += token.Shape == Shape.Capitals ? 1 : 0;
            digits += (HaveDigits >> (int)token.Shape) & 1;
        }

        (Kinds, Agrees, Words) = (kinds, agrees, words);
        (Count, Capitalised, Capitals, Digits) = (count, capitalised, capitals, digits);
    }

    /// <summary>Adds a part to what the stretch is.</summary>
    public void Add(in Stretch part)
    {
        Kinds |= part.Kinds;
        Agrees |= part.Agrees;
        Words |= part.Words;
        Count += part.Count;
        Capitalised += part.Capitalised;
        Capitals += part.Capitals;
        Digits += part.Digits;
    }

    /// <summary>Whether it reads like a sentence: many words, few of them capitalised.</summary>
    public readonly bool IsProse => Count >= 7 && Capitalised * 2 < Count && Digits * 3 < Count;

    /// <summary>What a line most probably is; coarse, for its neighbours. Known once the stretch is closed.</summary>
    public int Sort { get; private set; }

    /// <summary>Ends the stretch before a token.</summary>
    public void Close(int end) => (End, Sort) = (end, Sorted());

    private readonly int Sorted() =>
        Count == 0 ? 1
        : (Words & WordKinds.Closing) != 0 && Count <= 4 ? 2
        : (Words & WordKinds.Street) != 0 && Digits > 0 ? 3
        : (Words & WordKinds.TitleHead) != 0 && Count <= 12 ? 4
        : Count > 12 ? 5
        : (Agrees & Agreement.Domain) != 0 ? 6
        : (Words & WordKinds.Title) != 0 ? 7
        : Count is >= 2 and <= 4 && Capitalised == Count && ((Words & WordKinds.GivenName) != 0 || (Agrees & Agreement.LocalPart) != 0) ? 8
        : (Words & (WordKinds.LegalForm | WordKinds.CompanyWord)) != 0 ? 9
        : (Words & WordKinds.Greeting) != 0 ? 10
        : (Words & WordKinds.Department) != 0 ? 11
        : Digits > 0 && (Words & WordKinds.Place) != 0 ? 12
        : Kinds != 1 ? 13
        : Capitalised == Count ? 14
        : 15;
}
