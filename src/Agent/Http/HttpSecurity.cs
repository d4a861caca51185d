using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ModelContextProtocol.AspNetCore.Authentication;
using ModelContextProtocol.Authentication;

namespace Allo.Contacts.Agent.Http;

/// <summary>Registers how callers are recognised: by the server's own token, or by the access tokens of an OAuth authority.</summary>
internal static class HttpSecurity
{
    public static void Add(IServiceCollection services, HttpAccess access)
    {
        services.AddAuthorizationBuilder().AddPolicy(Scopes.Read, policy => policy.RequireAuthenticatedUser().RequireAssertion(context => Scopes.MayRead(context.User)));
        // AddAuthentication would also keep keys for cookies in the home folder, and there are none.
        services.AddAuthenticationCore().AddWebEncoders().TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IAuthenticationConfigurationProvider, NoSchemes>();
        if (access.Token is { } token)
        {
            services.Configure<AuthenticationOptions>(options => options.DefaultScheme = TokenScheme.Name);
            new AuthenticationBuilder(services).AddScheme<TokenScheme.Settings, TokenScheme>(TokenScheme.Name, settings => settings.Token = token);
            return;
        }

        var resource = (access.Resource ?? new Uri(access.Url, McpHttpServer.McpPath)).ToString();
        services.Configure<AuthenticationOptions>(options =>
        {
            options.DefaultAuthenticateScheme = JwtBearerDefaults.AuthenticationScheme;
            options.DefaultChallengeScheme = McpAuthenticationDefaults.AuthenticationScheme;
        });
        new AuthenticationBuilder(services)
            .AddJwtBearer(options =>
            {
                options.Authority = access.Authority!.ToString().TrimEnd('/');
                options.Audience = resource;
                options.MapInboundClaims = false;
                options.RequireHttpsMetadata = !access.Authority.IsLoopback;
            })
            .AddMcp(options => options.ResourceMetadata = new ProtectedResourceMetadata
            {
                Resource = resource,
                AuthorizationServers = { access.Authority!.ToString() },
                ScopesSupported = [Scopes.Read, Scopes.Write],
                BearerMethodsSupported = ["header"],
                ResourceName = "Allo contacts",
            });
    }

    // What is accepted is said here alone, not by a file of settings.
    private sealed class NoSchemes : IAuthenticationConfigurationProvider
    {
        public IConfiguration AuthenticationConfiguration { get; } = new ConfigurationBuilder().Build();
    }
}
