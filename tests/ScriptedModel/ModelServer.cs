using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Allo.ScriptedModel;

/// <summary>An OpenAI-compatible endpoint on a port of this machine that does what a script says.</summary>
public sealed class ModelServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Func<ModelRequest, ModelReply> _script;
    private readonly List<ModelRequest> _requests = [];

    private ModelServer(Func<ModelRequest, ModelReply> script, string urls)
    {
        _script = script;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(urls);
        _app = builder.Build();
        _app.MapPost("/{**path}", AnswerAsync);
    }

    /// <summary>The address to configure, its version included.</summary>
    public Uri Address => new(new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()), "/v1/");

    /// <summary>What was asked so far.</summary>
    public IReadOnlyList<ModelRequest> Requests
    {
        get
        {
            lock (_requests)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>Starts a model that replies in order, and has nothing more to say at the end.</summary>
    public static Task<ModelServer> StartAsync(params ModelReply[] replies)
    {
        var next = -1;
        return StartAsync(_ => Interlocked.Increment(ref next) is var index && index < replies.Length ? replies[index] : new ModelReply.Says("That is all."));
    }

    /// <summary>Starts a model that decides by the request.</summary>
    public static async Task<ModelServer> StartAsync(Func<ModelRequest, ModelReply> script, string urls = "http://127.0.0.1:0")
    {
        var server = new ModelServer(script, urls);
        await server._app.StartAsync();
        return server;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    /// <summary>Waits until it is told to stop.</summary>
    internal Task WaitForShutdownAsync() => _app.WaitForShutdownAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var document = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        var headers = context.Request.Headers.ToDictionary(header => header.Key.ToLowerInvariant(), header => header.Value.ToString());
        var request = new ModelRequest(context.Request.Path + context.Request.QueryString, headers, document.RootElement.Clone());
        int number;
        lock (_requests)
        {
            _requests.Add(request);
            number = _requests.Count;
        }

        await ModelAnswer.WriteAsync(context, request, _script(request), number);
    }
}
