using System.Text.Json;
using ModelContextProtocol.Protocol;

namespace Allo.Contacts.Tests.Mcp;

/// <summary>Calls that are wrong, and the words that their answers must have.</summary>
internal static class WrongCalls
{
    private static readonly string[] Hostile =
    [
        "../../etc/passwd", "per-1/../../me", "per-1?x=1", "per-1#", "per 1", "per-1\r\nX-Evil: 1", "%2e%2e", "per-\u0000", "<script>alert(1)</script>", "'; DROP TABLE people; --",
        "", " ", "{id}", "pér-1", "per-1;rm -rf", "\u202Eper-1", "http://169.254.169.254/", "per-1,per-2", "*",
    ];

    /// <summary>Tool, arguments as JSON, words.</summary>
    public static IEnumerable<(string Tool, string Arguments, string[] Words)> All(IReadOnlyList<Tool> tools)
    {
        foreach (var tool in tools)
        {
            yield return (tool.Name, """{"nonsense":1}""", ["\"nonsense\"", "It takes"]);
            yield return (tool.Name, """{"Text":"Jane"}""", ["\"Text\"", "It takes"]);
            yield return (tool.Name, $$"""{"{{new string('x', 5000)}}":1}""", ["there is no argument", "It takes"]);
            foreach (var property in tool.InputSchema.GetProperty("properties").EnumerateObject())
            {
                var (value, expected) = Wrong(property.Value.GetProperty("type").GetString()!);
                yield return (tool.Name, $$"""{"{{property.Name}}":{{value}}}""", [property.Name, "must be " + expected]);
            }

            foreach (var name in tool.InputSchema.TryGetProperty("required", out var required) ? required.EnumerateArray().Select(item => item.GetString()!) : [])
            {
                yield return (tool.Name, "{}", [name, "must be given"]);
            }
        }

        foreach (var id in Hostile)
        {
            yield return ("get_person", JsonSerializer.Serialize(new { person_id = id }), ["id"]);
            yield return ("update_person", JsonSerializer.Serialize(new { person_id = id, name = "Jane" }), ["id"]);
        }

        foreach (var call in Special())
        {
            yield return call;
        }
    }

    private static IEnumerable<(string Tool, string Arguments, string[] Words)> Special() =>
    [
        ("create_person", "{}", ["name", "number"]),
        ("create_person", """{"numbers":["+442079460958"]}""", ["name"]),
        ("create_person", """{"name":"Jane"}""", ["number"]),
        ("create_person", """{"name":"Jane","numbers":["12"]}""", ["numbers", "12"]),
        ("create_person", """{"name":"Jane","numbers":["+442079460958"],"emails":["jane at"]}""", ["emails", "jane at"]),
        ("create_person", """{"name":"Jane","numbers":["+442079460958"],"website":"::"}""", ["website"]),
        ("create_person", """{"name":"Jane","numbers":[1]}""", ["numbers", "list of strings"]),
        ("create_person", """{"name":"Jane","numbers":[null]}""", ["numbers", "list of strings"]),
        ("create_person", """{"name":"Jane","numbers":[["+442079460958"]]}""", ["numbers", "list of strings"]),
        ("create_person", """{"text":"Jane Doe, +44 20 7946 0958","region":"ZZ"}""", ["region", "ISO 3166-1", "FR"]),
        ("create_person", """{"text":"Jane Doe, +44 20 7946 0958","region":"France"}""", ["region", "ISO 3166-1"]),
        ("create_person", """{"text":"Jane Doe, +44 20 7946 0958","person":0}""", ["person", "from 1"]),
        ("create_person", """{"text":"Jane Doe, +44 20 7946 0958","person":-1}""", ["person", "from 1"]),
        ("create_person", """{"text":"Jane Doe, +44 20 7946 0958","person":7}""", ["person", "from 1 to 1"]),
        ("create_person", """{"text":"Jane Doe, +44 20 7946 0958","person":1e99}""", ["person", "whole number"]),
        ("create_person", """{"person":1,"name":"Jane","numbers":["+442079460958"]}""", ["person", "text"]),
        ("create_person", $$"""{"name":"{{new string('a', 100_000)}}","numbers":["+442079460958"]}""", ["name", "at most 2000"]),
        ("create_person", $$"""{"text":"{{new string('a', 300_000)}}"}""", ["text", "at most 200000"]),
        ("create_person", JsonSerializer.Serialize(new { name = "Jane", numbers = Enumerable.Repeat("+442079460958", 500) }), ["numbers", "at most 50"]),
        ("create_person", """{"name":"J\u0007ane","numbers":["+442079460958"]}""", ["name", "control character"]),
        ("create_person", """{"name":"Jane","numbers":["+442079460958","\u0000"]}""", ["numbers", "control character"]),
        ("search_people", """{"page":1.5}""", ["page", "whole number", "1.5"]),
        ("search_people", """{"page":2147483648}""", ["page", "whole number", "2147483648"]),
        ("search_people", """{"phone_number":"zzz"}""", ["phone_number", "search"]),
        ("search_people", """{"phone_number":"020 7946 0958"}""", ["phone_number", "search"]),
        ("search_people", """{"size":51}""", ["size", "from 1 to 50", "51"]),
        ("search_people", """{"page":0}""", ["page", "from 1"]),
        ("search_companies", """{"size":0}""", ["size", "from 1 to 50"]),
        ("create_company", """{"name":""}""", ["name", "blank"]),
        ("create_company", """{"name":null}""", ["name", "must be given"]),
        ("get_person", """{"person_id":"per-0000000000"}""", ["id"]),
        ("preview_contact", """{"text":null}""", ["text", "must be given"]),
    ];

    private static (string Value, string Expected) Wrong(string type) => type switch
    {
        "string" => ("5", "a string"),
        "boolean" => ("\"yes\"", "true or false"),
        "integer" => ("\"two\"", "a whole number"),
        _ => ("\"one\"", "a list of strings"),
    };
}
