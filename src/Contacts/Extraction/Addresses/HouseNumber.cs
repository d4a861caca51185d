using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction.Addresses;

/// <summary>Knows the letters of a ward before the number of a house, which read like a name; the last of them are a Roman number: "KP XI/214, Thekkady Road", "TC IV/77-A".</summary>
internal static class HouseNumber
{
    private const int LongestWard = 5;

    /// <summary>Makes a name that is such letters a part of the address behind it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="layout">The tokens.</param>
    /// <param name="runs">The runs.</param>
    /// <param name="index">The address.</param>
    /// <param name="first">The first token of its line.</param>
    public static bool Join(string text, Layout layout, List<RoleTagger.Run> runs, int index, int first)
    {
        var address = runs[index];
        if (index == 0 || runs[index - 1] is not { Role: Role.Name } name || name.First != first || name.End != address.First)
        {
            return false;
        }

        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        if (tokens[address.First] is not { Before: Gap.Slash, Shape: >= Shape.Digit1 and <= Shape.DigitsAndLetters })
        {
            return false;
        }

        foreach (ref readonly var token in tokens[first..name.End])
        {
            if (token.Shape is not (Shape.Capitals or Shape.OneCapital or Shape.Initial) || token.Span.Length > LongestWard)
            {
                return false;
            }
        }

        // The ward is a Roman number; "J SMITH/12 High Street" is somebody.
        if (text.AsSpan(tokens[name.End - 1].Span.Start, tokens[name.End - 1].Span.Length).ContainsAnyExcept("IVXLC"))
        {
            return false;
        }

        runs[index - 1] = address with { First = first };
        runs.RemoveAt(index);
        return true;
    }
}
