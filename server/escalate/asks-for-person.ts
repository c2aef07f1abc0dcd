const person =
  "(?:person|human(?: being)?|clinician|doctor|nurse|someone(?: real)?|somebody(?: real)?|real (?:person|human|doctor|nurse))";
const verbs =
  "(?:talk|speak|chat|write|get (?:me )?(?:through )?|connect me|transfer me|put me through|hand me over|pass me)";
/** "talk to a person", "can I speak with a real doctor please", "put me through to a nurse"; not "should I talk to a doctor about …". */
const request = new RegExp(
  `^(?:hi|hello|please|ok|no|actually|[,.! ])*(?:i(?: want| need| would like|'?d like| wanna) to |i wanna |can i |could i |may i |let me |please |just )*${verbs} ?(?:to|with)? ?(?:an? |the |your )?(?:actual |live )?${person}(?: here| now| please| instead| right now|[.!?, ])*$`,
  "i",
);
const bare =
  /^(?:(?:human|real person|agent|operator|clinician)(?: please)?|i (?:want|need) (?:a|an) (?:human|real person|person|clinician|real doctor|real nurse)(?: (?:now|please))?)[.!? ]*$/i;

/** Whether the whole message is a request for a person. Deterministic: a model's judgement must not stand between anyone and a human. */
export const asksForPerson = (text: string): boolean => {
  const plain = text.trim().replaceAll(/[’‘]/g, "'").replaceAll(/\s+/g, " ");
  return plain.length <= 120 && (request.test(plain) || bare.test(plain));
};
