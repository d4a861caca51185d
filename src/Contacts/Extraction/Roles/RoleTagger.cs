using System.Buffers;
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

    // How much likelier what is known to be a name is one.
    private const float Certainty = 12f;

    private static readonly Lazy<Chain> Chains = new(() => new Chain(RoleModel.Shipped.AllSteps, lasts: true));

    private static readonly Vector512<float> Somebody = Bias(Hope, Role.Name, Role.NameOn);
    private static readonly Vector512<float> Named = Bias(Certainty, Role.Name);
    private static readonly Vector512<float> NamedOn = Bias(Certainty, Role.NameOn);
    private static readonly Vector512<float> Owned = Bias(Hope, Role.Own);
    private static readonly Vector512<float> Employed = Bias(CompanyHope, Role.Company, Role.CompanyOn);

    // The room of a text of up to 256 tokens is used again for the next on this thread: of scores, of probabilities, and of two passes.
    private const int Kept = 256 * RoleModel.Width;
    private const int Rooms = 4;
    [ThreadStatic]
    private static AlignedFloats? _spare;

    /// <summary>A run of tokens with one role.</summary>
    /// <param name="Role">The role of its first token.</param>
    /// <param name="First">The index of its first token.</param>
    /// <param name="End">The index behind its last.</param>
    /// <param name="Confidence">The least probability among its tokens.</param>
    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Run(Role Role, int First, int End, double Confidence)
    {
        /// <summary>Of a name whose parts stand in two cells, or in quotes around a comma: which the first is; null of all others.</summary>
        public bool? IsFamilyFirst { get; init; }
    }

    /// <summary>The runs that have a role, in order.</summary>
    /// <param name="layout">The tokens.</param>
    /// <param name="name">Tokens that are known to be a name, so that the others are read beside it; empty where none is known.</param>
    public static List<Run> Tag(Layout layout, TextSpan name = default)
    {
        var count = layout.Tokens.Count;
        if (count == 0)
        {
            return [];
        }

        var cells = count * RoleModel.Width;
        var rented = cells <= Kept ? [] : ArrayPool<float>.Shared.Rent(cells * Rooms);
        var room = rented.Length > 0 ? rented : (_spare ??= new AlignedFloats(Kept * Rooms, lasts: true)).Span;
        var rentedBytes = rented.Length > 0 ? ArrayPool<byte>.Shared.Rent(count * 2) : [];
        var bytes = rented.Length > 0 ? rentedBytes : stackalloc byte[count * 2];
        var runs = Tag(layout, name, room[..cells], room.Slice(cells, cells), room.Slice(cells * 2, cells * 2), bytes[..count], MemoryMarshal.Cast<byte, Role>(bytes.Slice(count, count)));
        if (rented.Length > 0)
        {
            ArrayPool<float>.Shared.Return(rented);
            ArrayPool<byte>.Shared.Return(rentedBytes);
        }

        return runs;
    }

    private static List<Run> Tag(Layout layout, TextSpan name, Span<float> scores, Span<float> chances, Span<float> room, Span<byte> steps, Span<Role> path)
    {
        TokenScores.Write(layout, scores, steps);
        for (var i = name.Start; i < name.End; i++)
        {
            Add(i == name.Start ? Named : NamedOn, scores.Slice(i * RoleModel.Width, RoleModel.Width));
        }

        var chain = Chains.Value;
        chain.Best(scores, steps, path, room);
        if (Expects(layout, path) is { } bias)
        {
            Add(bias, scores);
            chain.Best(scores, steps, path, room);
        }

        if (AddCompany(path, scores))
        {
            chain.Best(scores, steps, path, room);
        }

        chain.Probabilities(scores, steps, chances, room);
        return Runs(path, chances);
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

    /// <summary>Whether a token of a kind can have a role: only what was found by its grammar is somebody's own.</summary>
    public static bool CanBe(TokenKind kind, Role role) => kind == TokenKind.Word ? role != Role.Own : role is Role.Own or Role.None;

    private static List<Run> Runs(ReadOnlySpan<Role> path, ReadOnlySpan<float> probabilities)
    {
        var count = 0;
        foreach (var role in path)
        {
            count += role is Role.Name or Role.Title or Role.Company or Role.Address or Role.Own ? 1 : 0;
        }

        var runs = new List<Run>(count);
        for (var i = 0; i < path.Length;)
        {
            var first = i++;
            if (path[first] == Role.None)
            {
                continue;
            }

            var confidence = probabilities[(first * RoleModel.Width) + (int)path[first]];
            for (; i < path.Length && GoesOn(path[i]); i++)
            {
                confidence = Math.Min(confidence, probabilities[(i * RoleModel.Width) + (int)path[i]]);
            }

            runs.Add(new Run(path[first], first, i, confidence));
        }

        return runs;
    }

    private static bool GoesOn(Role role) => role is Role.NameOn or Role.TitleOn or Role.CompanyOn or Role.AddressOn;
}
