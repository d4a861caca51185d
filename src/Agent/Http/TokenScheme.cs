using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Allo.Contacts.Agent.Http;

/// <summary>Accepts the one bearer token that the server was started with; it may read and write.</summary>
internal sealed class TokenScheme(IOptionsMonitor<TokenScheme.Settings> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<TokenScheme.Settings>(options, logger, encoder)
{
    public const string Name = "Token";
    private const string Prefix = "Bearer ";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        // Compared as hashes, in constant time: neither length nor prefix of the token shows in the time that it takes.
        var same = CryptographicOperations.FixedTimeEquals(Hash(header[Prefix.Length..].Trim()), Hash(Options.Token));
        return Task.FromResult(same ? AuthenticateResult.Success(new AuthenticationTicket(Caller(), Name)) : AuthenticateResult.Fail("The token is another one."));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return Context.RefuseAsync(StatusCodes.Status401Unauthorized, "Send the token of this server: Authorization: Bearer TOKEN.");
    }

    private static ClaimsPrincipal Caller() => new(new ClaimsIdentity([new Claim("scope", Scopes.Read), new Claim("scope", Scopes.Write)], Name));

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    internal sealed class Settings : AuthenticationSchemeOptions
    {
        public string Token { get; set; } = "";
    }
}
