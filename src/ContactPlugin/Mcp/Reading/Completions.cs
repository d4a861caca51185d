using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Allo.Contacts.Plugin.Mcp.Reading;

/// <summary>Completes what a person types: a country's code, and the id of a person by what they are called.</summary>
internal sealed class Completions(Func<IServiceProvider?, ContactPlugin> plugin)
{
    private const int Most = 20;

    public async ValueTask<CompleteResult> CompleteAsync(RequestContext<CompleteRequestParams> request, CancellationToken cancellationToken)
    {
        var (name, typed) = (request.Params?.Argument.Name, request.Params?.Argument.Value.Trim() ?? "");
        var values = name switch
        {
            "region" => [.. Regions.All.Where(code => code.StartsWith(typed, StringComparison.OrdinalIgnoreCase))],
            "id" or "person_id" => await IdsAsync(plugin(request.Services), typed, cancellationToken),
            _ => [],
        };
        return new CompleteResult { Completion = new Completion { Values = [.. values.Take(Most)], Total = values.Count, HasMore = values.Count > Most } };
    }

    // The API finds people by what they are called, not by the beginning of an id: those of the first page are compared here.
    private static async Task<List<string>> IdsAsync(ContactPlugin contacts, string typed, CancellationToken cancellationToken)
    {
        var isId = typed.Length == 0 || "per-".StartsWith(typed, StringComparison.Ordinal) || typed.StartsWith("per-", StringComparison.Ordinal);
        var reply = await contacts.SearchPeople(search: isId ? null : typed, size: isId ? 50 : Most, cancellationToken: cancellationToken);
        return [.. reply.People?.Select(person => person.Id).OfType<string>().Where(id => !isId || id.StartsWith(typed, StringComparison.Ordinal)) ?? []];
    }
}
