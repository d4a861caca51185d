using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Allo.Contacts.Extraction.Roles;

/// <summary>Tells the role of each token of a text by the learned model.</summary>
internal static class RoleTagger
{
    // How much likelier a name, and that it is somebody's number, are where a text would otherwise ask for nobody; a natural logarithm.
    private const float Hope = 1.5f;

    // The same for a company where none is read beside a name. Measured on signatures that the model had not learned from: less finds fewer, more takes departments for companies.
    private const float CompanyHope = 1.0f;

    private static readonly Lazy<Chain> Chains = new(() => new Chain(RoleModel.Shipped.AllSteps));

    private static readonly Vector512<float> Words = Possible(TokenKind.Word);
    private static readonly Vector512<float> Others = Possible(TokenKind.Email);

    private static readonly Vector512<float> Somebody = Bias(Hope, Role.Name, Role.NameOn);
    private static readonly Vector512<float> Owned = Bias(Hope, Role.Own);
    private static readonly Vector512<float> Employed = Bias(CompanyHope, Role.Company, Role.CompanyOn);

    /// <summary>A run of tokens with one role.</summary>
    /// <param name="Role">The role of its first token.</param>
    /// <param name="First">The index of its first token.</param>
    /// <param name="End">The index behind its last.</param>
    /// <param name="Confidence">The least probability among its tokens.</param>
    internal readonly record struct Run(Role Role, int First, int End, double Confidence);

    /// <summary>The runs that have a role, in order.</summary>
    public static List<Run> Tag(Layout layout)
    {
        var count = layout.Tokens.Count;
        if (count == 0)
        {
            return [];
        }

        var cells = count * RoleModel.Width;
        var scores = ArrayPool<float>.Shared.Rent(cells);
        var steps = ArrayPool<byte>.Shared.Rent(count);
        var path = ArrayPool<Role>.Shared.Rent(count);
        var chances = ArrayPool<float>.Shared.Rent(cells * 2);
        Score(layout, scores.AsSpan(0, cells), steps.AsSpan(0, count));
        var chain = Chains.Value;
        chain.Best(scores.AsSpan(0, cells), steps.AsSpan(0, count), path.AsSpan(0, count));
        if (Expects(layout, path.AsSpan(0, count)) is { } bias)
        {
            Add(bias, scores.AsSpan(0, cells));
            chain.Best(scores.AsSpan(0, cells), steps.AsSpan(0, count), path.AsSpan(0, count));
        }

        if (AddCompany(path.AsSpan(0, count), scores.AsSpan(0, cells)))
        {
            chain.Best(scores.AsSpan(0, cells), steps.AsSpan(0, count), path.AsSpan(0, count));
        }

        chain.Probabilities(scores.AsSpan(0, cells), steps.AsSpan(0, count), chances.AsSpan(0, cells), chances.AsSpan(cells, cells));
        var runs = Runs(path.AsSpan(0, count), chances.AsSpan(0, cells));
        ArrayPool<float>.Shared.Return(scores);
        ArrayPool<byte>.Shared.Return(steps);
        ArrayPool<Role>.Shared.Return(path);
        ArrayPool<float>.Shared.Return(chances);
        return runs;
    }

    // Whoever pastes a text with a number or an address asks for somebody: where nobody is read, or nobody's number, the next best reading counts.
    private static Vector512<float>? Expects(Layout layout, ReadOnlySpan<Role> path)
    {
        var reachable = false;
        foreach (ref readonly var token in CollectionsMarshal.AsSpan(layout.Tokens))
        {
            reachable |= token.Kind is TokenKind.Phone or TokenKind.Email;
        }

        return (reachable, path.Contains(Role.Name), path.Contains(Role.Own)) switch
        {
            (true, false, false) => Somebody + Owned,
            (true, true, false) => Owned,
            (_, false, true) => Somebody,
            (false, false, false) when path.ContainsAnyExcept(Role.None) => Somebody,
            _ => null,
        };
    }

    // Hardly anybody signs without saying for whom: words that could as well be nothing ("Veramons" below the numbers) are where they work. A name stays one.
    private static bool AddCompany(ReadOnlySpan<Role> path, Span<float> scores)
    {
        if (!path.Contains(Role.Name) || path.Contains(Role.Company))
        {
            return false;
        }

        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] is not (Role.Name or Role.NameOn))
            {
                var cell = scores[(i * RoleModel.Width)..];
                (Vector512.Create<float>(cell) + Employed).CopyTo(cell);
            }
        }

        return true;
    }

    private static void Add(Vector512<float> bias, Span<float> scores)
    {
        for (var i = 0; i < scores.Length; i += RoleModel.Width)
        {
            (Vector512.Create<float>(scores[i..]) + bias).CopyTo(scores[i..]);
        }
    }

    private static Vector512<float> Bias(float value, params ReadOnlySpan<Role> roles)
    {
        Span<float> lanes = stackalloc float[RoleModel.Width];
        lanes.Clear();
        foreach (var role in roles)
        {
            lanes[(int)role] = value;
        }

        return Vector512.Create<float>(lanes);
    }

    // The rows of a token are on their way from memory while those of the token before are added up.
    [SkipLocalsInit]
    private static void Score(Layout layout, Span<float> scores, Span<byte> steps)
    {
        var model = RoleModel.Shipped;
        Span<int> rows = stackalloc int[RoleFeatures.Most * 6];
        var here = rows[..(RoleFeatures.Most * 3)];
        var next = rows[(RoleFeatures.Most * 3)..];
        var (lineSum, segmentSum) = (default(Sum), default(Sum));
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var ends = Write(layout, 0, here, model);
        for (var i = 0; i < tokens.Length; i++)
        {
            var following = i + 1 < tokens.Length ? Write(layout, i + 1, next, model) : default;
            ref readonly var token = ref tokens[i];
            lineSum = ends.Line > 0 ? model.Of(here[..ends.Line]) : lineSum;
            segmentSum = ends.Segment > ends.Line ? model.Of(here[ends.Line..ends.Segment]) : segmentSum;
            var sum = lineSum + segmentSum + model.Of(here[ends.Segment..ends.Token]);
            var possible = token.Kind == TokenKind.Word ? Words : Others;
            Vector512.ConditionalSelect(possible, sum.ToSingle() * model.Unit, Vector512.Create(Chain.Never)).CopyTo(scores[(i * RoleModel.Width)..]);
            steps[i] = (byte)RoleModel.StepOf(token.Before);
            ends = following;
            var done = here;
            here = next;
            next = done;
        }
    }

    // The rows of the line and of the segment of a token where it is their first, then its own; and where each of the three ends.
    private static (int Line, int Segment, int Token) Write(Layout layout, int index, Span<int> rows, RoleModel model)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var mask = model.Rows - 1;
        var line = index == 0 || tokens[index].Line != tokens[index - 1].Line ? RoleFeatures.OfLine(layout, tokens[index].Line, rows, mask) : 0;
        var segment = line;
        if (index == 0 || tokens[index].Segment != tokens[index - 1].Segment)
        {
            segment += RoleFeatures.OfSegment(layout, tokens[index].Segment, rows[line..], mask, out _);
        }

        var token = segment + RoleFeatures.OfToken(layout, index, rows[segment..], mask, out _);
        model.Fetch(rows[..token]);
        return (line, segment, token);
    }

    /// <summary>Whether a token of a kind can have a role: only what was found by its grammar is somebody's own.</summary>
    public static bool CanBe(TokenKind kind, Role role) => kind == TokenKind.Word ? role != Role.Own : role is Role.Own or Role.None;

    // All bits of the roles that a token can have.
    private static Vector512<float> Possible(TokenKind kind)
    {
        Span<int> lanes = stackalloc int[RoleModel.Width];
        for (var role = 0; role < lanes.Length; role++)
        {
            lanes[role] = role < RoleModel.Roles && CanBe(kind, (Role)role) ? -1 : 0;
        }

        return Vector512.Create<int>(lanes).AsSingle();
    }

    private static List<Run> Runs(ReadOnlySpan<Role> path, ReadOnlySpan<float> probabilities)
    {
        var runs = new List<Run>(8);
        for (var i = 0; i < path.Length; i++)
        {
            var confidence = probabilities[(i * RoleModel.Width) + (int)path[i]];
            if (path[i] is Role.NameOn or Role.TitleOn or Role.CompanyOn or Role.AddressOn)
            {
                ref var run = ref CollectionsMarshal.AsSpan(runs)[^1];
                run = run with { End = i + 1, Confidence = Math.Min(run.Confidence, confidence) };
            }
            else if (path[i] != Role.None)
            {
                runs.Add(new Run(path[i], i, i + 1, confidence));
            }
        }

        return runs;
    }
}
