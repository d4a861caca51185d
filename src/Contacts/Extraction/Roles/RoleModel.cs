using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Allo.Contacts.Extraction.Roles;

/// <summary>The learned weights: of features for roles, and of roles for those behind them.</summary>
/// <remarks>
/// A linear-chain conditional random field, trained by <c>tests/Agent.Evaluation train</c>. Features are hashed to rows of
/// sixteen bytes, one for each role and padding; a weight is the byte times <see cref="Unit"/>.
/// The file: the unit (float), the count of rows (int), the steps (kind of step, role, role), then the rows.
/// </remarks>
internal sealed unsafe class RoleModel
{
    /// <summary>How many roles there are.</summary>
    public const int Roles = 10;

    /// <summary>The kinds of step that are told apart between two roles.</summary>
    public const int Steps = 5;

    /// <summary>Bytes of a row.</summary>
    public const int Width = 16;

    private const int HeadLength = 8;

    // Where the rows lie: pinned, or in the assembly, of which no second copy is kept.
    private readonly sbyte* _rows;
    private readonly sbyte[]? _own;
    private readonly float[] _steps;
    private UsualRows? _usual;
    private KindSums? _kinds;

    /// <param name="unit">What a weight's byte is multiplied with.</param>
    /// <param name="rows">The rows; a power of two of them.</param>
    /// <param name="steps">For each kind of step, from each role to each.</param>
    public RoleModel(float unit, ReadOnlySpan<sbyte> rows, float[] steps)
    {
        (Unit, _steps, Rows) = (unit, steps, rows.Length / Width);
        _own = GC.AllocateUninitializedArray<sbyte>(rows.Length, pinned: true);
        rows.CopyTo(_own);
        _rows = (sbyte*)Marshal.UnsafeAddrOfPinnedArrayElement(_own, 0);
    }

    private RoleModel(float unit, sbyte* rows, int count, float[] steps)
    {
        (Unit, _steps, Rows) = (unit, steps, count);
        _rows = rows;
    }

    /// <summary>The weights that ship.</summary>
    public static RoleModel Shipped { get; } = Open();

    /// <summary>What a weight's byte is multiplied with.</summary>
    public float Unit { get; }

    /// <summary>How many rows there are; a power of two.</summary>
    public int Rows { get; }

    /// <summary>The kind of step that a gap is.</summary>
    public static int StepOf(Gap gap) => StepsOfGaps[(int)gap];

    // From Gap.None to Gap.Blank.
    private static ReadOnlySpan<byte> StepsOfGaps => [0, 0, 0, 0, 1, 1, 2, 2, 2, 2, 3, 4];

    /// <summary>The weights of going from each role to each, for each kind of step.</summary>
    public ReadOnlySpan<float> AllSteps => _steps;

    /// <summary>The rows of features of few values.</summary>
    public UsualRows Usual => _usual ??= new UsualRows(this);

    /// <summary>What the kinds of words speak for.</summary>
    public KindSums Kinds => _kinds ??= new KindSums(this);

    /// <summary>The weights of a row.</summary>
    public ReadOnlySpan<sbyte> Row(int row)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Rows, nameof(row));
        return new ReadOnlySpan<sbyte>(_rows + ((nint)row * Width), Width);
    }

    /// <summary>The sum of some rows.</summary>
    public Sum Of(ReadOnlySpan<int> rows)
    {
        var sum = default(Sum);
        var first = _rows;
        var count = (uint)Rows;
        foreach (var row in rows)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, count, nameof(rows));
            sum += Sum.Of(Vector128.Load(first + ((nint)row * Width)));
        }

        return sum;
    }

    /// <summary>The sum of the rows of a token's words: always as many, so that nothing is to be foreseen.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Sum OfWords(ReadOnlySpan<int> rows)
    {
        var mask = Rows - 1;
        var sum = default(Sum);
        for (var i = 0; i < RoleFeatures.WordsOfToken; i++)
        {
            sum += Sum.Of(Vector128.Load(_rows + ((nint)(rows[i] & mask) * Width)));
        }

        return sum;
    }

    /// <summary>Asks for a row, which is added up soon.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Fetch(int row)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(_rows + ((nint)row * Width));
        }
    }

    /// <summary>Reads a model.</summary>
    public static RoleModel Read(ReadOnlySpan<byte> file)
    {
        var (unit, count, steps) = Head(file);
        return new RoleModel(unit, MemoryMarshal.Cast<byte, sbyte>(file.Slice(HeadLength + (steps.Length * sizeof(float)), count * Width)), steps);
    }

    private static (float Unit, int Rows, float[] Steps) Head(ReadOnlySpan<byte> file) =>
        (BinaryPrimitives.ReadSingleLittleEndian(file), BinaryPrimitives.ReadInt32LittleEndian(file[4..]), MemoryMarshal.Cast<byte, float>(file.Slice(HeadLength, Steps * Roles * Roles * sizeof(float))).ToArray());

    /// <summary>Writes the model as <see cref="Read"/> reads it.</summary>
    public void Write(Stream file)
    {
        Span<byte> head = stackalloc byte[HeadLength];
        BinaryPrimitives.WriteSingleLittleEndian(head, Unit);
        BinaryPrimitives.WriteInt32LittleEndian(head[4..], Rows);
        file.Write(head);
        file.Write(MemoryMarshal.AsBytes(_steps.AsSpan()));
        file.Write(new ReadOnlySpan<byte>(_rows, Rows * Width));
    }

    // A resource of an assembly that is never unloaded does not move.
    private static RoleModel Open()
    {
        using var resource = (UnmanagedMemoryStream)typeof(RoleModel).Assembly.GetManifestResourceStream("Allo.Contacts.roles.bin")!;
        var file = new ReadOnlySpan<byte>(resource.PositionPointer, (int)resource.Length);
        var (unit, count, steps) = Head(file);
        var first = HeadLength + (steps.Length * sizeof(float));
        return file.Length == first + (count * Width) ? new RoleModel(unit, (sbyte*)resource.PositionPointer + first, count, steps) : throw new InvalidDataException("roles.bin is not the file that this program reads.");
    }
}
