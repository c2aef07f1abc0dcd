import { expect, test } from "vitest";
import type { Problem } from "../protocol/ui-parts.ts";
import { wording } from "../protocol/wording.ts";
import { openTestLantern } from "../testing/test-lantern.ts";

const codeOf = async (response: Response) => `${response.status} ${((await response.json()) as Problem).code}`;

test("what cannot be a message is refused with words to act on, and never repeated back", async () => {
  const lantern = await openTestLantern();
  const patient = await lantern.patient();
  const secret = "my secret illness";
  const post = (body: BodyInit) => patient.request("/messages", { method: "POST", body });
  const message = (text: unknown, more: object = {}) =>
    JSON.stringify({ clientMessageId: "message-one", text, ...more });
  expect(await codeOf(await post(message("")))).toBe("422 message-empty");
  expect(await codeOf(await post(message(" \n\t ")))).toBe("422 message-empty");
  expect(await codeOf(await post(message("\u0000\u0001\u0002\uFEFF")))).toBe("422 message-empty");
  expect(await codeOf(await post(new Uint8Array([0xff, 0xfe, 0x00, 0x80, 0x81])))).toBe("400 body-malformed");
  for (const body of [
    "{",
    "[]",
    "null",
    "7",
    message(7),
    message(secret, { history: [] }),
    JSON.stringify({ text: secret }),
    message(secret, { clientMessageId: "../etc" }),
  ]) {
    const response = await post(body);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    const text = await response.text();
    expect(text).toContain('"code":"body-malformed"');
    expect(text).not.toContain(secret);
  }
  expect(await codeOf(await post("x".repeat(1_100_000)))).toBe("413 body-too-large");
  expect((await patient.transcript()).messages).toEqual([]);
});

test("a hundred thousand characters are read for danger to the last one", async () => {
  const lantern = await openTestLantern();
  const patient = await lantern.patient();
  const long = "I went to the shop and then I came home again. ".repeat(2_000);
  const calm = await patient.say(long);
  expect(calm.texts).toEqual([wording["message-too-long"]]);
  const danger = await patient.say(`${long} My baby has stopped breathing and is blue`);
  expect(danger.triage?.level).toBe("emergency");
  const response = await patient.send(`My baby has stopped breathing and is blue. ${long}${long}`);
  expect(response.status).toBe(413);
  expect(await response.json()).toMatchObject({ code: "message-too-long", cards: [{ level: "emergency" }] });
});

test("another language gets the general emergency line and a person, not an unchecked answer", async () => {
  const lantern = await openTestLantern();
  const patient = await lantern.patient();
  const answer = await patient.say("Mein Kind hat seit gestern Fieber und ich weiß nicht, was ich machen soll");
  expect(answer.texts).toEqual([wording["language-not-understood"]]);
  expect(answer.claims).toEqual([]);
  expect(await (await lantern.desk()).queue()).toHaveLength(1);
});

test("markup and scripts are words: they come back as they were, inside JSON, and change nothing", async () => {
  const lantern = await openTestLantern();
  const patient = await lantern.patient();
  const text = `<script>alert(1)</script> How long does a cough last? <img src=x onerror=alert(1)>`;
  await patient.say(text);
  const transcript = await patient.transcript();
  expect(transcript.messages[0]?.parts).toMatchObject([{ type: "text", text }]);
});

test("nobody reads or writes another person's conversation", async () => {
  const lantern = await openTestLantern();
  const [ada, ben] = [await lantern.patient(), await lantern.patient()];
  const routes: readonly (readonly [string, string])[] = [
    ["GET", ""],
    ["GET", "/events"],
    ["PATCH", ""],
    ["POST", "/messages"],
    ["POST", "/handoff"],
    ["POST", "/stop"],
    ["POST", "/feedback"],
    ["DELETE", ""],
  ];
  for (const [method, route] of routes) {
    const body =
      method === "GET" || method === "DELETE"
        ? {}
        : { body: JSON.stringify({ clientMessageId: "message-one", text: "hello there" }) };
    const ask = (id: string, headers: Record<string, string>) =>
      lantern.request(`/api/conversations/${id}${route}`, { method, headers, ...body });
    expect(await codeOf(await ask(ada.id, {})), `${method} ${route} without a token`).toBe("401 token-missing");
    expect(
      await codeOf(await ask(ada.id, { authorization: `Bearer ${ben.token}` })),
      `${method} ${route} with another's token`,
    ).toBe("404 conversation-unknown");
    expect(
      await codeOf(await ask("no-such-id", { authorization: `Bearer ${ada.token}` })),
      `${method} ${route} unknown`,
    ).toBe("404 conversation-unknown");
    expect(await codeOf(await ask(ada.id, { authorization: `Basic ${ada.token}` }))).toBe("401 token-missing");
  }
  expect((await ada.transcript()).messages).toEqual([]);
});

test("a place in the log that was never given out is refused", async () => {
  const lantern = await openTestLantern();
  const patient = await lantern.patient();
  expect(await codeOf(await patient.request("/events", { headers: { "last-event-id": "yesterday" } }))).toBe(
    "400 event-id-unknown",
  );
});

test("the desk opens to nobody without a session, and to no other site", async () => {
  const lantern = await openTestLantern();
  for (const [method, route] of [
    ["GET", "/me"],
    ["GET", "/cases"],
    ["GET", "/cases/x"],
    ["POST", "/cases/x/claim"],
    ["POST", "/cases/x/reply"],
    ["GET", "/events"],
  ] as const) {
    expect(await codeOf(await lantern.request(`/api/desk${route}`, { method }))).toBe("401 sign-in-needed");
  }
  const wrong = { method: "POST", body: JSON.stringify({ email: lantern.lantern.signIn?.email, password: "wrong" }) };
  expect(await codeOf(await lantern.request("/api/desk/session", wrong))).toBe("401 sign-in-refused");
  expect(
    await codeOf(
      await lantern.request("/api/desk/session", {
        ...wrong,
        headers: { origin: "https://evil.example", host: "localhost" },
      }),
    ),
  ).toBe("403 origin-refused");
  const desk = await lantern.desk();
  expect((await desk.request("/me")).status).toBe(200);
  expect((await desk.request("/session", { method: "DELETE" })).status).toBe(200);
  expect((await desk.request("/me")).status).toBe(401);
});

test("an unknown address and an unknown case say so", async () => {
  const lantern = await openTestLantern();
  expect(await codeOf(await lantern.request("/api/nothing"))).toBe("404 not-found");
  const desk = await lantern.desk();
  expect(await codeOf(await desk.request("/cases/none"))).toBe("404 case-unknown");
  expect(await codeOf(await desk.post("/cases/none/claim"))).toBe("404 case-unknown");
});

test("the published OpenAPI document names exactly the routes that are there", async () => {
  const lantern = await openTestLantern();
  const document = (await (await lantern.request("/openapi.json")).json()) as { paths: Record<string, object> };
  const published = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const pages = /^(?:\/|\/desk\/?|\/assets\/\*|\/widget\.js|\/lantern\.svg)$/;
  const real = lantern.lantern.app.routes
    .filter(({ method, path }) => method !== "ALL" && !pages.test(path))
    .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, "{$1}")}`);
  expect([...new Set(real)].sort()).toEqual(published.sort());
});

test("other programs may name a country, a language and a person in their own way", async () => {
  const lantern = await openTestLantern();
  const settings = async (given: object) => {
    const { country, speakingFor } = await (await lantern.patient(given)).transcript();
    return `${country} ${speakingFor}`;
  };
  expect(await settings({ country: "UK", locale: "en-GB", speakingFor: "self" })).toBe("GB self");
  expect(await settings({ country: "us", locale: "en", speakingFor: "my mother" })).toBe("US other");
  expect(await settings({ country: "ZZ" })).toBe("unknown unknown");
  expect(await settings({})).toBe("unknown unknown");
});
