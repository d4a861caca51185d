using System.ClientModel;
using System.Diagnostics;
using Microsoft.SemanticKernel;

namespace Allo.Contacts.Agent.Chat.Model;

/// <summary>Why the model gave no answer, in a sentence of cause and one of remedy.</summary>
/// <param name="Words">What to tell the person.</param>
/// <param name="Code">What to tell the shell.</param>
internal sealed record ModelFailure(string Words, int Code)
{
    private const int MostDetail = 200;

    /// <summary>What became of a request; null where the exception is not the model's.</summary>
    public static ModelFailure? Of(Exception exception, ModelSettings settings)
    {
        List<Exception> causes = [.. Causes(exception)];
        var status = causes.OfType<HttpOperationException>().Select(e => (int?)e.StatusCode).FirstOrDefault(code => code is > 0)
            ?? causes.OfType<ClientResultException>().Select(e => (int?)e.Status).FirstOrDefault(code => code > 0);
        return status switch
        {
            401 or 403 => new($"The model's endpoint refused the key ({status}). Set ALLO_MODEL_KEY to a key of {settings.Endpoint.Host}.", ExitCode.Refused),
            404 => new($"{settings.Endpoint} knows no model \"{settings.Name}\" (404). Check ALLO_MODEL and ALLO_MODEL_ENDPOINT.", ExitCode.Refused),
            429 => new("The model's endpoint has had too many requests (429). Wait a little, then say it again.", ExitCode.Refused),
            >= 500 => new($"The model's endpoint failed ({status}). Say it again later.", ExitCode.Unreachable),
            { } other => new($"The model's endpoint refused the request ({other}): {Detail(causes)} Does the model support function calls?", ExitCode.Refused),
            null when causes.Exists(e => e is TimeoutException or OperationCanceledException) =>
                new($"The model did not answer within {settings.Timeout.TotalSeconds:0} seconds. Say it again, or raise Model:Timeout.", ExitCode.Unreachable),
            null when causes.Exists(e => e is HttpOperationException or ClientResultException or IOException or System.Net.Sockets.SocketException) =>
                new($"The model at {settings.Endpoint} could not be reached. Check ALLO_MODEL_ENDPOINT, and that it is running.", ExitCode.Unreachable),
            null when causes.Exists(e => e is System.Text.Json.JsonException || IsOfTheClient(e)) => Unreadable(settings),
            _ => null,
        };
    }

    /// <summary>An answer came, but nothing that can be read in it.</summary>
    public static ModelFailure Unreadable(ModelSettings settings) => new(
        $"{settings.Endpoint} gave no answer that can be read. Check that ALLO_MODEL_ENDPOINT is an OpenAI-compatible API, whose address mostly ends in /v1, and that ALLO_MODEL \"{settings.Name}\" is a chat model.",
        ExitCode.Unreachable);

    // The client throws whatever its reading of a strange answer runs into: a missing index, a finish reason that it does not know.
    private static bool IsOfTheClient(Exception exception) =>
        new StackTrace(exception).GetFrames().Any(frame => DiagnosticMethodInfo.Create(frame)?.DeclaringAssemblyName.StartsWith("OpenAI,", StringComparison.Ordinal) == true);

    private static IEnumerable<Exception> Causes(Exception exception) =>
        exception is AggregateException several
            ? several.InnerExceptions.SelectMany(Causes).Prepend(exception)
            : exception.InnerException is { } inner ? Causes(inner).Prepend(exception) : [exception];

    private static string Detail(List<Exception> causes)
    {
        var words = causes[^1].Message.ReplaceLineEndings(" ");
        return words.Length <= MostDetail ? words : words[..MostDetail] + "…";
    }
}
