import type { CitationPart } from "#server/protocol/ui-parts.ts";
import { PassageView } from "#web/ui/index.ts";
import { Modal } from "./modal.tsx";
import { useLanguage, useWords } from "./use-words.tsx";

/** The exact passage behind a sentence, with the quoted words marked. */
export function CitationDialog({
  citation,
  onClose,
}: {
  readonly citation: CitationPart;
  readonly onClose: () => void;
}) {
  const words = useWords().answer;
  const language = useLanguage();
  const { passage, sources, quote, number } = citation;
  return (
    <Modal title={words.citationTitle(number, passage.topicTitle)} className="modal-side" onClose={onClose}>
      <h3 className="citation-heading">{passage.heading}</h3>
      <PassageView passage={passage} sources={sources} quote={quote} language={language} />
    </Modal>
  );
}
