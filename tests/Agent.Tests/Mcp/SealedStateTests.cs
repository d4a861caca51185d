using Allo.Contacts.Plugin.Mcp.Asking;
using CsCheck;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Allo.Contacts.Tests.Mcp;

/// <summary>The state of a question opens whole, in time, and beside its own call alone.</summary>
public sealed class SealedStateTests
{
    private static readonly byte[] Call = [1, 2, 3];
    private static readonly OpenQuestion Question = new() { Fields = new Dictionary<string, string> { ["name"] = "Jane" } };
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void It_opens_within_ten_minutes_and_not_after()
    {
        var state = new SealedState(_clock);
        var text = state.Seal(Question, Call);
        _clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal("Jane", state.Open(text, Call)?.Fields?["name"]);
        _clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Null(state.Open(text, Call));
    }

    [Fact]
    public void It_does_not_open_beside_another_call_or_in_another_process()
    {
        var text = new SealedState(_clock).Seal(Question, Call);
        Assert.Null(new SealedState(_clock).Open(text, Call));
        var state = new SealedState(_clock);
        Assert.Null(state.Open(state.Seal(Question, Call), [1, 2, 4]));
    }

    [Fact]
    public void A_change_of_any_bit_is_noticed()
    {
        var state = new SealedState(_clock);
        var text = state.Seal(Question, Call);
        Gen.Select(Gen.Int[0, text.Length - 1], Gen.Char["ABCdef019-_"]).Sample((at, letter) =>
        {
            var changed = text[..at] + letter + text[(at + 1)..];
            // The last letter carries bits that are not part of any byte.
            return changed == text || at == text.Length - 1 || state.Open(changed, Call) is null;
        });
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("\u00e9\ud83d\ude00")]
    public void What_was_never_sealed_does_not_open(string text) => Assert.Null(new SealedState(_clock).Open(text, Call));
}
