using System.Runtime.InteropServices;

namespace Allo.Contacts.Extraction.Roles;

/// <summary>Where in a mail a line stands.</summary>
internal struct Setting
{
    /// <summary>0 where the text has no closing, 1 above the last one, 2 the closing itself, 3 below it.</summary>
    public byte Closing;

    /// <summary>How many lines ago the closing stood; 0 above it.</summary>
    public byte Since;

    /// <summary>0 where no rule of dashes parts the text, 1 above the last one, 2 below it.</summary>
    public byte Rule;

    /// <summary>How many lines of sentences stand above and below, up to three.</summary>
    public byte ProseAbove, ProseBelow;

    /// <summary>Everything in one number.</summary>
    public readonly int Place => Closing | (Rule << 2) | (Math.Min((int)ProseAbove, 2) << 4) | (Math.Min((int)ProseBelow, 2) << 6);

    /// <summary>The settings of the lines of a text.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="rule">The index of the line right below the last rule of dashes; negative where there is none.</param>
    /// <param name="settings">Where they are written.</param>
    public static void Fill(ReadOnlySpan<Stretch> lines, int rule, List<Setting> settings)
    {
        var (closing, prose) = (-1, 0);
        for (var i = 0; i < lines.Length; i++)
        {
            closing = lines[i].Sort == Stretch.Closing ? i : closing;
            prose += lines[i].IsProse ? 1 : 0;
        }

        var above = 0;
        CollectionsMarshal.SetCount(settings, lines.Length);
        var told = CollectionsMarshal.AsSpan(settings);
        for (var i = 0; i < lines.Length; i++)
        {
            var own = lines[i].IsProse ? 1 : 0;
            told[i] = new Setting
            {
                Closing = (byte)(closing < 0 ? 0 : i < closing ? 1 : i == closing ? 2 : 3),
                Since = (byte)(closing < 0 || i <= closing ? 0 : Math.Min(i - closing, 15)),
                Rule = (byte)(rule < 0 ? 0 : i < rule ? 1 : 2),
                ProseAbove = (byte)Math.Min(above, 3),
                ProseBelow = (byte)Math.Min(prose - above - own, 3),
            };
            above += own;
        }
    }
}
