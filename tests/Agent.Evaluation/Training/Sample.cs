using Allo.Contacts.Evaluation.Data;
using Allo.Contacts.Extraction;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Evaluation.Training;

/// <summary>A labelled text as the model sees it: the rows of its features and the right roles.</summary>
internal sealed class Sample
{
    private const int Window = 80;
    private const int MostPeople = 12;

    /// <summary>How many people the labels tell apart.</summary>
    public required int People { get; init; }

    /// <summary>For each token, the rows of its line, its segment and its own.</summary>
    public required int[][] Rows { get; init; }

    /// <summary>For each token, how many of its rows, from the front, are not of its very word.</summary>
    public required int[] General { get; init; }

    /// <summary>For each token, the right role.</summary>
    public required Role[] Gold { get; init; }

    /// <summary>For each token, which roles it can have.</summary>
    public required TokenKind[] Kinds { get; init; }

    /// <summary>For each token, the kind of step from the one before.</summary>
    public required byte[] Steps { get; init; }

    /// <summary>The sample, or pieces of it where it is a long list: its rows are alike, and a hundred of them at once would shout everything else down.</summary>
    /// <param name="random">Which pieces, besides the first and the last.</param>
    public IEnumerable<Sample> Pieces(Random random)
    {
        ArgumentNullException.ThrowIfNull(random);
        return People <= MostPeople || Gold.Length < 4 * Window
            ? [this]
            : [Piece(0), Piece(random.Next(Window, Gold.Length - (2 * Window))), Piece(Gold.Length - Window)];
    }

    private Sample Piece(int start) => new()
    {
        People = People,
        Rows = Rows[start..(start + Window)],
        General = General[start..(start + Window)],
        Gold = Gold[start..(start + Window)],
        Kinds = Kinds[start..(start + Window)],
        Steps = Steps[start..(start + Window)],
    };

    /// <summary>Reads a text; null where nothing in it counts.</summary>
    /// <param name="text">The labelled text.</param>
    /// <param name="mask">The count of rows less one.</param>
    /// <param name="random">What words are forgotten, as the lexicon does not know every name.</param>
    /// <param name="forgotten">The share of words that are forgotten.</param>
    public static Sample? Of(LabelledText text, int mask, Random random, double forgotten)
    {
        var layout = ContactExtractor.Read(text.Text, new ExtractionOptions { From = text.From, Region = null }).Layout;
        if (layout.Tokens.Count == 0)
        {
            return null;
        }

        const WordKinds names = WordKinds.GivenName | WordKinds.CommonGivenName | WordKinds.FamilyName | WordKinds.Place | WordKinds.Common | WordKinds.CompanyWord | WordKinds.Title | WordKinds.Industry;
        for (var i = 0; i < layout.Tokens.Count; i++)
        {
            if (random.NextDouble() < forgotten)
            {
                var token = layout.Tokens[i];
                token.Words &= ~names;
                layout.Tokens[i] = token;
            }
        }

        layout.Gather();
        var rows = new int[layout.Tokens.Count][];
        var general = new int[rows.Length];
        Span<int> buffer = stackalloc int[RoleFeatures.Most * 3];
        Span<int> words = stackalloc int[RoleFeatures.Most];
        for (var i = 0; i < rows.Length; i++)
        {
            var token = layout.Tokens[i];
            var count = RoleFeatures.OfLine(layout, token.Line, buffer, mask);
            var all = RoleFeatures.OfSegment(layout, token.Segment, words, mask, out var of);
            words[..of].CopyTo(buffer[count..]);
            count += of;
            var lexical = new List<int>(words[of..all].ToArray());
            all = RoleFeatures.OfToken(layout, i, words, mask, out of);
            words[..of].CopyTo(buffer[count..]);
            count += of;
            lexical.AddRange(words[of..all].ToArray());
            general[i] = count;
            rows[i] = [.. buffer[..count], .. lexical];
        }

        return new Sample
        {
            People = text.Gold.Max(gold => gold.Person) + 1 ?? 0,
            Rows = rows,
            General = general,
            Gold = GoldRoles.Of(text, layout),
            Kinds = [.. layout.Tokens.Select(token => token.Kind)],
            Steps = [.. layout.Tokens.Select(token => (byte)RoleModel.StepOf(token.Before))],
        };
    }
}
