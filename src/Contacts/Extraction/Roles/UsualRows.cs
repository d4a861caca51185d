using Allo.Contacts.Extraction.Zones;

namespace Allo.Contacts.Extraction.Roles;

/// <summary>Copies of the rows of those features that have few values, side by side in the order of features and values.</summary>
/// <remarks>
/// In a model a row lies where the hash of its feature and value puts it, so each costs a hash and a line of the cache to itself. Five of
/// six rows of a text are of such features, though: here they are a sum away, and those of a text fit beside the processor.
/// </remarks>
internal sealed class UsualRows
{
    /// <summary>The bits of a feature that has some; a row of noughts stands behind those of all.</summary>
    public const int Bits = 32;

    private const int UpperBits = 6;
    private readonly sbyte[] _line;
    private readonly sbyte[] _segment;
    private readonly sbyte[] _token;

    /// <param name="model">The model whose rows they are.</param>
    public UsualRows(RoleModel model)
    {
        // What the features are is asked of any text: of each that has something before and behind they are the same.
        var layout = Layout.Of("a, b, c", [new TextLine(new TextSpan(0, 7), Zone.Own)], [], null);
        var line = new CopyWriter(model, FeatureTemplate.Line, []);
        RoleFeatures.Line(layout, 0, ref line);
        _line = line.ToArray();
        var segment = new CopyWriter(model, FeatureTemplate.Segment, []);
        RoleFeatures.Segment(layout, 1, ref segment);
        _segment = segment.ToArray();
        var token = new CopyWriter(model, FeatureTemplate.Token, []);
        RoleFeatures.Token(layout, 1, ref token);
        _token = token.ToArray();
    }

    /// <summary>The rows of a template.</summary>
    public ReadOnlySpan<sbyte> Of(FeatureTemplate template) => template switch
    {
        FeatureTemplate.Line => _line,
        FeatureTemplate.Segment => _segment,
        _ => _token,
    };

    /// <summary>The value of a bit together with something else.</summary>
    public static int OfBit(int bit, int with) => bit | (with << UpperBits);

    // Copies the rows of every value that a feature mostly has.
    private readonly struct CopyWriter(RoleModel model, FeatureTemplate template, List<sbyte> rows) : IFeatureWriter
    {
        public sbyte[] ToArray() => [.. rows];

        public void Begin()
        {
        }

        public void Skip(int values, int pairs) => throw new InvalidOperationException("A feature is missing where all are copied.");

        public void Add(int feature, int values, int value)
        {
            for (var of = -1; of < values; of++)
            {
                Copy(feature, of);
            }
        }

        public void AddPair(int feature, int values, int shift, int width, int high, int low)
        {
            for (var of = 0; of < values << width; of++)
            {
                Copy(feature, ((of >> width) << shift) | (of & ((1 << width) - 1)));
            }
        }

        public void AddBits(int feature, uint bits)
        {
            for (var bit = 0; bit < Bits; bit++)
            {
                Copy(feature, OfBit(bit, 0));
            }

            rows.AddRange(new sbyte[RoleModel.Width]);
        }

        public void AddKinds(int feature, uint kinds)
        {
        }

        public void AddKinds(int feature, uint kinds, int with)
        {
        }

        public void AddWord(int feature, uint value)
        {
        }

        private void Copy(int feature, int value) => rows.AddRange(model.Row(RowWriter.RowOf(template, feature, value, model.Rows - 1)));
    }
}
