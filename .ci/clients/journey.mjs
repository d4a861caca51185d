// What a person does through any client: list, create, meet somebody, be asked, say yes and no. Each client says how it connects.
import assert from "node:assert/strict";

const text = (name, title, number) => `${name}\n${title}\n+44 20 7946 0${number}\n${name.split(" ")[0].toLowerCase()}@acme.com`;
const status = (result) => result.structuredContent?.status ?? `error: ${result.content?.[0]?.text}`;
const choose = (words) => (form) => ({ action: "accept", content: { choice: form.requestedSchema.properties.choice.enum.find((choice) => choice.startsWith(words)) } });

/** connect(answer, options) gives { list(), call(name, arguments, more?), close() }; answer is null for a client that cannot ask. */
export async function journey(what, connect, first, canAsk) {
  const number = (n) => String(first + n);
  const plain = await connect(null);
  const tools = await plain.list();
  assert.equal(tools.length, 8);
  assert.ok(JSON.stringify({ tools }).length <= 8192, "tools/list is larger than 8 KB");
  assert.ok(tools.every((tool) => tool.title && tool.outputSchema && tool.annotations.readOnlyHint !== undefined));
  assert.equal(status(await plain.call("create_person", { text: text("Jane Doe", "CEO", number(0)) })), "created");
  const conflict = await plain.call("create_person", { text: text("Joan Roe", "CFO", number(0)) });
  assert.equal(status(conflict), "conflict");
  assert.equal(conflict.structuredContent.existing[0].person.name, "Jane");
  const wrong = await plain.call("create_person", { first_name: "Jane" });
  assert.ok(wrong.isError && wrong.content[0].text.includes("first_name"));
  await plain.close();

  for (const [words, expected] of canAsk ? [["Leave", "declined"], ["Update", "updated"], ["Create", "created"]] : [["Update", "conflict"]]) {
    const client = await connect(choose(words));
    assert.equal(status(await client.call("create_person", { text: text("June Poe", "CTO", number(0)) })), expected, words);
    await client.close();
  }
  if (canAsk) {
    const client = await connect(() => ({ action: "decline" }));
    assert.equal(status(await client.call("create_person", { text: text("Jill Coe", "COO", number(0)) })), "declined");
    const people = await client.call("search_people", { last_name: "Coe" });
    assert.equal(people.structuredContent.people.length, 0);
    await client.close();
  }
  console.log(`${what}: list, create, conflict, wrong call${canAsk ? ", asked: left, updated, created, declined" : ""}`);
}

/** A state that was changed, or comes with other arguments, opens nothing. connect gives a client that leaves questions to us. */
export async function tampered(what, connect, first) {
  const client = await connect();
  const args = { text: text("Jean Low", "CEO", String(first)) };
  await client.call("create_person", args);
  const other = { text: text("John Low", "CFO", String(first)) };
  const asked = await client.call("create_person", other);
  assert.equal(asked.resultType, "input_required");
  const inputResponses = { answer: choose("Create")(asked.inputRequests.answer.params) };
  const state = asked.requestState;
  const changed = state.slice(0, 30) + (state[30] === "A" ? "B" : "A") + state.slice(31);
  for (const [requestState, sent] of [[changed, other], [state, args], ["", other], ["nonsense", other]]) {
    const answer = await client.call("create_person", sent, { inputResponses, requestState });
    assert.ok(answer.isError || answer.resultType === "input_required" || answer.structuredContent?.status === "unchanged", `${status(answer)} for a state that is not its own`);
  }
  assert.equal((await client.call("search_people", { phone_number: `+442079460${first}` })).structuredContent.people.length, 1);
  assert.equal(status(await client.call("create_person", other, { inputResponses, requestState: state })), "created");
  await client.close();
  console.log(`${what}: a tampered state is refused, the true one taken`);
}
