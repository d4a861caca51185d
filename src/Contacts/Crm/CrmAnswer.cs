using System.Diagnostics.CodeAnalysis;

namespace Allo.Contacts.Crm;

/// <summary>What the API answered: a value, or an error to act on.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class CrmAnswer<T>
    where T : class
{
    private CrmAnswer(T? value, CrmError? error, bool replayed, bool answerLost) => (Value, Error, Replayed, AnswerLost) = (value, error, replayed, answerLost);

    /// <summary>The value; null where the call failed.</summary>
    public T? Value { get; }

    /// <summary>The error; null where the call succeeded.</summary>
    public CrmError? Error { get; }

    /// <summary>Whether the API repeated the answer to an earlier write with the same idempotency key instead of writing again.</summary>
    public bool Replayed { get; }

    /// <summary>Whether an earlier try of this very call may have been carried out without its answer coming through; with <see cref="Replayed"/>, the write may be this call's own.</summary>
    public bool AnswerLost { get; }

    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Success => Value is not null;

    internal static CrmAnswer<T> Of(T value, bool replayed = false, bool answerLost = false) => new(value, null, replayed, answerLost);

    internal static CrmAnswer<T> Failed(CrmError error) => new(null, error, false, false);
}
