using System.Diagnostics.CodeAnalysis;

namespace Allo.Contacts;

/// <summary>A parsed value, or the reason why there is none and where in the input it lies.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class ParseResult<T>
    where T : class
{
    private ParseResult(T? value, string? reason, int position) => (Value, Reason, Position) = (value, reason, position);

    /// <summary>The value, or null where the input is not one.</summary>
    public T? Value { get; }

    /// <summary>Why the input is not a value, as a sentence for the person who wrote it; null on success.</summary>
    public string? Reason { get; }

    /// <summary>The UTF-16 offset in the input at which parsing failed; 0 on success.</summary>
    public int Position { get; }

    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Reason))]
    public bool Success => Value is not null;

    internal static ParseResult<T> Of(T value) => new(value, null, 0);

    internal static ParseResult<T> Failed(string reason, int position = 0) => new(null, reason, position);
}
