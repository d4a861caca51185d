// v2.mjs TARGET FIRST: the TypeScript client 2.3, at 2026-07-28, against a URL, or a command whose words are separated by commas.
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { journey, tampered } from "./journey.mjs";

const [target, first] = process.argv.slice(2);
const http = target.startsWith("http");
const transport = () => {
  if (http) return new StreamableHTTPClientTransport(new URL(target), { requestInit: { headers: { "X-Allo-Api-Key": "ak_sandbox" } } });
  const [command, ...args] = target.split(",");
  return new StdioClientTransport({ command, args, env: process.env, stderr: "ignore" });
};

async function connect(answer, manual = false) {
  const client = new Client(
    { name: "v2", version: "1" },
    {
      capabilities: answer || manual ? { elicitation: { form: {} } } : {},
      versionNegotiation: { mode: { pin: "2026-07-28" } },
      ...(manual ? { inputRequired: { autoFulfill: false } } : {}),
    });
  if (answer) client.setRequestHandler("elicitation/create", async (request) => answer(request.params));
  await client.connect(transport());
  return {
    list: async () => (await client.listTools()).tools,
    call: (name, args, more = {}) => client.callTool({ name, arguments: args, ...more }, manual ? { allowInputRequired: true } : undefined),
    close: () => client.close(),
  };
}

const what = `client 2.3 over ${http ? "HTTP" : "stdio"}`;
await journey(what, connect, Number(first), true);
await tampered(what, () => connect(null, true), Number(first) + 1);
