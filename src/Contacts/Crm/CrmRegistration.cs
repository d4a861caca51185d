using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Polly;
using Refit;

namespace Allo.Contacts.Crm;

/// <summary>Registers the client of Allo's API.</summary>
public static class CrmRegistration
{
    /// <summary>Registers <see cref="CrmClient"/> and <see cref="ICrmApi"/>; nothing is called yet, and a missing key is told by each call's answer.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="options">How the API is reached; asked once.</param>
    /// <returns>The client's builder, on which a host or a test may set another primary handler.</returns>
    /// <remarks>From the call inwards: headers, overall time-out and retries, rate budget, time-out of a try, reading the answer, the connection.</remarks>
    public static IHttpClientBuilder AddAlloCrm(this IServiceCollection services, Func<IServiceProvider, CrmOptions> options)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(options);

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => new CrmConnection(options(provider), provider.GetRequiredService<TimeProvider>()));
        services.TryAddTransient(provider => new CrmClient(provider.GetRequiredService<ICrmApi>(), provider.GetRequiredService<CrmConnection>()));

        var builder = services.AddRefitGeneratedClient<ICrmApi>(_ => Settings())
            .ConfigureHttpClient((provider, client) =>
            {
                client.BaseAddress = Connection(provider).BaseAddress;
                // The strategies below bound a call, by the clock that tests can set.
                client.Timeout = Timeout.InfiniteTimeSpan;
            })
            .ConfigurePrimaryHttpMessageHandler(Primary)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RedactLoggedHeaders(_ => true)
            .AddHttpMessageHandler(provider => new CrmHeaders(Connection(provider)));
        builder.AddResilienceHandler("retries", (pipeline, context) => AddRetries(pipeline, Connection(context.ServiceProvider)));
        builder.AddHttpMessageHandler(provider => new RateBudgetGate(Connection(provider)));
        builder.AddResilienceHandler("try", (pipeline, context) => AddTimeout(pipeline, Connection(context.ServiceProvider), whole: false));
        return builder.AddHttpMessageHandler(() => new AnswerBuffer());
    }

    /// <summary>Registers <see cref="CrmClient"/> and <see cref="ICrmApi"/> with options that are already known.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="options">How the API is reached.</param>
    /// <returns>The client's builder, on which a host or a test may set another primary handler.</returns>
    public static IHttpClientBuilder AddAlloCrm(this IServiceCollection services, CrmOptions options) => services.AddAlloCrm(_ => options);

    private static CrmConnection Connection(IServiceProvider provider) => provider.GetRequiredService<CrmConnection>();

    private static RefitSettings Settings() => new(new SystemTextJsonContentSerializer(CrmJson.Wire.Options))
    {
        // Whole in memory, so that a retry can send it again and the length is known.
        RequestBodySerialization = RequestBodySerializationMode.Buffered,
    };

    // A key must not follow a redirect, and the pool's connections are renewed here instead of with the handler.
    private static SocketsHttpHandler Primary() => new()
    {
        // A sandbox on this machine is reached directly, whatever proxy the network has.
        Proxy = new DirectLoopback(HttpClient.DefaultProxy),
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = System.Net.DecompressionMethods.All,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
    };

    private static void AddRetries(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, CrmConnection connection)
    {
        AddTimeout(pipeline, connection, whole: true);
        if (connection.Options.Retries > 0)
        {
            pipeline.AddRetry(RetryRule.Options(connection));
        }
    }

    private static void AddTimeout(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, CrmConnection connection, bool whole)
    {
        pipeline.TimeProvider = connection.Time;
        pipeline.AddTimeout(whole ? connection.Overall : connection.Options.Timeout);
    }
}
