using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Companies;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Ownership;
using Allo.Contacts.Extraction.People;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction.Senders;

/// <summary>What in a mail without a signature is its author's, whom the From header names: others of whom it speaks are not meant.</summary>
internal sealed class AuthorRuns
{
    private const int LinesOfAnAuthor = 12;
    private const int MostLinesOfATail = 12;
    private const int MostWhoSign = 2;
    private const int LinesOfASignature = 6;
    private const int LongestHonorific = 5;
    private const int WordsBeforeAFirm = 2;
    private const double Likely = 0.8;
    private readonly string _text;
    private readonly Layout _layout;
    private readonly int _tail;
    private readonly bool _isPerson;
    private readonly bool _isNamed;
    private int _asked = -1;
    private bool _speaks;
    private int _endOfTitle = -1;

    private AuthorRuns(string text, Layout layout, string from)
    {
        var tail = layout.Lines.FindLastIndex(static line => SignatureBlock.IsSentence(line)) + 1;
        (_text, _layout, _isPerson) = (text, layout, FromHeader.IsPerson(from));
        _isNamed = _isPerson && from.AsSpan()[..(from.IndexOf('<', StringComparison.Ordinal) is >= 0 and var end ? end : from.Length)].Trim(" \"'").Contains(' ');
        _tail = layout.Lines.Count - tail > MostLinesOfATail ? layout.Lines.Count - 1 : tail;
    }

    /// <summary>The runs that are left.</summary>
    public static List<RoleTagger.Run> Of(string text, List<RoleTagger.Run> runs, Layout layout, string from)
    {
        var author = new AuthorRuns(text, layout, from);
        var names = author.Names(runs);
        var lines = names.ConvertAll(run => layout.Tokens[run.First].Line);
        HashSet<int> begins = [.. names.Select(static run => run.First)];
        var block = names.Count == 0 && author._isPerson ? NamelessBlock.Find(text, layout, runs, from) : layout.Lines.Count;
        return runs.FindAll(run => layout.Tokens[run.First].Line is var line && run.Role switch
        {
            Role.Name => begins.Contains(run.First),
            Role.Own => line >= block || author.IsOfOne(lines, line) || author.Speaks(text, line) || (names.Count > 0 && run.Confidence >= Likely),
            _ => line >= block || author.IsOfOne(lines, line) || author.IsSaid(run),
        });
    }

    // Runs come in order: of those of a line the answer is the same.
    private bool Speaks(string text, int line)
    {
        (_asked, _speaks) = line == _asked ? (_asked, _speaks) : (line, FirstPerson.Speaks(text, _layout, line));
        return _speaks;
    }

    // "I'm facilities coordinator at Quillfeather Press": the title, and then the company.
    private bool IsSaid(RoleTagger.Run run)
    {
        if (run.Role == Role.Title && AuthorsTitle.IsSaid(_text, _layout, run.First))
        {
            _endOfTitle = run.End;
            return true;
        }

        return run.Role == Role.Company && _endOfTitle >= 0 && run.First - _endOfTitle is > 0 and <= WordsBeforeAFirm && LostTitle.At.Has(_layout.Tokens[_endOfTitle].In(_text));
    }

    // A list of people below the last sentence has no author in it.
    private List<RoleTagger.Run> Names(List<RoleTagger.Run> runs)
    {
        var names = runs.FindAll(run => run.Role == Role.Name && IsAuthor(run));
        return names.Count > MostWhoSign ? names.FindAll(run => Agrees(run) || IsClosed(_layout.Tokens[run.First].Line)) : names;
    }

    // The From header has the name, or where it has none the sentence "je m'appelle …"; or it stands below a closing or the last sentence; of one word, which may be a nickname, only if the header is somebody's.
    private bool IsAuthor(RoleTagger.Run run)
    {
        var words = Words(run);
        var line = words[0].Line;
        return Agrees(run) || (!_isNamed && IntroducedName.IsOfSpeaker(_text, words[0].Span.Start)) || (SignOff.IsPerson(words) && IsFirst(run.First, _layout.Lines[line].First) && (IsClosed(line) || (line >= _tail && (_isPerson ? words.Length == 1 || IsKnown(words) || IsReachedBelow(line) : SignatureBlock.IsSomebody(words)))));
    }

    // A name that no list has, above a number or an address.
    private bool IsReachedBelow(int line)
    {
        for (var i = line + 1; i < Math.Min(_layout.Lines.Count, line + LinesOfASignature); i++)
        {
            if (_layout.Lines[i].Kinds != 1 << (int)TokenKind.Word)
            {
                return true;
            }
        }

        return false;
    }

    // "Loredana" of "rag. Loredana Zanin"
    private bool IsFirst(int token, int first) =>
        token == first || (token == first + 1 && _layout.Tokens[token].Before == Gap.Stop && _layout.Tokens[first].Span.Length <= LongestHonorific);

    private static bool IsKnown(ReadOnlySpan<Token> words)
    {
        foreach (ref readonly var word in words)
        {
            if ((word.Words & WordKinds.GivenName) != 0 && (word.Words & WordKinds.Function) == 0)
            {
                return true;
            }
        }

        return false;
    }

    private bool Agrees(RoleTagger.Run run) => _isPerson && SignOff.IsAuthor(Words(run));

    private bool IsClosed(int line) => line > 0 && _layout.Lines[line - 1].Sort == Stretch.Closing;

    private ReadOnlySpan<Token> Words(RoleTagger.Run run) => CollectionsMarshal.AsSpan(_layout.Tokens)[run.First..run.End];

    // Below a name of the author, in a few lines, or right above it; a sentence tells of others.
    private bool IsOfOne(List<int> names, int line)
    {
        var index = names.BinarySearch(line);
        if (index >= 0)
        {
            return true;
        }

        var above = ~index > 0 && line - names[~index - 1] <= LinesOfAnAuthor;
        var below = ~index < names.Count && names[~index] == line + 1 && line >= _tail && _layout.Lines[line + 1].Before != Gap.Blank;
        var stretch = _layout.Lines[line];
        var isAddress = (stretch.Words & WordKinds.Street) != 0 && stretch.Digits > 0;
        return (above || below) && (isAddress || !SignatureBlock.IsSentence(stretch));
    }
}
