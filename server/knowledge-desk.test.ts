import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { importInto } from "#knowledge/ingest/import-command.ts";
import { openKnowledgeDesk } from "./knowledge-desk.ts";
import { openTestLantern } from "./testing/test-lantern.ts";

const shipped = path.resolve(import.meta.dirname, "..", "knowledge");
const now = new Date("2026-11-20T10:00:00Z");
const asked = "how long does a cough last";

/** Content of its own: two topics, an empty ledger and the shipped rules, in a folder that goes away. */
function ownKnowledge(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "lantern-knowledge-"));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  for (const part of ["red-flags", "directories", "lexicon"])
    fs.symlinkSync(path.join(shipped, part), path.join(folder, part));
  fs.mkdirSync(path.join(folder, "review"));
  fs.mkdirSync(path.join(folder, "guidelines"));
  for (const name of ["cough.md", "common-cold.md"]) {
    const text = fs.readFileSync(path.join(shipped, "guidelines", name), "utf8");
    fs.writeFileSync(path.join(folder, "guidelines", name), text.replace(/^related: .*$/m, "related: []"));
  }
  return folder;
}

async function opened() {
  const knowledgeFolder = ownKnowledge();
  const lantern = await openTestLantern({ knowledgeFolder });
  const said: string[] = [];
  const desk = openKnowledgeDesk({
    config: lantern.config,
    folders: {
      guidelines: path.join(knowledgeFolder, "guidelines"),
      reviews: path.join(knowledgeFolder, "review"),
      data: lantern.config.dataDir,
    },
    now,
    say: (line) => said.push(line),
    confirm: async () => true,
  });
  const keyFile = (id: string) => path.join(knowledgeFolder, `${id}.key`);
  const signer = (id: string) => ({ by: id, keyFile: keyFile(id) });
  const clinician = (id: string, voucher?: string) =>
    desk.register({
      id,
      name: id,
      role: "clinician",
      key: { newKeyFile: keyFile(id) },
      voucher: voucher === undefined ? undefined : signer(voucher),
    });
  await clinician("ada");
  await clinician("grace", "ada");
  const sign = (action: "review" | "approve" | "withdraw", id: string, words?: string) =>
    desk.sign({ action, topicId: "cough", ...signer(id), words });
  return { lantern, desk, said, sign, signer, keyFile, knowledgeFolder };
}

test("what is signed is what was shown, also when the file is changed while the reviewer reads", async () => {
  const { lantern, said, keyFile, knowledgeFolder } = await opened();
  const file = path.join(knowledgeFolder, "guidelines", "cough.md");
  const folders = {
    guidelines: path.dirname(file),
    reviews: path.join(knowledgeFolder, "review"),
    data: lantern.config.dataDir,
  };
  const slow = openKnowledgeDesk({
    config: lantern.config,
    folders,
    now,
    say: (line) => said.push(line),
    confirm: async () => {
      fs.writeFileSync(file, fs.readFileSync(file, "utf8").replace(/^title: .*$/m, "title: Cough, changed"));
      return true;
    },
  });
  await slow.sign({ action: "review", topicId: "cough", by: "ada", keyFile: keyFile("ada"), words: undefined });
  said.length = 0;
  await slow.status();
  expect(said.find((line) => line.startsWith("cough "))).toMatch(/ sample .* nobody/);
});

test("an imported leaflet is listed, approved and withdrawn like any other topic, and a diff does not call it retired", async () => {
  const { lantern, desk, said, signer, knowledgeFolder } = await opened();
  const leaflet = path.join(knowledgeFolder, "ankle-boot.md");
  fs.writeFileSync(
    leaflet,
    "# Ankle boot\n\n## What is an ankle boot?\n\nAn ankle boot holds a sprained ankle still.\n\n## When to call an ambulance\n\n- Call your emergency number if the toes turn blue.\n",
  );
  const imported = await importInto({
    file: leaflet,
    name: undefined,
    guidelinesDirectory: path.join(knowledgeFolder, "guidelines"),
    dataDirectory: lantern.config.dataDir,
    options: {
      licence: "OGL-3.0",
      publisher: "Sample Hospital",
      jurisdiction: ["any"],
      language: "en",
      url: "https://example.org/boot",
      reviewBy: "2027-11-20",
    },
  });
  expect(imported.kind).toBe("kept");
  await desk.status();
  const topicId = said.find((line) => line.includes("ankle"))?.split(" ")[0] ?? "";
  const sign = (action: "review" | "approve" | "withdraw", id: string, words?: string) =>
    desk.sign({ action, topicId, ...signer(id), words });
  expect(await sign("review", "ada")).toBe(true);
  expect(await sign("approve", "grace")).toBe(true);
  said.length = 0;
  await desk.diff();
  expect(said).toEqual(["The files and the snapshot in use say the same."]);
  expect(await sign("withdraw", "grace", "An old leaflet.")).toBe(true);
  said.length = 0;
  await desk.status();
  expect(said.find((line) => line.startsWith(topicId))).toMatch(/withdrawn .* grace: An old leaflet\./);
});

test("what two people signed is shown as approved to the next person who asks, without a restart", async () => {
  const { lantern, sign, said } = await opened();
  const patient = await lantern.patient();
  expect((await patient.say(asked)).citations[0]?.passage.status).toBe("sample");
  expect(await sign("approve", "ada")).toBe(false);
  expect(await sign("review", "ada")).toBe(true);
  expect(said.some((line) => line.startsWith("- A cough") || line.includes("cough"))).toBe(true);
  expect(await sign("approve", "grace")).toBe(true);
  await vi.waitFor(async () => {
    const answer = await (await lantern.patient()).say(asked);
    expect(answer.citations[0]?.passage.status).toBe("approved");
  }, 10_000);
});

test("a withdrawn topic can no longer be found by a running server, and the answers that cited it are listed without a word of them", async () => {
  const { lantern, desk, sign, said } = await opened();
  const patient = await lantern.patient();
  const before = await patient.say(asked);
  expect(before.citations.some(({ passage }) => passage.id.startsWith("cough#"))).toBe(true);
  said.length = 0;
  expect(await sign("withdraw", "grace", "A figure is wrong.")).toBe(true);
  const recalled = said.filter((line) => line.includes(`conversation ${patient.id}`));
  expect(recalled).toHaveLength(1);
  expect(recalled[0]).toMatch(/cites cough#\d/);
  expect(said.at(-1)).toBe('1 answer cited "cough".');
  expect(said.join()).not.toContain(asked);
  await vi.waitFor(async () => {
    const answer = await (await lantern.patient()).say(asked);
    expect(answer.citations.filter(({ passage }) => passage.id.startsWith("cough#"))).toEqual([]);
  }, 10_000);
  said.length = 0;
  expect(await desk.recall("common-cold")).toBe(true);
  expect(said.at(-1)).toMatch(/answers? cited "common-cold"/);
});

test("nothing is signed for words that nobody confirmed, and a key is never written over a file", async () => {
  const { lantern, keyFile, said } = await opened();
  const folders = {
    guidelines: path.join(shipped, "guidelines"),
    reviews: path.dirname(keyFile("ada")),
    data: lantern.config.dataDir,
  };
  const wary = openKnowledgeDesk({
    config: lantern.config,
    folders,
    now,
    say: (line) => said.push(line),
    confirm: async () => false,
  });
  const review = { action: "review", topicId: "cough", by: "ada", keyFile: keyFile("ada"), words: undefined } as const;
  expect(await wary.sign(review)).toBe(false);
  expect(fs.existsSync(path.join(folders.reviews, "ledger.jsonl"))).toBe(false);
  const key = fs.readFileSync(keyFile("ada"), "utf8");
  const again = { id: "eve", name: "Eve", role: "clinician", key: { newKeyFile: keyFile("ada") } } as const;
  expect(await wary.register({ ...again, voucher: undefined })).toBe(false);
  expect(fs.readFileSync(keyFile("ada"), "utf8")).toBe(key);
});

test("status names what is overdue first, and lint says no to a dead link", async () => {
  const knowledge = ownKnowledge();
  const file = path.join(knowledge, "guidelines", "cough.md");
  const text = fs.readFileSync(file, "utf8");
  fs.writeFileSync(
    file,
    text.replace(/^reviewBy: .*$/m, "reviewBy: 2026-11-01").replace("related: []", "related: [croup-cough]"),
  );
  const lantern = await openTestLantern();
  const said: string[] = [];
  const desk = openKnowledgeDesk({
    config: lantern.config,
    folders: {
      guidelines: path.join(knowledge, "guidelines"),
      reviews: path.join(knowledge, "review"),
      data: lantern.config.dataDir,
    },
    now,
    say: (line) => said.push(line),
    confirm: async () => true,
  });
  expect(await desk.status()).toBe(true);
  expect(said[1]).toMatch(/^cough +en +overdue +2026-11-01 +nobody +19 days late$/);
  expect(await desk.lint()).toBe(false);
  expect(said.join("\n")).toMatch(/cough\.md:\d+ \(related\.0\): "croup-cough" is no topic/);
});
