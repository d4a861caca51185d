namespace Allo.SandboxCrm;

/// <summary>The scopes that matter here.</summary>
internal static class Scope
{
    public const string Read = "CRM_READ";
    public const string Write = "CRM_WRITE";
    public const string Notes = "NOTES_WRITE";
}
