import { expect, test } from "vitest";
import { checks, claimOn } from "../../../fixtures/given.ts";
import { verifySentence } from "../../../verify-sentence.ts";

const verdictOn = async (source: string, claim: string) => (await verifySentence(claimOn(source, claim), checks)).kind;

const pills = "It can help after a condom breaks or pills are missed.";
const offered = "An RSV vaccine in pregnancy, or an RSV injection, is offered in some countries to protect babies.";
const early = "A rabies vaccine works only if given before signs of rabies start, so do not wait.";
const another = "Never give a person a medicine that was prescribed for someone else.";
const stays = "Make sure an adult stays with a person for at least the first 24 hours after a head injury.";
const flat = "Lay a person with anaphylaxis flat with the legs raised, and do not let the person stand.";
const says = "UK guidance says that omeprazole can be taken in pregnancy.";
const reflux = "Reflux is when milk comes back up.";
const steroids = "Prednisolone is not the same as the steroids used to build muscle.";
const asthma = "Common signs of asthma are wheezing, coughing and a tight chest.";

test.each([
  [pills, "It can help after a condom breaks or you miss pills."],
  [says, "According to UK guidance, you can take omeprazole in pregnancy."],
  [offered, "To protect babies, some countries offer an RSV vaccine in pregnancy, or an RSV injection."],
  [early, "Do not wait, because a rabies vaccine works only if you have it before signs of rabies start."],
  [early, "A rabies vaccine works only if it is given before signs of rabies start, so do not wait."],
  [another, "Never give someone a medicine that a doctor prescribed for another person."],
  [stays, "For at least the first 24 hours after a head injury, an adult should stay with the person."],
  [flat, "Lay the person with anaphylaxis flat and raise their legs, and do not let them stand."],
  [says, "According to UK guidance, omeprazole can be taken in pregnancy."],
  [reflux, "When milk comes back up, that is called reflux."],
  [steroids, "The steroids used to build muscle are different from prednisolone."],
  [steroids, "Prednisolone is different from the steroids used to build muscle."],
  [asthma, "Wheezing, coughing and a tight chest are common signs of asthma."],
])("%j may be said in another voice as %j", async (source, claim) => {
  expect(await verdictOn(source, claim)).toBe("supported");
});

test.each([
  [pills, "It can help after you break a condom or pills are missed."],
  [pills, "It can help after a condom breaks or you stop pills."],
  [pills, "It can help after a condom breaks or you do not miss pills."],
  ["Call now if a child is burned.", "Call now if you burn a child."],
  ["Call now if it is used by a child.", "Call now if you use a child."],
  [offered, "To protect babies, some countries refuse an RSV vaccine in pregnancy, or an RSV injection."],
  [offered, "To protect babies, most countries offer an RSV vaccine in pregnancy, or an RSV injection."],
  [offered, "To protect babies, all countries must offer an RSV vaccine in pregnancy, or an RSV injection."],
  [offered, "To protect babies, some countries offer an RSV vaccine in pregnancy, and an RSV injection."],
  [early, "Do not wait, because a rabies vaccine works only if you have it after signs of rabies start."],
  [early, "Do not wait, because a rabies vaccine works if you have it before signs of rabies start."],
  [early, "Do not wait, because a rabies vaccine works only if you do not have it before signs of rabies start."],
  [early, "Wait, because a rabies vaccine works only if you have it before signs of rabies start."],
  ["It works best when taken early.", "It works best when you stop it early."],
  [another, "Never give someone a medicine that a doctor prescribed for them."],
  [another, "Never give someone a medicine that a friend prescribed for another person."],
  [stays, "For at least the first 24 hours after a head injury, an adult should not stay with the person."],
  [stays, "For at most the first 24 hours after a head injury, an adult should stay with the person."],
  [stays, "For at least the first 24 hours after a head injury, an adult may stay with the person."],
  [stays, "For at least the first 24 hours after a head injury, a person should stay with the adult."],
  [flat, "Lay the person with anaphylaxis flat or raise their legs, and do not let them stand."],
  [flat, "Lay the person with anaphylaxis flat and lower their legs, and do not let them stand."],
  [flat, "Lay the person with anaphylaxis flat and raise their arms, and do not let them stand."],
  [flat, "Do not lay the person with anaphylaxis flat and raise their legs, and let them stand."],
  ["Do not sleep with the legs raised.", "Do not sleep and raise the legs."],
  [says, "According to US guidance, omeprazole can be taken in pregnancy."],
  [says, "According to UK guidance, omeprazole cannot be taken in pregnancy."],
  [says, "According to UK guidance, omeprazole should be taken in pregnancy."],
  ["Some guidance does not say that it is safe.", "According to some guidance, it is safe."],
  [reflux, "When milk comes back up, that is called colic."],
  [reflux, "When reflux comes back up, that is called milk."],
  [reflux, "When milk does not come back up, that is called reflux."],
  [steroids, "The steroids used to build muscle are the same as prednisolone."],
  [steroids, "The steroids used to build muscle are not different from prednisolone."],
  [steroids, "The steroids used to build prednisolone are different from muscle."],
  [asthma, "Wheezing and a tight chest are common signs of asthma."],
  [asthma, "Wheezing, coughing, fever and a tight chest are common signs of asthma."],
  [asthma, "Wheezing, coughing and a tight chest are signs of asthma and COPD."],
  [asthma, "Asthma and coughing are common signs of wheezing and a tight chest."],
  [asthma, "Wheezing, coughing and a tight chest are not common signs of asthma."],
])("%j is never said in another voice as %j", async (source, claim) => {
  expect(await verdictOn(source, claim)).not.toBe("supported");
});
