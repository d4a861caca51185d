namespace Allo.Contacts.Agent;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>Written, previewed, or already there.</summary>
    public const int Done = 0;

    /// <summary>The command line cannot be understood.</summary>
    public const int BadUsage = 2;

    /// <summary>A number belongs to somebody, and nothing was written.</summary>
    public const int Conflict = 3;

    /// <summary>Something that the API asks for is missing.</summary>
    public const int Incomplete = 4;

    /// <summary>The API refused.</summary>
    public const int Refused = 5;

    /// <summary>The API could not be reached.</summary>
    public const int Unreachable = 6;

    /// <summary>The person stopped the program, as a shell has it for Ctrl+C.</summary>
    public const int Stopped = 130;
}
