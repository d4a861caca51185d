namespace Allo.Contacts.Extraction.Roles;

/// <summary>A linear chain of roles: its best sequence and the probability of each role at each place.</summary>
/// <remarks>Scores are natural logarithms; <see cref="Never"/> forbids.</remarks>
internal sealed class Chain
{
    /// <summary>The score of what cannot be.</summary>
    public const float Never = -1e9f;

    private const int R = RoleModel.Roles;
    private readonly float[] _steps;
    private readonly double[] _likelihoods;

    /// <param name="steps">The score of going from each role to each, for each kind of step.</param>
    public Chain(ReadOnlySpan<float> steps)
    {
        _steps = steps.ToArray();
        _likelihoods = new double[steps.Length];
        for (var i = 0; i < _steps.Length; i++)
        {
            if (!MayFollow((Role)(i / R % R), (Role)(i % R)))
            {
                _steps[i] = Never;
            }

            _likelihoods[i] = Exponential.Of(_steps[i]);
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
    /// <param name="steps">The kind of step to each place from the one before.</param>
    /// <param name="path">Where the sequence is written.</param>
    public void Best(ReadOnlySpan<float> scores, ReadOnlySpan<byte> steps, Span<Role> path)
    {
        var length = path.Length;
        var from = new byte[length * R];
        Span<float> best = stackalloc float[R];
        Span<float> next = stackalloc float[R];
        for (var role = 0; role < R; role++)
        {
            best[role] = MayFollow(Role.None, (Role)role) ? scores[role] : Never;
        }

        for (var i = 1; i < length; i++)
        {
            var step = _steps.AsSpan(steps[i] * R * R, R * R);
            for (var role = 0; role < R; role++)
            {
                var (most, source) = (float.NegativeInfinity, 0);
                for (var before = 0; before < R; before++)
                {
                    var score = best[before] + step[(before * R) + role];
                    (most, source) = score > most ? (score, before) : (most, source);
                }

                next[role] = most + scores[(i * R) + role];
                from[(i * R) + role] = (byte)source;
            }

            next.CopyTo(best);
        }

        var last = 0;
        for (var role = 1; role < R; role++)
        {
            last = best[role] > best[last] ? role : last;
        }

        for (var i = length - 1; i >= 0; i--)
        {
            path[i] = (Role)last;
            last = from[(i * R) + last];
        }
    }

    /// <summary>The probability of each role at each place.</summary>
    /// <param name="scores">The score of each role at each place.</param>
    /// <param name="steps">The kind of step to each place from the one before.</param>
    /// <param name="probabilities">Where the probabilities are written.</param>
    /// <param name="forward">Room for the forward pass, as long as the scores.</param>
    /// <param name="expected">Where the expected count of each step from role to role is added; empty if nobody asks.</param>
    /// <returns>The logarithm of the sum over all sequences.</returns>
    public double Probabilities(ReadOnlySpan<float> scores, ReadOnlySpan<byte> steps, Span<double> probabilities, Span<double> forward, Span<double> expected = default)
    {
        var length = steps.Length;
        var total = 0.0;
        Span<double> backward = stackalloc double[R];
        Span<double> local = stackalloc double[R];
        for (var i = 0; i < length; i++)
        {
            total += Likelihoods(scores.Slice(i * R, R), local);
            var here = forward.Slice(i * R, R);
            for (var role = 0; role < R; role++)
            {
                here[role] = i == 0 ? MayFollow(Role.None, (Role)role) ? local[role] : 0 : local[role] * Into(forward.Slice((i - 1) * R, R), steps[i], role);
            }

            total += Math.Log(Normalise(here));
        }

        backward.Fill(1);
        for (var i = length - 1; i >= 0; i--)
        {
            var here = probabilities.Slice(i * R, R);
            for (var role = 0; role < R; role++)
            {
                here[role] = forward[(i * R) + role] * backward[role];
            }

            Normalise(here);
            if (i > 0)
            {
                Likelihoods(scores.Slice(i * R, R), local);
                Expect(forward.Slice((i - 1) * R, R), local, backward, steps[i], expected);
                OutOf(local, backward, steps[i]);
                Normalise(backward);
            }
        }

        return total;
    }

    private double Into(ReadOnlySpan<double> before, int step, int role)
    {
        var likelihoods = _likelihoods.AsSpan(step * R * R, R * R);
        var sum = 0.0;
        for (var from = 0; from < R; from++)
        {
            sum += before[from] * likelihoods[(from * R) + role];
        }

        return sum;
    }

    private void Expect(ReadOnlySpan<double> forward, ReadOnlySpan<double> local, ReadOnlySpan<double> backward, int step, Span<double> expected)
    {
        if (expected.IsEmpty)
        {
            return;
        }

        Span<double> both = stackalloc double[R * R];
        for (var i = 0; i < both.Length; i++)
        {
            both[i] = forward[i / R] * _likelihoods[(step * R * R) + i] * local[i % R] * backward[i % R];
        }

        Normalise(both);
        for (var i = 0; i < both.Length; i++)
        {
            expected[(step * R * R) + i] += both[i];
        }
    }

    private void OutOf(ReadOnlySpan<double> local, Span<double> backward, int step)
    {
        var likelihoods = _likelihoods.AsSpan(step * R * R, R * R);
        Span<double> earlier = stackalloc double[R];
        for (var from = 0; from < R; from++)
        {
            for (var to = 0; to < R; to++)
            {
                earlier[from] += likelihoods[(from * R) + to] * local[to] * backward[to];
            }
        }

        earlier.CopyTo(backward);
    }

    private static double Likelihoods(ReadOnlySpan<float> scores, Span<double> local)
    {
        var most = float.NegativeInfinity;
        foreach (var score in scores)
        {
            most = Math.Max(most, score);
        }

        for (var role = 0; role < R; role++)
        {
            local[role] = Exponential.Of(scores[role] - most);
        }

        return most;
    }

    private static double Normalise(Span<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        for (var i = 0; i < values.Length; i++)
        {
            values[i] /= sum;
        }

        return sum;
    }
}
