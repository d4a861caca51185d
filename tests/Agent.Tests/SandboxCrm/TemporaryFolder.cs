namespace Allo.Contacts.Tests.SandboxCrm;

/// <summary>A folder for one test; the sandbox creates it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), "sandbox-test-" + Guid.NewGuid().ToString("n"));

    public string File => Path.Combine(_path, "crm.db");

    public void Dispose()
    {
        if (Directory.Exists(_path))
        {
            Directory.Delete(_path, recursive: true);
        }
    }
}
