// validate.mjs TOOLS TOOL RESULT STATUS: the result has the status, and its structured content validates against the tool's output schema.
import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";

const [toolsFile, name, resultFile, status] = process.argv.slice(2);
const read = (file) => { const json = JSON.parse(readFileSync(file, "utf8")); return json.result ?? json; };
const tool = read(toolsFile).tools.find((candidate) => candidate.name === name);
const result = read(resultFile);
const fail = (why) => { console.error(`${name}: ${why}\n${JSON.stringify(result, null, 1)}`); process.exit(1); };

if (!tool?.outputSchema) fail("no output schema is listed");
if (result.structuredContent?.status !== status) fail(`status is not ${status}`);
const validate = new Ajv({ strict: false }).compile(tool.outputSchema);
if (!validate(result.structuredContent)) fail(JSON.stringify(validate.errors));
console.log(`${name}: ${status}, and its structured content validates`);
