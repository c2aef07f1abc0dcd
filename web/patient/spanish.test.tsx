// @vitest-environment jsdom
import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import {
  answer,
  at,
  citation,
  decided,
  emergency,
  expectAccessible,
  frame,
  info,
  openPage,
  sentence,
  watchThePage,
} from "./testing/scripted-page.tsx";

watchThePage();

const spanish = { preferred: ["es-MX", "en"] };
const readAsSpanish = frame({
  type: "data-triage",
  id: "triage",
  data: { level: "none", language: "es", cards: [], findings: [], questions: [] },
});
const enEspañol = [
  answer,
  readAsSpanish,
  ...sentence("s1", "Dé bastantes líquidos a un niño con fiebre.", "claim"),
  citation,
  decided,
];
const box = () => screen.getByLabelText("Su mensaje");

test("in a Spanish browser the first screen speaks Spanish, its warnings too, and offers no example in English", async () => {
  const { container, session } = await openPage({}, { ...spanish, sent: { ...info, messageCharactersMax: 2000 } });
  expect(document.documentElement.lang).toBe("es");
  expect(document.title).toBe("Lantern: preguntas de salud, respuestas comprobadas");
  expect(
    screen.getByText("Está hablando con una inteligencia artificial, no con un profesional clínico."),
  ).toBeTruthy();
  expect(screen.getByRole("heading", { level: 2 }).textContent).toBe("¿Qué le gustaría saber?");
  expect(box().getAttribute("placeholder")).toBe("Su pregunta");
  expect(
    screen.getByText("Si puede ser una emergencia, llame a su número de emergencias. No espere aquí."),
  ).toBeTruthy();
  expect(screen.queryByText("How long does a cough last?")).toBeNull();
  expect(screen.getByRole("button", { name: "¿Cuánto dura la tos?" })).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Hablar con una persona" }));
  expect(session.askForPerson).toHaveBeenCalledOnce();
  await expectAccessible(container);
});

test("guidance that is no sample has no examples of the sample's", async () => {
  const { sampleNotice: _none, ...approved } = info;
  await openPage({}, { ...spanish, sent: approved });
  expect(screen.getByLabelText(/En qué país está/)).toBeTruthy();
  expect(screen.queryByText("Por ejemplo")).toBeNull();
});

test("a server that already speaks Spanish is quoted as it is", async () => {
  const words = "Habla con la ayudante del hospital, que no es una persona ni un médico.";
  await openPage({}, { ...spanish, sent: { ...info, aiLabel: words, examples: ["¿Qué hago con la fiebre?"] } });
  expect(screen.getByText(words).lang).toBe("es");
  expect(screen.getByRole("button", { name: "¿Qué hago con la fiebre?" })).toBeTruthy();
});

test("countries have their Spanish names, in Spanish order, with their own numbers", async () => {
  const countries = [
    { code: "DE", name: "Germany", emergency: ["112", "110"] },
    { code: "MX", name: "Mexico", emergency: ["911"] },
    { code: "US", name: "United States", emergency: ["911"] },
  ];
  const { session, change } = await openPage({}, { ...spanish, sent: { ...info, countries } });
  const select = screen.getByLabelText(/En qué país está/) as HTMLSelectElement;
  const names = [...select.options].map(({ text }) => text);
  expect(names).toEqual(["Prefiero no decirlo", "Alemania", "Estados Unidos", "México", "Mi país no está en la lista"]);
  fireEvent.change(select, { target: { value: "DE" } });
  expect(session.changeSettings).toHaveBeenCalledWith({ country: "DE", speakingFor: "unknown" });
  change({ settings: { country: "DE", speakingFor: "unknown" } });
  expect(screen.getByText("Número de emergencias aquí: 112 o 110.")).toBeTruthy();
});

test("whoever chooses Spanish gets it at once, the server is told, and it stays whatever is answered", async () => {
  const { session, receive, pageLanguage } = await openPage();
  fireEvent.click(screen.getByLabelText("Español"));
  expect(screen.getByRole("heading", { level: 2 }).textContent).toBe("¿Qué le gustaría saber?");
  expect(session.changeSettings).toHaveBeenCalledOnce();
  expect(pageLanguage.locale()).toBe("es");
  receive([
    answer,
    ...sentence("s1", "Give a child with a fever plenty of fluids to drink.", "claim"),
    citation,
    decided,
  ]);
  expect(document.documentElement.lang).toBe("es");
  expect(screen.getByText("Give a child with a fever plenty of fluids to drink.").lang).toBe("en");
});

test("an answer in Spanish turns an English browser's page to Spanish, names for screen readers included", async () => {
  const { container, receive } = await openPage();
  expect(document.documentElement.lang).toBe("en");
  receive([answer]);
  expect(screen.getByRole("button", { name: "Stop the answer" })).toBeTruthy();
  receive(enEspañol);
  expect(document.documentElement.lang).toBe("es");
  expect(screen.getByRole("log", { name: "Conversación" })).toBeTruthy();
  expect(screen.getByRole("article", { name: "Lantern, inteligencia artificial" })).toBeTruthy();
  expect(screen.getByRole("group", { name: "¿Le sirvió esta respuesta?" })).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Fuente 1: Fever, NHS. Abrir el pasaje exacto." }));
  const dialog = screen.getByRole("dialog", { name: "Fuente 1: Fever" });
  expect(within(dialog).getByText("20 de noviembre de 2026")).toBeTruthy();
  expect(within(dialog).getByText("Fecha de revisión del editor no registrada")).toBeTruthy();
  fireEvent.click(within(dialog).getByRole("button", { name: "Cerrar" }));
  await expectAccessible(container);
});

test("what stands on a Spanish card is Spanish even where English was chosen", async () => {
  const { receive } = await openPage();
  const chunk = structuredClone((emergency("emergency", true) as unknown as CardFrame).chunk);
  const [card] = chunk.data.cards;
  receive([answer, frame({ ...chunk, data: { ...chunk.data, language: "es", cards: [{ ...card, language: "es" }] } })]);
  fireEvent.click(screen.getByRole("button", { name: "Opciones" }));
  fireEvent.click(screen.getByLabelText("English"));
  fireEvent.click(screen.getByRole("button", { name: "Close" }));
  expect(document.documentElement.lang).toBe("en");
  const shown = screen.getByRole("alert").querySelector(".care-card") as HTMLElement;
  expect(shown.lang).toBe("es");
  expect(shown.textContent).toContain("Porque usted escribió");
  expect(shown.textContent).toContain("Números registrados el 1 de noviembre de 2026.");
  expect(within(shown).getByRole("button", { name: "Elija su país" })).toBeTruthy();
  expect(within(screen.getByRole("log")).getByText(/Se muestra arriba: Call 999 now/)).toBeTruthy();
});
interface CardFrame {
  readonly chunk: { readonly data: { readonly cards: readonly object[] } };
}

test("the status of an answer and of a person is said in the page's Spanish; the server's own words are left and marked", async () => {
  const { receive } = await openPage({}, spanish);
  const status = frame({
    type: "data-status",
    id: "status",
    data: { stage: "looking-up", words: "Looking in the guidance" },
  });
  receive([answer, status]);
  expect(screen.getByText("Buscando en la guía…")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Detener la respuesta" }).textContent).toBe("Detener");
  const words = "No clinician is on duty right now.";
  const data = {
    caseId: "k",
    state: "nobody-on-duty",
    words,
    position: 2,
    meanwhile: ["If it gets worse, call your emergency number."],
  };
  receive([
    frame({ type: "start", messageId: "n", messageMetadata: { author: "notice", at } }),
    frame({ type: "data-handoff", id: "handoff", data }),
  ]);
  expect(screen.getByText("No hay nadie de guardia.")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Guardado para una persona" })).toBeTruthy();
  expect(screen.getByText("Qué hacer mientras tanto")).toBeTruthy();
  expect(screen.getAllByText(/Su lugar en la cola es el 2\./).length).toBeGreaterThan(0);
  expect(screen.getAllByText(words).every((element) => element.lang === "en")).toBe(true);
});

test("a reason chosen in Spanish is kept under the words it is counted by", async () => {
  const { receive, session } = await openPage({}, spanish);
  receive(enEspañol);
  fireEvent.click(screen.getByRole("button", { name: "No" }));
  fireEvent.click(screen.getByLabelText("Difícil de entender"));
  fireEvent.click(screen.getByRole("button", { name: "Enviar opinión" }));
  expect(session.giveFeedback).toHaveBeenCalledWith({ answerId: "a", helpful: false, reason: "Hard to understand" });
  expect(await screen.findByText(/Su opinión se guarda/)).toBeTruthy();
});

test("what went wrong is said in Spanish, with the way out, and deleting still asks once more", async () => {
  const { session, change } = await openPage(
    { begun: true, outgoing: [{ clientMessageId: "c", text: "¿Hay alguien?", state: { kind: "unreachable" } }] },
    spanish,
  );
  expect(screen.getByText(/Si puede ser una emergencia, llame ahora\./)).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Intentar otra vez" }));
  expect(session.sendAgain).toHaveBeenCalledWith("c");
  change({ personRequest: "failed", connection: "interrupted", notice: "not-deleted" });
  expect(screen.getByText("Su petición no llegó.")).toBeTruthy();
  expect(screen.getByText(/Se perdió la conexión/)).toBeTruthy();
  expect(screen.getByText(/Ahora no se pudo borrar su conversación/)).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Opciones" }));
  fireEvent.click(screen.getByRole("button", { name: "Borrar mi conversación" }));
  expect(session.erase).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole("button", { name: "Sí, borrarla para siempre" }));
  expect(session.erase).toHaveBeenCalledOnce();
});
