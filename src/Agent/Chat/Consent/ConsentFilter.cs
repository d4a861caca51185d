using System.Text.Json;
using System.Text.Json.Nodes;
using Allo.Contacts.Plugin;
using Allo.Contacts.Plugin.Mcp;
using Allo.Contacts.Plugin.Replies;
using Microsoft.SemanticKernel;

namespace Allo.Contacts.Agent.Chat.Consent;

/// <summary>Stands before every function of the plugin: a model reads as it likes, and writes only what the person agrees to.</summary>
/// <remarks>A function that is in neither list is not let through, so that a write added later cannot pass unasked.</remarks>
internal sealed class ConsentFilter(
    DraftReader drafts, PersonCreation creation, PersonFilling filling, CompanyCreation company, InventedValues invented, KnownIds ids, Sources sources)
    : IFunctionInvocationFilter
{
    private static readonly string[] Reads = ["preview_contact", "get_person", "search_people", "search_companies", "check_connection"];
    private static readonly string[] Writes = ["create_person", "update_person", "create_company"];
    private static readonly string[] Ids = ["person_id", "company_id"];

    /// <summary>How the last write ended, or that a conflict before it was left open; null before the first.</summary>
    public ReplyStatus? LastWrite { get; private set; }

    public async Task OnFunctionInvocationAsync(FunctionInvocationContext context, Func<FunctionInvocationContext, Task> next)
    {
        var elements = WriteArguments.Elements(context.Arguments);
        var name = context.Function.Name;
        JsonNode answer;
        if (Problem(context.Function, elements) is { } problem)
        {
            answer = Refused(problem);
        }
        else if (Writes.Contains(name))
        {
            var result = await WriteAsync(name, WriteArguments.Read(elements), context.CancellationToken);
            LastWrite = LastWrite == ReplyStatus.Conflict ? LastWrite : result.Reply.Status;
            answer = result.ToJson();
        }
        else
        {
            Resolve(context.Arguments, elements);
            await next(context);
            answer = JsonSerializer.SerializeToNode(context.Result.GetValue<object>(), ContactTools.Json) ?? new JsonObject();
        }

        ids.Note(answer);
        context.Result = new FunctionResult(context.Function, answer.ToJsonString(ContactTools.Json));
    }

    private static JsonObject Refused(string problem) => new() { ["status"] = "rejected", ["summary"] = problem };

    private string? Problem(KernelFunction function, Dictionary<string, JsonElement> elements)
    {
        if (function.PluginName != ContactPluginRegistration.PluginName || !(Reads.Contains(function.Name) || Writes.Contains(function.Name)))
        {
            return $"{function.Name} cannot be called here.";
        }

        return ToolArguments.Problem(((Microsoft.Extensions.AI.AIFunction)function).JsonSchema, elements) is { } wrong
            ? $"{function.Name}: {wrong}"
            : Ids.Select(id => elements.GetValueOrDefault(id) is { ValueKind: JsonValueKind.String } value ? ids.Problem(id, value.GetString()!) : null).FirstOrDefault(words => words is not null);
    }

    private async Task<WriteResult> WriteAsync(string name, WriteArguments arguments, CancellationToken cancellationToken)
    {
        if (name == "create_company")
        {
            return await company.RunAsync(arguments, cancellationToken);
        }

        var (draft, refusal) = drafts.Read(arguments);
        if (draft is null)
        {
            return new WriteResult(refusal!, WriteResult.NotAsked);
        }

        if (draft.Problems.Where(problem => problem.Value is not null).ToList() is { Count: > 0 } invalid)
        {
            var words = string.Join(" ", invalid.Select(problem => $"{problem.Field} \"{problem.Value}\": {problem.Reason}"));
            return new WriteResult(new CaptureReply { Status = ReplyStatus.Incomplete, Summary = $"Nothing was sent. {words}" }, WriteResult.NotAsked);
        }

        if (name == "create_person")
        {
            return await creation.RunAsync(draft, arguments.AllowMissingNumber == true, cancellationToken);
        }

        var (kept, leftOut) = await invented.AskAsync(draft);
        return await filling.RunAsync(arguments.PersonId!, kept, cancellationToken) with { LeftOut = leftOut };
    }

    private void Resolve(KernelArguments arguments, Dictionary<string, JsonElement> elements)
    {
        if (elements.GetValueOrDefault("text") is { ValueKind: JsonValueKind.String } text)
        {
            arguments["text"] = sources.Resolve(text.GetString()!);
        }
    }
}
