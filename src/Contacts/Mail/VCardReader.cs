namespace Allo.Contacts.Mail;

/// <summary>Reads vCards 2.1, 3.0 and 4.0 (RFC 2426, RFC 6350) as programs really write them.</summary>
/// <remarks>
/// Lenient: a card without its end ends where the next begins, unknown properties are kept, broken lines are passed over.
/// There is no vCard library to be had, and the grammar is small.
/// </remarks>
internal sealed class VCardReader
{
    private const int MostCards = 10_000;
    private static readonly string[] PassedOver = ["PHOTO", "LOGO", "SOUND", "KEY", "X-MS-OL-DESIGN", "X-MS-CARDPICTURE", "VERSION", "PRODID", "REV", "UID"];

    private readonly string _text;
    private readonly TextMap? _origin;
    private readonly List<VCard> _cards = [];
    private List<VCardProperty>? _open;
    private int _start;
    private int _inner;

    private VCardReader(string text, TextMap? origin) => (_text, _origin) = (text, origin);

    /// <summary>The cards of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="origin">Where the text came from; null where it is the original.</param>
    public static IReadOnlyList<VCard> Read(string text, TextMap? origin = null)
    {
        var reader = new VCardReader(text, origin);
        var at = 0;
        while (reader._cards.Count < MostCards && VCardLine.Next(text, ref at) is { } line)
        {
            reader.Add(line);
        }

        reader.Close(text.Length);
        return reader._cards;
    }

    private void Add(VCardLine line)
    {
        if (line.Is("BEGIN"))
        {
            Begin(line);
        }
        else if (line.Is("END"))
        {
            if (_inner == 0)
            {
                Close(line.End);
            }

            _inner = Math.Max(0, _inner - 1);
        }
        else if (_open is not null && _inner == 0 && line.Name.Length > 0 && !PassedOver.Contains(line.Name))
        {
            _open.Add(line.Read(_text, _origin));
        }
    }

    // A card within a card is an agent's, who is not meant; behind one that has no end it is the next.
    private void Begin(VCardLine line)
    {
        _inner += _open is not null && line.FollowsAgent ? 1 : 0;
        if (_inner == 0)
        {
            Close(line.Start);
            (_open, _start) = ([], line.Start);
        }
    }

    private void Close(int end)
    {
        if (_open is not null)
        {
            var span = new TextSpan(_start, end);
            _cards.Add(new VCard(Labelled(_open), _origin?.ToOriginal(span) ?? span));
        }

        _open = null;
    }

    // item1.TEL and item1.X-ABLabel are one thing.
    private static List<VCardProperty> Labelled(List<VCardProperty> properties)
    {
        var labels = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in properties.Where(property => property.Name == "X-ABLABEL" && property.Group is not null))
        {
            labels.TryAdd(property.Group!, property.Component(0).Text.Trim('_', '$', '!', '<', '>'));
        }

        return labels.Count == 0 ? properties
            : properties.ConvertAll(property => property.Group is { } group && labels.TryGetValue(group, out var label) ? property with { Label = label } : property);
    }
}
