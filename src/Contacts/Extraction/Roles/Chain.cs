using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Allo.Contacts.Extraction.Roles;

/// <summary>A linear chain of roles: its best sequence and the probability of each role at each place.</summary>
/// <remarks>
/// Scores are natural logarithms, <see cref="RoleModel.Width"/> at each place; <see cref="Never"/> forbids. What is done at each place is
/// inlined, and the whole is not: a vector that is handed over goes through memory.
/// </remarks>
internal sealed class Chain
{
    /// <summary>The score of what cannot be.</summary>
    public const float Never = -1e9f;

    private const int R = RoleModel.Roles;
    private const int W = RoleModel.Width;
    private static readonly float[] FirstScores = First();

    // The lanes behind the last role count for nothing.
    private static readonly Vector256<float> OfNoRole = Vector256.Create([.. Enumerable.Range(W / 2, W / 2).Select(static lane => lane < R ? 0f : float.NegativeInfinity)]);
    private readonly AlignedFloats _steps;
    private readonly AlignedFloats _into;
    private readonly AlignedFloats _outOf;

    /// <param name="steps">The score of going from each role to each, for each kind of step.</param>
    /// <param name="lasts">Whether it is used more than once or twice.</param>
    public Chain(ReadOnlySpan<float> steps, bool lasts = false)
    {
        const int Length = RoleModel.Steps * R * W;
        (_steps, _into, _outOf) = (new(Length, lasts), new(Length, lasts), new(Length, lasts));
        _steps.Span.Fill(Never);
        for (var i = 0; i < steps.Length; i++)
        {
            var (step, from, to) = (i / (R * R), i / R % R, i % R);
            _steps.Span[Row(step, from) + to] = MayFollow((Role)from, (Role)to) ? steps[i] : Never;
        }

        for (var row = 0; row < Length; row += W)
        {
            Exponential.Of(Vector512.Create<float>(_steps.Span.Slice(row, W))).CopyTo(_into.Span[row..]);
            for (var to = 0; to < R; to++)
            {
                _outOf.Span[Row(row / W / R, to) + (row / W % R)] = _into.Span[row + to];
            }
        }
    }

    /// <summary>Whether a role may stand behind another: a further word only behind one of the same thing.</summary>
    public static bool MayFollow(Role before, Role role) => role switch
    {
        Role.NameOn => before is Role.Name or Role.NameOn,
        Role.TitleOn => before is Role.Title or Role.TitleOn,
        Role.CompanyOn => before is Role.Company or Role.CompanyOn,
        Role.AddressOn => before is Role.Address or Role.AddressOn,
        _ => true,
    };

    /// <summary>The best sequence of roles.</summary>
    /// <param name="scores">The score of each role at each place.</param>
    /// <param name="steps">The kind of step to each place from the one before; the first is as behind a token of no role.</param>
    /// <param name="path">Where the sequence is written.</param>
    /// <param name="room">Room, as long as the scores.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Best(ReadOnlySpan<float> scores, ReadOnlySpan<byte> steps, Span<Role> path, Span<float> room)
    {
        // The room of the first place, which has none before; the stack may lie across two lines of the cache.
        var cells = room[..W];
        var before = MemoryMarshal.Cast<float, int>(room);
        var best = Vector512.Create<float>(FirstScores) + Vector512.Create<float>(scores);
        for (var i = 1; i < path.Length; i++)
        {
            best.CopyTo(cells);
            var rows = _steps.Span.Slice(Row(steps[i], 0), R * W);

            // Of pairs, so that no role waits for all before it.
            var most = Vector512.MaxNative(From(cells, rows, 0), From(cells, rows, 1));
            var second = Vector512.MaxNative(From(cells, rows, 2), From(cells, rows, 3));
            for (var from = 4; from < R; from += 2)
            {
                most = Vector512.MaxNative(most, From(cells, rows, from));
                second = Vector512.MaxNative(second, From(cells, rows, from + 1));
            }

            most = Vector512.MaxNative(most, second);
            best = most + Vector512.Create<float>(scores[(i * W)..]);

            // The first of the roles by which the best sequence comes to each: the next step does not wait for it.
            var first = Vector512.Create(R - 1);
            for (var from = R - 2; from >= 0; from--)
            {
                first = Vector512.ConditionalSelect(Vector512.Equals(From(cells, rows, from), most).AsInt32(), Vector512.Create(from), first);
            }

            first.CopyTo(before[(i * W)..]);
        }

        best.CopyTo(cells);
        var role = Last(cells[..R]);
        for (var i = path.Length - 1; i >= 0; i--)
        {
            path[i] = (Role)role;
            role = before[(i * W) + role];
        }
    }

    /// <summary>The probability of each role at each place.</summary>
    /// <param name="scores">The score of each role at each place.</param>
    /// <param name="steps">The kind of step to each place from the one before.</param>
    /// <param name="probabilities">Where the probabilities are written.</param>
    /// <param name="room">Room for both passes, twice as long as the scores.</param>
    /// <param name="expected">Where the expected count of each step from role to role is added; empty if nobody asks.</param>
    /// <returns>The logarithm of the sum over all sequences, if the expected counts are asked for.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public double Probabilities(ReadOnlySpan<float> scores, ReadOnlySpan<byte> steps, Span<float> probabilities, Span<float> room, Span<double> expected = default)
    {
        var length = steps.Length * W;
        var forward = room[..length];
        var behind = room.Slice(length, length);
        var locals = Vectors(probabilities);
        for (var i = 0; i < steps.Length; i++)
        {
            Local(scores, i, out locals[i]);
        }

        Span<float> sums = expected.IsEmpty ? [] : new float[steps.Length];
        Pass(steps, locals, forward, behind, sums);
        var total = expected.IsEmpty ? 0 : Learn(scores, steps, locals, forward, behind, sums, expected);
        var ahead = Vectors(forward);
        var back = Vectors(behind);
        for (var i = 0; i < steps.Length; i++)
        {
            locals[i] = Normalised(ahead[i] * back[i], out _);
        }

        return total;
    }

    // Both ways at once, for neither waits for the other. Nothing is called: over a call no vector stays in a register.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Pass(ReadOnlySpan<byte> steps, ReadOnlySpan<Vector512<float>> locals, Span<float> forward, Span<float> behind, Span<float> sums)
    {
        ReadOnlySpan<float> into = _into.Span;
        ReadOnlySpan<float> outOf = _outOf.Span;
        var ahead = Vectors(forward);
        var back = Vectors(behind);
        var (here, backward) = (Exponential.Of(Vector512.Create<float>(FirstScores)), Vector512<float>.One);
        for (var (i, k) = (0, steps.Length - 1); i < steps.Length; i++, k--)
        {
            here = Normalised((i == 0 ? here : Sum(into, steps[i], forward.Slice((i - 1) * W, W))) * locals[i], out var sum);
            ahead[i] = here;
            back[k] = backward;
            if (k > 0)
            {
                back[k - 1] = locals[k] * backward;
                backward = Normalised(Sum(outOf, steps[k], behind.Slice((k - 1) * W, W)), out _);
            }

            if (i < sums.Length)
            {
                sums[i] = sum;
            }
        }
    }

    // Adds the expected counts of steps, and tells the logarithm of the sum over all sequences.
    private double Learn(ReadOnlySpan<float> scores, ReadOnlySpan<byte> steps, ReadOnlySpan<Vector512<float>> locals, ReadOnlySpan<float> forward, ReadOnlySpan<float> behind, ReadOnlySpan<float> sums, Span<double> expected)
    {
        var total = 0.0;
        for (var i = 0; i < steps.Length; i++)
        {
            total += Local(scores, i, out _) + Math.Log(sums[i]);
        }

        for (var i = steps.Length - 1; i > 0; i--)
        {
            Expect(forward.Slice((i - 1) * W, W), locals[i] * Vector512.Create(behind[(i * W)..]), steps[i], expected);
        }

        return total;
    }

    private static Span<Vector512<float>> Vectors(Span<float> values) => MemoryMarshal.Cast<float, Vector512<float>>(values);

    private static int Last(ReadOnlySpan<float> sums)
    {
        var last = 0;
        for (var role = 1; role < sums.Length; role++)
        {
            last = sums[role] > sums[last] ? role : last;
        }

        return last;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> From(ReadOnlySpan<float> cells, ReadOnlySpan<float> rows, int role) => Vector512.Create(cells[role]) + Vector512.Create<float>(rows[(role * W)..]);

    private static float[] First()
    {
        var first = new float[W];
        for (var role = 0; role < W; role++)
        {
            first[role] = role < R && MayFollow(Role.None, (Role)role) ? 0 : Never;
        }

        return first;
    }

    private static int Row(int step, int role) => ((step * R) + role) * W;

    // Of pairs, so that no role waits for all before it; where the rows lie the compiler knows.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Sum(ReadOnlySpan<float> likelihoods, int step, ReadOnlySpan<float> values)
    {
        var rows = MemoryMarshal.Cast<float, Vector512<float>>(likelihoods.Slice(Row(step, 0), R * W));
        var sum = Vector512.Create(values[0]) * rows[0];
        var second = Vector512.Create(values[1]) * rows[1];
        sum += Vector512.Create(values[2]) * rows[2];
        second += Vector512.Create(values[3]) * rows[3];
        sum += Vector512.Create(values[4]) * rows[4];
        second += Vector512.Create(values[5]) * rows[5];
        sum += Vector512.Create(values[6]) * rows[6];
        second += Vector512.Create(values[7]) * rows[7];
        sum += Vector512.Create(values[8]) * rows[8];
        second += Vector512.Create(values[9]) * rows[9];
        return sum + second;
    }

    private void Expect(ReadOnlySpan<float> forward, Vector512<float> behind, int step, Span<double> expected)
    {
        var total = 0f;
        for (var from = 0; from < R; from++)
        {
            total += forward[from] * Vector512.Sum(Vector512.Create<float>(_into.Span[Row(step, from)..]) * behind);
        }

        for (var i = 0; i < R * R; i++)
        {
            expected[(step * R * R) + i] += forward[i / R] * _into.Span[Row(step, i / R) + (i % R)] * behind[i % R] / total;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Local(ReadOnlySpan<float> scores, int place, out Vector512<float> local)
    {
        var here = Vector512.Create<float>(scores[(place * W)..]);
        var most = Most(here);
        local = Exponential.Of(here - Vector512.Create(most));
        return most;
    }

    // The most of all roles.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Most(Vector512<float> values)
    {
        var half = Vector256.MaxNative(values.GetLower(), values.GetUpper() + OfNoRole);
        var quarter = Vector128.MaxNative(half.GetLower(), half.GetUpper());
        quarter = Vector128.MaxNative(quarter, Vector128.Shuffle(quarter, Vector128.Create(2, 3, 0, 1)));
        quarter = Vector128.MaxNative(quarter, Vector128.Shuffle(quarter, Vector128.Create(1, 0, 3, 2)));
        return quarter.ToScalar();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Normalised(Vector512<float> values, out float sum)
    {
        // Of pairs, of pairs of those, and so on; the lanes behind the last role are nought.
        var (first, second, last) = (values.GetLower().GetLower(), values.GetLower().GetUpper(), values.GetUpper().GetLower());
        first += Vector128.Shuffle(first, Vector128.Create(1, 0, 3, 2));
        second += Vector128.Shuffle(second, Vector128.Create(1, 0, 3, 2));
        last += Vector128.Shuffle(last, Vector128.Create(1, 0, 3, 2));
        first += Vector128.Shuffle(first, Vector128.Create(2, 3, 0, 1));
        second += Vector128.Shuffle(second, Vector128.Create(2, 3, 0, 1));
        var all = Vector128.MaxNative(first + second + last, Vector128.Create(float.Epsilon));
        sum = all.ToScalar();
        return values / Vector512.Create(sum);
    }
}
