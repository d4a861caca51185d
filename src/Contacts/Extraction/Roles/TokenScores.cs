using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Roles;

/// <summary>Adds up what speaks for the roles of tokens.</summary>
/// <remarks>The words of some tokens are on their way from memory before those tokens are added up.</remarks>
internal static class TokenScores
{
    private static readonly Vector512<float> Words = Possible(TokenKind.Word);
    private static readonly Vector512<float> Others = Possible(TokenKind.Email);

    /// <summary>Writes what each role scores at each token, and the kind of step to it.</summary>
    public static void Write(Layout layout, Span<float> scores, Span<byte> steps)
    {
        var model = RoleModel.Shipped;
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var lines = CollectionsMarshal.AsSpan(layout.Lines);
        var settings = CollectionsMarshal.AsSpan(layout.Settings);
        var (line, segment) = (default(Sum), default(Sum));
        var known = model.Kinds;
        var none = known.Of(WordKinds.None);
        var (twoBefore, before, here, after, twoAfter) = (none, none, none, KindsAt(tokens, 0, known), KindsAt(tokens, 1, known));
        for (var i = 0; i < tokens.Length; i++)
        {
            if (i % WordRows.Ahead == 0 && !layout.Words.Has(i))
            {
                layout.Words.Fetch(layout, i, model);
                WordRows.FetchSegments(layout, i, model);
            }

            layout.Words.FetchNear(i + WordRows.Near, model);
            ref readonly var token = ref tokens[i];
            line = i > 0 && token.Line == tokens[i - 1].Line ? line : OfLine(layout, token.Line, model);
            segment = i > 0 && token.Segment == tokens[i - 1].Segment ? segment : OfSegment(layout, token.Segment, model);
            (twoBefore, before, here, after, twoAfter) = (before, here, after, twoAfter, KindsAt(tokens, i + 2, known));
            var kinds = twoBefore.TwoBehind + before.Behind + after.Before + twoAfter.TwoBefore + known.Of(token, settings[token.Line], lines[token.Line]);
            var sum = line + segment + OfToken(layout, i, model) + model.OfWords(layout.Words.Of(i)) + kinds;
            var possible = token.Kind == TokenKind.Word ? Words : Others;
            Vector512.ConditionalSelect(possible, sum.ToSingle() * model.Unit, Vector512.Create(Chain.Never)).CopyTo(scores[(i * RoleModel.Width)..]);
            steps[i] = (byte)RoleModel.StepOf(token.Before);
        }
    }

    private static Sum OfLine(Layout layout, int index, RoleModel model)
    {
        Span<int> others = stackalloc int[RoleFeatures.Most];
        var writer = new SumWriter(model, FeatureTemplate.Line, others);
        RoleFeatures.Line(layout, index, ref writer);
        return writer.Sum + model.Of(others[..writer.Count]);
    }

    private static Sum OfSegment(Layout layout, int index, RoleModel model)
    {
        Span<int> others = stackalloc int[RoleFeatures.Most];
        var writer = new SumWriter(model, FeatureTemplate.Segment, others);
        RoleFeatures.Segment(layout, index, ref writer);
        RoleFeatures.SegmentWords(layout, index, ref writer);
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        ref readonly var of = ref CollectionsMarshal.AsSpan(layout.Segments)[index];
        return writer.Sum + model.Of(others[..writer.Count]) + KindsAt(tokens, of.First, model.Kinds).First + KindsAt(tokens, of.End - 1, model.Kinds).Last;
    }

    private static Sum OfToken(Layout layout, int index, RoleModel model)
    {
        Span<int> others = stackalloc int[RoleFeatures.Most];
        var writer = new SumWriter(model, FeatureTemplate.Token, others);
        RoleFeatures.Token(layout, index, ref writer);
        return writer.Sum + model.Of(others[..writer.Count]);
    }

    private static Sum OfOwnKinds(Layout layout, int index, RoleModel model)
    {
        ref readonly var token = ref CollectionsMarshal.AsSpan(layout.Tokens)[index];
        return model.Kinds.Of(token, CollectionsMarshal.AsSpan(layout.Settings)[token.Line], CollectionsMarshal.AsSpan(layout.Lines)[token.Line]);
    }

    private static KindSums.Known KindsAt(ReadOnlySpan<Token> tokens, int index, KindSums kinds) => kinds.Of((uint)index < (uint)tokens.Length ? tokens[index].Words : WordKinds.None);

    /// <summary>Everything that speaks for the roles of a token.</summary>
    public static Sum Of(Layout layout, int index)
    {
        var model = RoleModel.Shipped;
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        layout.Words.Fetch(layout, index / WordRows.Ahead * WordRows.Ahead, model);
        var kinds = KindsAt(tokens, index - 2, model.Kinds).TwoBehind + KindsAt(tokens, index - 1, model.Kinds).Behind + KindsAt(tokens, index + 1, model.Kinds).Before + KindsAt(tokens, index + 2, model.Kinds).TwoBefore;
        return OfLine(layout, tokens[index].Line, model) + OfSegment(layout, tokens[index].Segment, model) + OfToken(layout, index, model) + model.OfWords(layout.Words.Of(index)) + kinds + OfOwnKinds(layout, index, model);
    }

    // All bits of the roles that a token can have.
    private static Vector512<float> Possible(TokenKind kind)
    {
        Span<int> lanes = stackalloc int[RoleModel.Width];
        for (var role = 0; role < lanes.Length; role++)
        {
            lanes[role] = role < RoleModel.Roles && RoleTagger.CanBe(kind, (Role)role) ? -1 : 0;
        }

        return Vector512.Create<int>(lanes).AsSingle();
    }
}
