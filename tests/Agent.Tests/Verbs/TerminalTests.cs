using Allo.Contacts.Agent.Output;
using Allo.Contacts.Tests.Chat;
using Xunit;

namespace Allo.Contacts.Tests.Verbs;

/// <summary>What is shown is what is sent.</summary>
public sealed class TerminalTests
{
    [Theory]
    [InlineData("Jane \u202Eeod\u202C", "Jane \\u202Eeod\\u202C")]
    [InlineData("Ja\u200Bne", "Ja\\u200Bne")]
    [InlineData("Jane\U000E0041\U000E007F", "Jane\\uE0041\\uE007F")]
    [InlineData("Zoë 😀 Доу 日本", "Zoë 😀 Доу 日本")]
    [InlineData("Jane\u001b[2K\nDoe", "Jane [2K Doe")]
    [InlineData("half \ud83d", "half \ud83d")]
    public void Letters_that_hide_or_turn_others_round_are_seen(string text, string shown) => Assert.Equal(shown, Shown(Terminal.Plain(text)));

    [Fact]
    public void A_value_that_runs_backwards_is_seen_before_it_is_agreed_to()
    {
        using var screen = new StringWriter();
        var chat = new Agent.Chat.ChatTerminal(new StringReader("yes"), ChatDesk.Console(screen));
        chat.Stream("Say yes to \u202Eeod");
        _ = chat.ReadAsync("Send \u202Eeod?");
        Assert.DoesNotContain('\u202E', screen.ToString());
        Assert.Contains("Say yes to \\u202EeodSend \\u202Eeod?", screen.ToString(), StringComparison.Ordinal);
    }

    private static string Shown(Spectre.Console.Text text)
    {
        using var screen = new StringWriter();
        ChatDesk.Console(screen).Write(text);
        return screen.ToString();
    }
}
