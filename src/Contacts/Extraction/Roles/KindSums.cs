using System.Numerics;
using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Roles;

/// <summary>What the kinds of a word speak for at its place and beside it, added up once for all words of the same kinds.</summary>
/// <remarks>Words have hundreds of kinds together, of which a text has some dozens; each costs as many rows as it has bits, and how many no processor foresees.</remarks>
internal sealed class KindSums
{
    private const int Remembered = 12;
    private const int Names = 4;
    private const int BitsOfShape = 4;
    private const int BitsOfLine = 2;
    private readonly RoleModel _model;

    // Each is made whole before it is put there, so that any thread may.
    private readonly Known?[] _last = new Known?[1 << Remembered];
    private readonly Written?[] _lastWritten = new Written?[1 << Remembered];

    // For each setting of a line, for each set of the kinds that count with it.
    private readonly Sum[] _inSetting = new Sum[RoleFeatures.SettingsOfKinds << Names];

    /// <param name="model">The weights.</param>
    public KindSums(RoleModel model)
    {
        _model = model;
        const uint All = (uint)RoleFeatures.InSetting;
        for (var kinds = All; ; kinds = (kinds - 1) & All)
        {
            for (var setting = 0; setting < RoleFeatures.SettingsOfKinds; setting++)
            {
                _inSetting[PlaceOf(kinds, setting)] = SumOf(model, FeatureTemplate.Token, RoleFeatures.KindsInSetting, (WordKinds)kinds, setting);
            }

            if (kinds == 0)
            {
                break;
            }
        }
    }

    /// <summary>What kinds speak for beside the word.</summary>
    public Known Of(WordKinds kinds)
    {
        ref var last = ref _last[unchecked((uint)kinds * 0x9E3779B1) >> (32 - Remembered)];
        return last is { } known && known.Kinds == kinds ? known : last = new Known(kinds, _model);
    }

    /// <summary>What the kinds of a word speak for at its own place.</summary>
    public Sum Of(in Token token, in Setting setting, in Stretch line)
    {
        var key = ((ulong)token.Words << (BitsOfShape + BitsOfLine)) | ((ulong)token.Shape << BitsOfLine) | (uint)Math.Min(token.Line, RoleFeatures.LastLine);
        ref var last = ref _lastWritten[unchecked(key * 0x9E3779B97F4A7C15) >> (64 - Remembered)];
        var written = last is { } known && known.Key == key ? known : last = new Written(key, token, _model);
        return written.Own + _inSetting[PlaceOf((uint)token.Words, RoleFeatures.SettingOf(setting, line))];
    }

    // The two kinds of names are the lowest bits; those of titles and of words of companies are moved beside them.
    private static int PlaceOf(uint kinds, int setting) => (setting << Names) | (int)((kinds & 3) | ((kinds & (uint)WordKinds.Title) >> 1) | ((kinds & (uint)WordKinds.CompanyWord) >> 4));

    private static Sum SumOf(RoleModel model, FeatureTemplate template, int feature, WordKinds kinds, int with = 0)
    {
        Span<int> rows = stackalloc int[UsualRows.Bits];
        var count = 0;
        for (var bits = (uint)kinds; bits != 0; bits &= bits - 1)
        {
            rows[count++] = RowWriter.RowOf(template, feature, UsualRows.OfBit(BitOperations.TrailingZeroCount(bits), with), model.Rows - 1);
        }

        return model.Of(rows[..count]);
    }

    /// <summary>What the kinds of a word speak for beside it.</summary>
    internal sealed class Known(WordKinds kinds, RoleModel model)
    {
        /// <summary>The kinds.</summary>
        public readonly WordKinds Kinds = kinds;

        /// <summary>For the roles of the word right before it, and of the one before that.</summary>
        public readonly Sum Before = Sum(model, RoleFeatures.KindsAfter, kinds & RoleFeatures.Telling), TwoBefore = Sum(model, RoleFeatures.KindsTwoAfter, kinds & RoleFeatures.TwoAfter);

        /// <summary>For the roles of the word right behind it, and of the one behind that.</summary>
        public readonly Sum Behind = Sum(model, RoleFeatures.KindsBefore, kinds & RoleFeatures.Telling), TwoBehind = Sum(model, RoleFeatures.KindsTwoBefore, kinds & RoleFeatures.TwoBefore);

        /// <summary>For the roles of a segment that begins with it, and of one that ends with it.</summary>
        public readonly Sum First = SumOf(model, FeatureTemplate.Segment, RoleFeatures.KindsOfFirst, kinds & RoleFeatures.Telling), Last = SumOf(model, FeatureTemplate.Segment, RoleFeatures.KindsOfLast, kinds & RoleFeatures.Telling);

        private static Sum Sum(RoleModel model, int feature, WordKinds kinds) => SumOf(model, FeatureTemplate.Token, feature, kinds);
    }

    // What the kinds speak for at the place of a word that is so written, in such a line.
    private sealed class Written(ulong key, Token token, RoleModel model)
    {
        public readonly ulong Key = key;

        public readonly Sum Own = SumOf(model, FeatureTemplate.Token, RoleFeatures.OwnKinds, token.Words)
            + SumOf(model, FeatureTemplate.Token, RoleFeatures.KindsInShape, token.Words & RoleFeatures.Telling, (int)token.Shape)
            + SumOf(model, FeatureTemplate.Token, RoleFeatures.KindsInLine, token.Words & RoleFeatures.Telling, Math.Min(token.Line, RoleFeatures.LastLine));
    }
}
