using System.Text.Json;
using System.Text.RegularExpressions;
using Allo.ScriptedModel;

namespace Allo.Contacts.Tests.Chat;

/// <summary>A model that calls functions at random, sensibly and not: it invents values and ids, rewrites texts, and gets arguments wrong.</summary>
internal sealed class RandomModel(Random random)
{
    public static readonly string[] Numbers =
        [.. Enumerable.Range(0, 12).Select(index => $"+4420794609{index:00}"), "+33612345678", "+15005550006"];

    private static readonly string[] Functions =
        ["create_person", "create_person", "create_person", "update_person", "update_person", "create_company", "search_people", "get_person", "preview_contact", "search_companies", "check_connection", "delete_person"];

    private static readonly string[] Texts = ["@1", "@1", "@1", "@2", "@2", "@2", "@9", "Jane Doe, CEO, +442079460901", "nobody at all", "Call +44 7700 900123, Zoé", ""];

    private static readonly string[] Words = ["Jane", "Doe", "Zoé", "CTO", "Head of Nothing", "Acme", "https://acme.com", "not a site", "12 High Street, London", ""];

    private static readonly string[] MadeUpIds = ["per-0000000000", "per-1", "com-1", "../companies", "per-injected00"];

    private static readonly string[] Malformed = ["{", "[]", "null", "{\"numbers\":7}", "{\"text\":[\"x\"]}", "{\"surname\":\"Doe\"}", "\"text\"", "{\"person\":1.5}"];

    private static readonly string[] Singles = ["name", "last_name", "job_title", "website", "address", "region", "search", "industry"];

    public ModelReply Reply(ModelRequest request)
    {
        var rounds = request.Body.GetProperty("messages").EnumerateArray().Reverse()
            .TakeWhile(message => message.GetProperty("role").GetString() != "user").Count(message => message.TryGetProperty("tool_calls", out _));
        return rounds >= 3 || random.Next(5) == 0 && rounds > 0
            ? new ModelReply.Says("Done.")
            : new ModelReply.Calls([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Call(request))]);
    }

    private ModelCall Call(ModelRequest request)
    {
        var ids = Regex.Matches(string.Concat(request.Texts("tool")), "\"id\":\"([^\"]+)\"").Select(match => match.Groups[1].Value).ToArray();
        var function = "allo_contacts-" + (ids.Length == 0 && random.Next(3) == 0 ? "search_people" : Pick(Functions));
        var arguments = Arguments(ids);
        if (random.Next(12) > 0 && request.Tools.FirstOrDefault(tool => tool.GetProperty("name").GetString() == function) is { ValueKind: JsonValueKind.Object } offered)
        {
            var known = offered.GetProperty("parameters").GetProperty("properties");
            arguments = arguments.Where(argument => known.TryGetProperty(argument.Key, out _)).ToDictionary();
        }

        return new ModelCall(function, random.Next(12) == 0 ? Pick(Malformed) : JsonSerializer.Serialize(arguments));
    }

    private Dictionary<string, object> Arguments(string[] ids)
    {
        var arguments = new Dictionary<string, object>();
        Add(7, "text", () => Pick(Texts));
        Add(9, "person_id", () => ids.Length > 0 && random.Next(8) > 0 ? Pick(ids) : Pick(MadeUpIds));
        Add(1, "company_id", () => ids.Length > 0 && random.Next(2) > 0 ? Pick(ids) : Pick(MadeUpIds));
        Add(3, "person", () => random.Next(0, 4));
        Add(3, "numbers", () => Enumerable.Range(0, random.Next(0, 3)).Select(_ => random.Next(16) == 0 ? "12" : Pick(Numbers)).ToArray());
        Add(2, "emails", () => new[] { Pick(["jane@acme.com", "zoe@acme.com", "not an address"]) });
        Add(2, "allow_duplicate_number", () => true);
        Add(2, "allow_missing_number", () => true);
        foreach (var single in Singles)
        {
            Add(1, single, () => Pick(Words));
        }

        return arguments;

        void Add(int inTen, string name, Func<object> value)
        {
            if (random.Next(10) < inTen)
            {
                arguments[name] = value();
            }
        }
    }

    private string Pick(string[] all) => all[random.Next(all.Length)];
}
