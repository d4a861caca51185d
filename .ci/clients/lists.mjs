// lists.mjs COMMAND,WORDS: the server lists its eight tools to a client over stdio.
import assert from "node:assert/strict";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";

const [command, ...args] = process.argv[2].split(",");
const client = new Client({ name: "lists", version: "1" });
await client.connect(new StdioClientTransport({ command, args, env: process.env }));
const { tools } = await client.listTools();
assert.equal(tools.length, 8);
console.log(`${command}: ${client.getServerVersion().version}, ${tools.map((tool) => tool.name).join(", ")}`);
await client.close();
