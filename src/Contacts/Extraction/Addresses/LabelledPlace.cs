using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Runs;
using Allo.Contacts.Extraction.Tables;

namespace Allo.Contacts.Extraction.Addresses;

/// <summary>Reads the postcode and the town of a form by their labels, with the street above them: "rue : chemin du moulin 3" above "npa localité : 1663 pringy".</summary>
internal static class LabelledPlace
{
    private const int MostOfLabel = 4;
    private const int MostWords = 10;
    private const int Most = 200;
    private const int LongestPrefix = 40;
    private const int FewestOfPostcode = 4;
    private const double Likely = 0.7;

    /// <summary>Adds their runs, in the place of what else was read there.</summary>
    public static void Read(string text, Layout layout, List<RoleTagger.Run> runs)
    {
        for (var (i, count) = (0, 0); i < layout.Lines.Count && count < Most; i++)
        {
            if (CollectionsMarshal.AsSpan(layout.Lines)[i].Digits == 0 || LabelOf(text, layout, i, out var first) != Column.Postcode || !HasPostcode(text, layout, i, first))
            {
                continue;
            }

            var (end, isTown) = (layout.Lines[i].End, HasTown(layout, i, first));
            if (i > 0 && layout.Lines[i].Before == Gap.Line && LabelOf(text, layout, i - 1, out var street) == Column.Street)
            {
                first = street;
            }

            while (i + 1 < layout.Lines.Count && layout.Lines[i + 1].Before == Gap.Line && LabelOf(text, layout, i + 1, out _) == Column.Place)
            {
                (end, isTown, i) = (layout.Lines[i + 1].End, true, i + 1);
            }

            if (isTown)
            {
                count++;
                RunOrder.Put(runs, new RoleTagger.Run(Role.Address, first, end, Likely));
            }
        }
    }

    /// <summary>A line of an address without the label before it: "PLZ / Ort: 3550 Langnau".</summary>
    public static ReadOnlySpan<char> Without(ReadOnlySpan<char> line) =>
        line.IndexOf(':') is > 1 and <= LongestPrefix and var colon && ColumnNames.Of(line[..colon]) is Column.Postcode or Column.Place ? line[(colon + 1)..].Trim() : line;

    // What a line is labelled as, of which nothing but words stands behind the colon; the first of them.
    private static Column LabelOf(string text, Layout layout, int index, out int value)
    {
        ref readonly var line = ref CollectionsMarshal.AsSpan(layout.Lines)[index];
        value = line.Count <= MostWords && line.Kinds == 1 << (int)TokenKind.Word ? LineLabel.Value(layout, line, MostOfLabel) : 0;
        return value > 0 ? ColumnNames.Of(LineLabel.Of(text, layout, line, value)) : Column.Unknown;
    }

    private static bool HasPostcode(string text, Layout layout, int index, int first)
    {
        foreach (ref readonly var token in CollectionsMarshal.AsSpan(layout.Tokens)[first..layout.Lines[index].End])
        {
            if (token.Span.Length >= FewestOfPostcode && !token.In(text).ContainsAnyExceptInRange('0', '9'))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasTown(Layout layout, int index, int first)
    {
        foreach (ref readonly var token in CollectionsMarshal.AsSpan(layout.Tokens)[first..layout.Lines[index].End])
        {
            if (token.Shape is Shape.Lower or Shape.Capitalised or Shape.Mixed or Shape.Capitals && token.Span.Length > 2)
            {
                return true;
            }
        }

        return false;
    }
}
