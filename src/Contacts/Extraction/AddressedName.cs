using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction;

/// <summary>A name that nothing but the text's e-mail address tells to be one: "Mr Olumide Adeyemi-Clarke MBBS FRCS" above "olumide.adeyemi-clarke@…".</summary>
internal static class AddressedName
{
    private const int FewestWords = 2;
    private const int MostWords = 4;

    /// <summary>The words side by side, on a line that is no sentence, of which the address is made; null where there are none.</summary>
    public static TextSpan? Find(Layout layout)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        foreach (ref readonly var line in CollectionsMarshal.AsSpan(layout.Lines))
        {
            if ((line.Agrees & Agreement.LocalPart) == 0 || SignatureBlock.IsSentence(line))
            {
                continue;
            }

            var words = 0;
            for (var i = line.First; i <= line.End; i++)
            {
                if (i < line.End && IsOf(tokens[i]) && (words == 0 || tokens[i].Before is Gap.None or Gap.Space or Gap.Stop))
                {
                    words++;
                }
                else if (words is >= FewestWords and <= MostWords)
                {
                    return new TextSpan(tokens[i - words].Span.Start, tokens[i - 1].Span.End);
                }
                else
                {
                    words = 0;
                }
            }
        }

        return null;
    }

    private static bool IsOf(in Token token) =>
        token.Kind == TokenKind.Word && (token.Agrees & Agreement.LocalPart) != 0 && token.Span.Length > 1 && token.Shape is Shape.Capitalised or Shape.Capitals or Shape.Mixed;
}
