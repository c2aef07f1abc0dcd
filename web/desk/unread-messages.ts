import type { CaseDetail } from "#server/protocol/desk-api.ts";

type Said = Pick<CaseDetail, "id" | "transcript">;

export const patientMessages = ({ transcript }: Pick<Said, "transcript">): number =>
  transcript.filter(({ metadata }) => metadata?.author === "patient").length;

/** What the patient had written when a clinician last did: after a reload, only what came later is new. */
function answeredMessages({ transcript }: Said): number {
  const lastReply = transcript.findLastIndex(({ metadata }) => metadata?.author === "clinician");
  return patientMessages({ transcript: transcript.slice(0, lastReply + 1) });
}

/** Counts the messages of a patient that were not on this screen yet. */
export function unreadMessages() {
  const seen = new Map<string, number>();
  return {
    see(detail: Said): void {
      seen.set(detail.id, patientMessages(detail));
    },
    count(details: readonly Said[]): ReadonlyMap<string, number> {
      const counts = details.map((detail): readonly [string, number] => {
        const known = seen.get(detail.id) ?? answeredMessages(detail);
        return [detail.id, patientMessages(detail) - known];
      });
      return new Map(counts.filter(([, count]) => count > 0));
    },
    forget: () => seen.clear(),
  };
}
