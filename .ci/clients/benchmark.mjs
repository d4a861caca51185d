// benchmark.mjs OURS BARE SANDBOX: measures the two servers over stdio in turn, and holds ours to its bars.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer, request } from "node:http";
import { createInterface } from "node:readline";

const [ours, bare, sandbox] = process.argv.slice(2);
const failures = [];
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

function bar(words, value, most, unit) {
  console.log(`${words}: ${value.toFixed(2)} ${unit}, at most ${most.toFixed(2)}`);
  if (value > most) failures.push(words);
}

// The API behind a door that takes its time: what a call takes apart from it is the server's own.
let apiTime = 0;
const door = createServer((incoming, outgoing) => {
  const begun = performance.now();
  const { host, ...headers } = incoming.headers;
  incoming.pipe(request(new URL(incoming.url, sandbox), { method: incoming.method, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode, answer.headers);
    answer.pipe(outgoing);
    answer.on("end", () => { apiTime += performance.now() - begun; });
  }));
});
await new Promise((resolve) => door.listen(0, "127.0.0.1", resolve));
const env = { ...process.env, ALLO_API_KEY: "ak_sandbox", ALLO_BASE_URL: `http://127.0.0.1:${door.address().port}` };

async function start(command, ...args) {
  const begun = performance.now();
  const child = spawn(command, args, { env, stdio: ["pipe", "pipe", "inherit"] });
  const open = new Map();
  createInterface({ input: child.stdout }).on("line", (line) => {
    const message = JSON.parse(line);
    open.get(message.id)?.(message.result);
    open.delete(message.id);
  });
  const send = (message) => child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
  let id = 0;
  const ask = (method, params) => new Promise((resolve) => { open.set(++id, resolve); send({ id, method, params }); });
  await ask("initialize", { protocolVersion: "2025-11-25", capabilities: {}, clientInfo: { name: "benchmark", version: "1" } });
  send({ method: "notifications/initialized" });
  await ask("tools/list", {});
  return {
    started: performance.now() - begun,
    call: async (name, args = {}) => {
      const result = await ask("tools/call", { name, arguments: args });
      if (!result || result.isError) failures.push(`${name}: ${JSON.stringify(result)}`);
      return result;
    },
    resident: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))[1]) / 1024,
    loaded: () => new Set(readFileSync(`/proc/${child.pid}/maps`, "utf8").match(/[^/\n]+\.dll$/gm)),
    end: () => new Promise((resolve) => { child.on("exit", resolve); child.kill(); }),
  };
}

async function timed(work) {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

async function load(server, tool, args) { // 200 calls, 10 at once
  let left = 200;
  const worker = async (n) => { while (left-- > 0) await server.call(tool, args(n)); };
  return timed(() => Promise.all(Array.from({ length: 10 }, (_, n) => worker(n))));
}

const starts = { ours: [], bare: [] };
for (let round = 0; round < 20; round++) {
  for (const [name, command, ...args] of [["ours", ours, "mcp"], ["bare", bare]]) {
    const server = await start(command, ...args);
    starts[name].push(server.started);
    if (round === 0 && name === "ours") {
      const early = [...server.loaded()].filter((file) => /SemanticKernel|AspNetCore|Kestrel|Sqlite|PhoneNumbers|MimeKit|AngleSharp|OpenTelemetry|Spectre/.test(file));
      console.log(`loaded at the first answer: ${server.loaded().size} assemblies, ${server.resident().toFixed(0)} MB`);
      if (early.length > 0) failures.push(`loaded too early: ${early.join(", ")}`);
    }
    await server.end();
  }
}
console.log(`fastest cold start: ${Math.min(...starts.ours).toFixed(0)} ms, of the bare server ${Math.min(...starts.bare).toFixed(0)} ms; medians grow with whatever else the machine does`);
const bareStart = median(starts.bare);
bar("cold start to the answer of tools/list, median of 20", median(starts.ours), 300, "ms");
bar("  beside the bare server's", median(starts.ours) / bareStart, 1.5, `times its ${bareStart.toFixed(0)} ms`);

const server = await start(ours, "mcp");
const peer = await start(bare);
const text = (n) => `Best,\nJane Doe${n}\nVP Sales\nAcme Ltd\nT +44 20 7946 ${String(n).padStart(4, "0")}\njane${n}@acme.com`;
const own = { empty: [], preview_contact: [], get_person: [], create_person: [] };
let created;
for (let n = 0; n < 120; n++) {
  const calls = [["empty", peer, {}], ["preview_contact", server, { text: text(n) }], ["create_person", server, { text: text(n) }]];
  if (created) calls.push(["get_person", server, { person_id: created }]);
  const turn = n % calls.length; // each is the first after the pause as often
  for (const [name, to, args] of [...calls.slice(turn), ...calls.slice(0, turn)]) {
    apiTime = 0;
    let result;
    const took = await timed(async () => { result = await to.call(name, args); });
    if (name === "create_person") created = result.structuredContent.person.id;
    if (n >= 20) own[name].push(took - apiTime); // the first twenty warm it up
  }
  await pause(530); // the API takes five writes a second, and a capture is two: it looks for the company first
}
for (const name of ["preview_contact", "get_person", "create_person"]) {
  bar(`${name} above an empty tool of the bare server, without the API's own time, median of 100`, median(own[name]) - median(own.empty), 5, "ms");
}
bar("resident after 120 captures", server.resident(), 120, "MB");

const bareLoad = await load(peer, "empty", () => ({}));
const ourLoad = await load(server, "preview_contact", (n) => ({ text: text(n) }));
bar(`200 previews, 10 at once, above 200 empty calls (${bareLoad.toFixed(0)} ms), a call`, (ourLoad - bareLoad) / 200, 5, "ms");
bar("resident after it", server.resident(), 120, "MB");
await server.end();
await peer.end();
door.close();
console.log(failures.length === 0 ? "every bar is met" : `not met: ${failures.join("; ")}`);
process.exit(failures.length === 0 ? 0 : 1);
