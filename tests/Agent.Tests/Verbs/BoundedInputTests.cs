using Allo.Contacts.Agent.Verbs;
using Xunit;

namespace Allo.Contacts.Tests.Verbs;

/// <summary>What a program is given to read may have no end.</summary>
public sealed class BoundedInputTests : IDisposable
{
    private readonly RunningProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task A_device_without_an_end_is_refused()
    {
        Assert.SkipUnless(File.Exists("/dev/zero"), "This system has no /dev/zero.");
        var refusal = await Assert.ThrowsAsync<InputException>(() => InputText.ReadFileAsync(new FileInfo("/dev/zero"), TestContext.Current.CancellationToken));
        Assert.Contains("zero is larger than 16 MB", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Standard_input_without_an_end_is_refused()
    {
        using var process = _program.Start("extract");
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var letters = new string('x', 1024 * 1024);
        try
        {
            for (var megabytes = 0; megabytes < 100; megabytes++)
            {
                await process.StandardInput.WriteAsync(letters.AsMemory(), TestContext.Current.CancellationToken);
            }
        }
        catch (IOException)
        {
            // The program has ended.
        }

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, process.ExitCode);
        Assert.Contains("Standard input is larger than 16 MB.", await errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_is_called_one()
    {
        var result = await _program.RunAsync(["extract", "--file", _program.Home]);
        Assert.Equal(2, result.Code);
        Assert.Contains("is a folder", result.Errors, StringComparison.Ordinal);
    }
}
