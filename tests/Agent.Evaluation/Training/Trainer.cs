using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Evaluation.Training;

/// <summary>Fits the weights of a linear-chain conditional random field by stochastic gradient ascent with steps that shrink by feature (AdaGrad).</summary>
/// <remarks>One thread, a seeded order and plain IEEE 754 arithmetic: the same samples give the same bits.</remarks>
internal sealed class Trainer
{
    private const int R = RoleModel.Roles;
    private const int W = RoleModel.Width;
    private const float Rate = 0.15f;
    private const float Start = 1e-4f;

    // The first steps are short: a long text at the very beginning would drive the scores beyond what a float can be raised to.
    private const int Slow = 1000;
    private readonly TrainOptions _options;
    private readonly float[] _weights;
    private readonly float[] _squares;
    private readonly float[] _steps = new float[RoleModel.Steps * R * R];
    private readonly float[] _stepSquares = new float[RoleModel.Steps * R * R];
    private readonly double[] _sum;
    private readonly double[] _stepSum = new double[RoleModel.Steps * R * R];
    private Random _random = new(0);
    private int _kept;
    private int _seen;

    public Trainer(TrainOptions options)
    {
        _options = options;
        _weights = new float[options.Rows * R];
        _squares = new float[options.Rows * R];
        _sum = new double[options.Rows * R];
    }

    /// <summary>Goes over the samples as often as told, from nothing; the model is the mean of all such runs, which depends less on their chance than each.</summary>
    /// <param name="samples">What is learned from.</param>
    /// <param name="random">The order, and what is hidden.</param>
    /// <param name="log">Where the loss is told.</param>
    public void Fit(IReadOnlyList<Sample> samples, Random random, TextWriter log)
    {
        (_random, _seen) = (random, 0);
        foreach (var learned in (float[][])[_weights, _squares, _steps, _stepSquares])
        {
            Array.Clear(learned);
        }

        var order = Enumerable.Range(0, samples.Count).ToArray();
        for (var epoch = 0; epoch < _options.Epochs; epoch++)
        {
            _random.Shuffle(order);
            var loss = 0.0;
            foreach (var index in order)
            {
                loss += Learn(samples[index]);
            }

            if (epoch >= _options.Epochs / 2)
            {
                Keep();
            }

            log.WriteLine(FormattableString.Invariant($"epoch {epoch + 1}: loss {loss / samples.Count:0.0000}"));
        }
    }

    // The mean of the second half of the epochs depends less on the order of the last texts than the end does.
    private void Keep()
    {
        _kept++;
        Add(_weights, _sum);
        Add(_steps, _stepSum);

        static void Add(float[] weights, double[] sum)
        {
            for (var i = 0; i < weights.Length; i++)
            {
                sum[i] += weights[i];
            }
        }
    }

    /// <summary>The mean weights, rounded to bytes.</summary>
    public RoleModel ToModel()
    {
        for (var i = 0; i < _weights.Length; i++)
        {
            _weights[i] = (float)(_sum[i] / _kept);
        }

        for (var i = 0; i < _steps.Length; i++)
        {
            _steps[i] = (float)(_stepSum[i] / _kept);
        }

        var most = _weights.Max(Math.Abs);
        var unit = Math.Max(most, 1e-3f) / 127;
        var rows = new sbyte[_options.Rows * RoleModel.Width];
        for (var i = 0; i < _weights.Length; i++)
        {
            rows[(i / R * RoleModel.Width) + (i % R)] = (sbyte)MathF.Round(_weights[i] / unit);
        }

        return new RoleModel(unit, rows, _steps);
    }

    private double Learn(Sample sample)
    {
        _seen++;
        var length = sample.Gold.Length;
        var used = new int[length];
        var scores = new float[length * W];
        Array.Fill(scores, Chain.Never);
        for (var i = 0; i < length; i++)
        {
            // Now and then the very words are left out, so that what is around them is learned, too.
            used[i] = _random.NextDouble() < _options.Blind ? sample.General[i] : sample.Rows[i].Length;
            Score(sample, i, used[i], scores.AsSpan(i * W, R));
        }

        var chain = new Chain(_steps);
        var probabilities = new float[scores.Length];
        var expected = new double[_steps.Length];
        var total = chain.Probabilities(scores, sample.Steps, probabilities, new float[scores.Length * 2], expected);
        var right = 0.0;
        for (var i = 0; i < length; i++)
        {
            var gold = (int)sample.Gold[i];
            right += scores[(i * W) + gold];
            if (i > 0)
            {
                var step = (sample.Steps[i] * R * R) + ((int)sample.Gold[i - 1] * R) + gold;
                right += _steps[step];
                expected[step] -= 1;
            }

            Update(sample.Rows[i].AsSpan(0, used[i]), probabilities.AsSpan(i * W, R), gold);
        }

        UpdateSteps(expected);
        return total - right;
    }

    private void Score(Sample sample, int token, int used, Span<float> scores)
    {
        scores.Clear();
        foreach (var row in sample.Rows[token].AsSpan(0, used))
        {
            for (var role = 0; role < R; role++)
            {
                scores[role] += _weights[(row * R) + role];
            }
        }

        for (var role = 0; role < R; role++)
        {
            scores[role] = RoleTagger.CanBe(sample.Kinds[token], (Role)role) ? scores[role] : Chain.Never;
        }
    }

    private void Update(ReadOnlySpan<int> rows, ReadOnlySpan<float> probabilities, int gold)
    {
        Span<float> gradient = stackalloc float[R];
        var any = false;
        for (var role = 0; role < R; role++)
        {
            gradient[role] = (role == gold ? 1 : 0) - probabilities[role];
            any |= Math.Abs(gradient[role]) > 1e-3f;
        }

        if (!any)
        {
            return;
        }

        foreach (var row in rows)
        {
            for (var role = 0; role < R; role++)
            {
                Step(ref _weights[(row * R) + role], ref _squares[(row * R) + role], gradient[role]);
            }
        }
    }

    private void UpdateSteps(ReadOnlySpan<double> expected)
    {
        for (var i = 0; i < _steps.Length; i++)
        {
            if (expected[i] != 0)
            {
                Step(ref _steps[i], ref _stepSquares[i], -(float)expected[i]);
            }
        }
    }

    private void Step(ref float weight, ref float square, float gradient)
    {
        gradient -= _options.Decay * weight;
        square += gradient * gradient;
        weight += Rate * Math.Min(1f, (float)_seen / Slow) * gradient / MathF.Sqrt(square + Start);
    }
}
