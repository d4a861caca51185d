using System.Numerics;
using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Roles;

/// <summary>What the kinds of a word speak for at its place and beside it, added up once for all words of the same kinds.</summary>
/// <remarks>Words have hundreds of kinds together, of which a text has some dozens; each costs as many rows as it has bits, and how many no processor foresees.</remarks>
/// <param name="model">The weights.</param>
internal sealed class KindSums(RoleModel model)
{
    private const int Remembered = 12;

    // Each is made whole before it is put there, so that any thread may.
    private readonly Known?[] _last = new Known?[1 << Remembered];

    /// <summary>What kinds speak for.</summary>
    public Known Of(WordKinds kinds)
    {
        ref var last = ref _last[unchecked((uint)kinds * 0x9E3779B1) >> (32 - Remembered)];
        return last is { } known && known.Kinds == kinds ? known : last = new Known(kinds, model);
    }

    /// <summary>What the kinds of a word speak for.</summary>
    internal sealed class Known(WordKinds kinds, RoleModel model)
    {
        /// <summary>The kinds.</summary>
        public readonly WordKinds Kinds = kinds;

        /// <summary>For the roles of the word itself.</summary>
        public readonly Sum Own = Sum(model, RoleFeatures.OwnKinds, kinds);

        /// <summary>For the roles of the word right before it, and of the one before that.</summary>
        public readonly Sum Before = Sum(model, RoleFeatures.KindsAfter, kinds & RoleFeatures.Telling), TwoBefore = Sum(model, RoleFeatures.KindsTwoAfter, kinds & RoleFeatures.TwoAfter);

        /// <summary>For the roles of the word right behind it, and of the one behind that.</summary>
        public readonly Sum Behind = Sum(model, RoleFeatures.KindsBefore, kinds & RoleFeatures.Telling), TwoBehind = Sum(model, RoleFeatures.KindsTwoBefore, kinds & RoleFeatures.TwoBefore);

        private static Sum Sum(RoleModel model, int feature, WordKinds kinds)
        {
            Span<int> rows = stackalloc int[UsualRows.Bits];
            var count = 0;
            for (var bits = (uint)kinds; bits != 0; bits &= bits - 1)
            {
                rows[count++] = RowWriter.RowOf(FeatureTemplate.Token, feature, UsualRows.OfBit(BitOperations.TrailingZeroCount(bits), 0), model.Rows - 1);
            }

            return model.Of(rows[..count]);
        }
    }
}
