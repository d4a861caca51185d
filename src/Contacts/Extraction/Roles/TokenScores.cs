using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Allo.Contacts.Extraction.Roles;

/// <summary>Adds up what speaks for the roles of tokens.</summary>
/// <remarks>The words of some tokens are on their way from memory before those tokens are added up.</remarks>
internal static class TokenScores
{
    // Tokens whose words are asked for at once: their rows stay in the nearest cache.
    private const int Ahead = 16;
    private static readonly Vector512<float> Words = Possible(TokenKind.Word);
    private static readonly Vector512<float> Others = Possible(TokenKind.Email);

    /// <summary>Writes what each role scores at each token, and the kind of step to it.</summary>
    public static void Write(Layout layout, Span<float> scores, Span<byte> steps)
    {
        var model = RoleModel.Shipped;
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var (line, segment) = (default(Sum), default(Sum));
        for (var i = 0; i < tokens.Length; i++)
        {
            if (i % Ahead == 0)
            {
                Fetch(layout, i, Math.Min(i + Ahead, tokens.Length), model);
            }

            ref readonly var token = ref tokens[i];
            line = i > 0 && token.Line == tokens[i - 1].Line ? line : OfLine(layout, token.Line, model);
            segment = i > 0 && token.Segment == tokens[i - 1].Segment ? segment : OfSegment(layout, token.Segment, model);
            var sum = line + segment + OfToken(layout, i, model) + OfKinds(tokens, i, model);
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
        return writer.Sum + model.Of(others[..writer.Count]);
    }

    private static Sum OfToken(Layout layout, int index, RoleModel model)
    {
        Span<int> others = stackalloc int[RoleFeatures.Most];
        var writer = new SumWriter(model, FeatureTemplate.Token, others);
        RoleFeatures.Token(layout, index, ref writer);
        RoleFeatures.TokenWords(layout, index, ref writer);
        return writer.Sum + model.Of(others[..writer.Count]);
    }

    // Of the word and of two on each side.
    private static Sum OfKinds(ReadOnlySpan<Token> tokens, int index, RoleModel model)
    {
        var sum = model.Kinds.Of(tokens[index].Words).Own;
        sum += index > 0 ? model.Kinds.Of(tokens[index - 1].Words).Behind : default;
        sum += index > 1 ? model.Kinds.Of(tokens[index - 2].Words).TwoBehind : default;
        sum += index + 1 < tokens.Length ? model.Kinds.Of(tokens[index + 1].Words).Before : default;
        sum += index + 2 < tokens.Length ? model.Kinds.Of(tokens[index + 2].Words).TwoBefore : default;
        return sum;
    }

    private static void Fetch(Layout layout, int first, int end, RoleModel model)
    {
        var (segments, words) = (new FetchWriter(model, FeatureTemplate.Segment), new FetchWriter(model, FeatureTemplate.Token));
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens)[..end];
        for (var i = first; i < tokens.Length; i++)
        {
            if (i == first || tokens[i].Segment != tokens[i - 1].Segment)
            {
                RoleFeatures.SegmentWords(layout, tokens[i].Segment, ref segments);
            }

            RoleFeatures.TokenWords(layout, i, ref words);
        }
    }

    /// <summary>Everything that speaks for the roles of a token.</summary>
    public static Sum Of(Layout layout, int index)
    {
        var (model, token) = (RoleModel.Shipped, layout.Tokens[index]);
        return OfLine(layout, token.Line, model) + OfSegment(layout, token.Segment, model) + OfToken(layout, index, model) + OfKinds(CollectionsMarshal.AsSpan(layout.Tokens), index, model);
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
