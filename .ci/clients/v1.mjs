// v1.mjs TARGET FIRST [sessions]: the TypeScript SDK 1.32 against a URL, or a command whose words are separated by commas.
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { ElicitRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import { journey } from "./journey.mjs";

const [target, first, sessions] = process.argv.slice(2);
const http = target.startsWith("http");
const transport = () => {
  if (http) return new StreamableHTTPClientTransport(new URL(target), { requestInit: { headers: { "X-Allo-Api-Key": "ak_sandbox" } } });
  const [command, ...args] = target.split(",");
  return new StdioClientTransport({ command, args, env: process.env, stderr: "ignore" });
};

async function connect(answer) {
  const client = new Client({ name: "v1", version: "1" }, { capabilities: answer ? { elicitation: { form: {} } } : {} });
  if (answer) client.setRequestHandler(ElicitRequestSchema, async (request) => answer(request.params));
  await client.connect(transport());
  return {
    list: async () => (await client.listTools()).tools,
    call: (name, args) => client.callTool({ name, arguments: args }),
    close: () => client.close(),
  };
}

await journey(`SDK 1.32 over ${http ? "HTTP" : "stdio"}${sessions ? " with sessions" : ""}`, connect, Number(first), !http || Boolean(sessions));
