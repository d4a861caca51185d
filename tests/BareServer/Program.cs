// What the SDK costs by itself: a server as its own samples write one, with one empty tool. The benchmark measures ours beside it.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ModelContextProtocol.Server;

var builder = Host.CreateEmptyApplicationBuilder(null);
builder.Services.AddMcpServer().WithStdioServerTransport().WithTools([McpServerTool.Create(() => "", new McpServerToolCreateOptions { Name = "empty" })]);
await builder.Build().RunAsync();
