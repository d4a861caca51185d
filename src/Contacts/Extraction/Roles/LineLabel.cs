using System.Runtime.InteropServices;

namespace Allo.Contacts.Extraction.Roles;

/// <summary>What stands before the first colon of a line, and where its value begins: "Job title: Buyer".</summary>
internal static class LineLabel
{
    /// <summary>The index of the first token behind the first colon; 0 where the line has none, or one behind more words than a label has.</summary>
    public static int Value(Layout layout, in Stretch line, int mostWords)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        for (var i = line.First + 1; i < line.End && i <= line.First + mostWords; i++)
        {
            if (tokens[i].Before == Gap.Colon)
            {
                return i;
            }
        }

        return 0;
    }

    /// <summary>The label before a value.</summary>
    /// <param name="text">The text.</param>
    /// <param name="layout">Its tokens.</param>
    /// <param name="line">The line.</param>
    /// <param name="value">The index of the first token of the value, behind the first of the line.</param>
    public static ReadOnlySpan<char> Of(string text, Layout layout, in Stretch line, int value) =>
        text.AsSpan(layout.Tokens[line.First].Span.Start..layout.Tokens[value - 1].Span.End);

    /// <summary>The place from a token to the end of its line.</summary>
    public static TextSpan Rest(Layout layout, in Stretch line, int value) =>
        new(layout.Tokens[value].Span.Start, layout.Tokens[line.End - 1].Span.End);
}
