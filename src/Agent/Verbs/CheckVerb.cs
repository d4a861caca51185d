using System.CommandLine;
using Allo.Contacts.Crm;

namespace Allo.Contacts.Agent.Verbs;

/// <summary><c>check</c>: the key, its scopes, team and limits, in words.</summary>
internal static class CheckVerb
{
    private static readonly Dictionary<string, string> Uses = new(StringComparer.Ordinal)
    {
        ["CRM_READ"] = "read and search people and companies",
        ["CRM_WRITE"] = "create and update people and companies",
    };

    public static Command Create()
    {
        var sandbox = new Option<bool>("--sandbox") { Description = "Check the embedded sandbox even where a key is set." };
        var command = new Command("check", "Tell whether the API key works, and what it may do.") { sandbox };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(sandbox), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(bool sandbox, CancellationToken cancellationToken)
    {
        await using var target = await CrmTarget.OpenAsync(AgentSettings.Load(), sandbox, cancellationToken);
        if (target.Notice is { } notice)
        {
            Console.WriteLine(notice);
        }

        var answer = await target.Get<CrmClient>().GetMeAsync(cancellationToken);
        if (!answer.Success)
        {
            Console.WriteLine($"{answer.Error.Message} {answer.Error.Remedy}");
            return answer.Error.IsUnavailable ? ExitCode.Unreachable : answer.Error.Status is null ? ExitCode.BadUsage : ExitCode.Refused;
        }

        var key = answer.Value;
        Console.WriteLine($"The API at {target.Settings.Crm.BaseAddress} accepts the key ({key.ApiKeyId ?? "its id is not told"}).");
        Console.WriteLine(key.Team is { } team ? $"Team: {team.Name ?? team.Id}." : "The key belongs to no team.");
        foreach (var (scope, use) in Uses)
        {
            Console.WriteLine(key.Scopes.Contains(scope) ? $"{scope}: yes, it can {use}." : $"{scope}: no, it cannot {use}; give the key this scope in Allo.");
        }

        Console.WriteLine(key.RateLimits is { } limits ? $"Limits: {limits.ReadPerSecond} reads and {limits.WritePerSecond} writes a second." : "Limits: not told; 20 reads and 5 writes a second are kept.");
        return key.Scopes.Contains("CRM_WRITE") ? ExitCode.Done : ExitCode.Refused;
    }
}
