using System.Text.Json.Nodes;
using Allo.ScriptedModel;

// dotnet ScriptedModel.dll SCRIPT.json: [{"say":"…"},{"call":"FUNCTION","arguments":{…}},…], replied in order; for recorded terminal sessions.
var replies = new Queue<ModelReply>(JsonNode.Parse(await File.ReadAllTextAsync(args[0]))!.AsArray().Select(step => step!["call"] is { } function
    ? new ModelReply.Calls(new ModelCall((string)function!, step["arguments"]!.ToJsonString()))
    : (ModelReply)new ModelReply.Says((string)step["say"]!)));
await using var server = await ModelServer.StartAsync(_ => replies.TryDequeue(out var reply) ? reply : new ModelReply.Says("That is all."));
Console.WriteLine($"Scripted model at {server.Address}");
await server.WaitForShutdownAsync();
