using System.Buffers;

namespace Allo.Contacts.Names;

/// <summary>Cuts the text of a name into words.</summary>
internal ref struct NameTokens(ReadOnlySpan<char> text, NameHints hints, Span<NameToken> room)
{
    /// <summary>More words than any name has.</summary>
    public const int Most = 40;

    private static readonly SearchValues<char> Marks = SearchValues.Create("-–—·•/\\_~*.");

    // Of the usual characters, which nearly all are.
    private const int Usual = 0x180;
    private static readonly bool[] UsualEnds = [.. Enumerable.Range(0, Usual).Select(static c => EndsWord((char)c))];

    private const string Decoration = "*_~•►▪●■★☆✦!?#®™";

    private readonly ReadOnlySpan<char> _text = text;
    private readonly NameHints _hints = hints;
    private readonly Span<NameToken> _tokens = room;
    private int _count;
    private int _part;
    private int _closer = -1;
    private NameForm _within;

    /// <summary>The words of the text in order; what is behind a bar or a dash is no name.</summary>
    /// <param name="text">The text.</param>
    /// <param name="hints">What is known beside it.</param>
    /// <param name="room">Room for <see cref="Most"/> words.</param>
    public static NameToken[] Of(ReadOnlySpan<char> text, NameHints hints, Span<NameToken> room) => new NameTokens(text, hints, room).Read();

    private NameToken[] Read()
    {
        var i = 0;
        while (i < _text.Length && _count < Most && (TryMark(ref i) || TryWord(ref i)))
        {
        }

        return [.. _tokens[.._count]];
    }

    // White space, a comma, a bracket or a quote.
    private bool TryMark(ref int i)
    {
        var c = _text[i];
        if (i == _closer)
        {
            _closer = -1;
            _within = NameForm.None;
        }
        else if (c is ',' or ';' or '，' or '、')
        {
            _part += _closer < 0 && _count > 0 ? 1 : 0;
        }
        else if (!char.IsWhiteSpace(c) && !char.IsControl(c) && c is not ('\u200b' or '\u200e' or '\u200f' or '\ufeff'))
        {
            if (!Opens(i))
            {
                return false;
            }

            i += c == '\'' && _text[i + 1] == '\'' ? 1 : 0;
        }

        i++;
        return true;
    }

    private bool Opens(int i)
    {
        if (_closer >= 0 || Closer(i) is not { Length: > 0 } closers)
        {
            return Closer(i).Length > 0 && _text[i] is not ('\'' or '‘');
        }

        var apostrophe = _text[i] is '\'' or '‘';
        for (var j = i + 1; j < _text.Length && j < i + 60; j++)
        {
            var ends = !apostrophe || j + 1 == _text.Length || !char.IsLetter(_text[j + 1]);
            if (closers.Contains(_text[j]) && ends && j > i + 1)
            {
                (_closer, _within) = (j, _text[i] is '(' or '（' or '[' or '{' or '【' ? NameForm.Bracketed : NameForm.Quoted);
                return true;
            }
        }

        return !apostrophe;
    }

    private readonly ReadOnlySpan<char> Closer(int i) => _text[i] switch
    {
        '(' or '（' => ")）",
        '[' or '【' => "]】",
        '{' => "}",
        '"' => "\"",
        '“' or '”' or '„' or '‟' => "“”\"",
        '«' => "»",
        '»' => "«",
        '‘' => "’",
        '\'' when i + 1 < _text.Length && (char.IsUpper(_text[i + 1]) || _text[i + 1] == '\'') => "'’",
        ')' or ']' or '}' or '）' or '】' or '<' or '>' => " ",
        _ => default,
    };

    private bool TryWord(ref int i)
    {
        var start = i;
        i += LengthOfWord(_text[i..(_closer >= i ? _closer : _text.Length)]);
        if (i == start)
        {
            i++;
            return _text[start] != '|' || _count == 0;
        }

        i = start + InitialsOf(_text[start..i]);
        if (char.IsLetter(_text[start]) && char.IsLetter(_text[i - 1]))
        {
            Add(start, _text[start..i]);
            return true;
        }

        var word = _text[start..i].TrimEnd(Decoration).TrimEnd(':').TrimEnd(Decoration);
        word = word.Length > 2 && word is not ("de'" or "De'") ? word.TrimEnd('\'') : word; // "de' Bardi"
        var bare = word.TrimStart(Decoration);
        if (!bare.IsEmpty)
        {
            start += word.Length - bare.Length; // "*Maxence", "__Anna__"
            word = bare;
        }

        if (!word.ContainsAnyExcept(Marks))
        {
            return _count == 0 || _closer >= 0 || word.IsEmpty || word[0] is '.' or '*';
        }

        Add(start, word);
        return true;
    }

    // A loop of its own: so its variables stay in registers.
    private static int LengthOfWord(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<bool> usual = UsualEnds;
        var length = 0;
        while (length < text.Length && !(text[length] < usual.Length ? usual[text[length]] : EndsWord(text[length])))
        {
            length++;
        }

        return length;
    }

    private static bool EndsWord(char c) => char.IsWhiteSpace(c) || c is ',' or ';' or '|' or '(' or '[' or '"' or ')' or ']' or '，' or '、' or '（' or '“' or '«' or '）';

    // How long "A." of "A.PETIT" is; else the whole word.
    private static int InitialsOf(ReadOnlySpan<char> word)
    {
        var end = 0;
        while (end + 1 < word.Length && char.IsUpper(word[end]) && word[end + 1] == '.')
        {
            end += 2;
        }

        return end > 0 && word.Length - end > 2 && char.IsUpper(word[end]) && char.IsLetter(word[end + 1]) && char.IsLetter(word[end + 2]) && !word[end..].Contains('.') ? end : word.Length;
    }

    // "p.i. Salvatore Russo", "i.V. Anna Huber": before a name in capitals small letters are a title, no initials; nor are the letters of Mexican professions.
    private static bool IsShortened(ReadOnlySpan<char> word, ReadOnlySpan<char> behind) =>
        (char.IsLower(word[0]) || word is "C.P." or "C.P.A." or "L.C.P." or "M.V.Z." or "Q.F.B.") && word.Count('.') > 1 && behind.TrimStart() is [var next, ..] && char.IsUpper(next);

    private void Add(int start, ReadOnlySpan<char> word)
    {
        var form = NameForms.Of(word);
        var kinds = (form & NameForm.EastAsian) != 0 ? NameKinds.None : _hints.KindsOf(word);
        // "Ma. Teresa", and not "Jack Ma".
        kinds = _count == 0 && word is "Ma." or "MA." ? NameKinds.Given | NameKinds.Iberian : kinds;
        kinds = _count > 0 && word is "v." or "v.d." ? NameKinds.Particle : kinds; // "Petra v. Bargen"
        kinds = _count > 1 && word is "jun." or "sen." or "jun" or "sen" ? NameKinds.Generation : kinds; // "Hans Maier sen."; no Jun and no senator
        kinds |= _count == 0 && (word is "Père" or "PÈRE" || IsShortened(word, _text[(start + word.Length)..])) ? NameKinds.Rank : NameKinds.None; // "Père Anselme Le Goff"; Pere is a Catalan
        form = (kinds & NameKinds.Particle) != 0 && word.Length == 1 && word[0] > '\x7f' ? form & ~NameForm.Initial : form;
        // "Jane Doe." closes a sentence; "St.", "Wm." and "Jos." are cut words.
        const NameKinds Cut = NameKinds.Honorific | NameKinds.Rank | NameKinds.Degree | NameKinds.Generation | NameKinds.TitleTail | NameKinds.LooseDegree;
        if ((form & (NameForm.Dotted | NameForm.Initial)) == NameForm.Dotted && word.Length > 4 && (kinds & Cut) == 0 && !word[..^1].Contains('.'))
        {
            word = word[..^1];
            form &= ~NameForm.Dotted;
        }

        _tokens[_count++] = new NameToken(new TextSpan(start, start + word.Length), kinds, form | _within, _part, NameRole.Word);
    }
}
