namespace Allo.Contacts.Crm;

/// <summary>What all calls share: the options put right, the clock, the rate budget of the key.</summary>
internal sealed class CrmConnection
{
    private const string Scheme = "Api-Key ";

    public CrmConnection(CrmOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        Time = time;
        ApiKey = Bare(options.ApiKey);
        var wrong = OptionsProblem(options);
        Problem = KeyProblem(ApiKey) ?? wrong;
        // Options out of range must not break what is built from them: the answer to a call says what is wrong.
        Options = wrong is null ? options : new CrmOptions();
        Budget = RateBudget.For(BaseAddress, ApiKey, time);
    }

    public CrmOptions Options { get; }

    public TimeProvider Time { get; }

    public Uri BaseAddress => Options.BaseAddress;

    /// <summary>The key without its scheme; empty if there is none.</summary>
    public string ApiKey { get; }

    public string Authorization => Scheme + ApiKey;

    public RateBudget Budget { get; }

    /// <summary>Why no call can be made; null if calls can.</summary>
    public CrmError? Problem { get; }

    /// <summary>How long a call may take with all its tries and waits.</summary>
    public TimeSpan Overall => (Options.Timeout * (Options.Retries + 1)) + TimeSpan.FromMinutes(1);

    // The documentation shows the whole header value; who copies it all must not get "Api-Key Api-Key …".
    private static string Bare(string? key) =>
        key is not null && key.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? key[Scheme.Length..] : key ?? "";

    private static CrmError? KeyProblem(string key)
    {
        if (string.IsNullOrWhiteSpace(key))
        {
            return new CrmError
            {
                Code = "API_KEY_MISSING",
                Message = $"No API key is set: the setting {CrmRemedy.KeySetting} is empty.",
                Remedy = $"Set {CrmRemedy.KeySetting} to a key of your Allo account that has the scopes CRM_READ and CRM_WRITE.",
            };
        }

        return key.All(c => c is > ' ' and <= '~')
            ? null
            : new CrmError
            {
                Code = "API_KEY_MALFORMED",
                Message = $"The API key in {CrmRemedy.KeySetting} contains a space, a line break or another character that no key has.",
                Remedy = $"Copy the key again and set {CrmRemedy.KeySetting} to it alone.",
            };
    }

    private static CrmError? OptionsProblem(CrmOptions options)
    {
        var problem = options switch
        {
            _ when !IsWeb(options.BaseAddress) => "The API's base address must be an absolute http or https address.",
            _ when options.Timeout < TimeSpan.FromSeconds(1) || options.Timeout > TimeSpan.FromMinutes(5) => "The time-out of a call must lie between 1 second and 5 minutes.",
            { Retries: < 0 or > 10 } => "The number of retries must lie between 0 and 10.",
            _ => null,
        };
        return problem is null ? null : new CrmError { Code = "OPTIONS_INVALID", Message = problem, Remedy = "Correct the settings of the API." };
    }

    private static bool IsWeb(Uri? address) =>
        address is { IsAbsoluteUri: true } && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
}
