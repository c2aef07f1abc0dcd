export { ofSamePeople } from "./of-same-people.ts";
export { peopleIn } from "./people-in.ts";
export { peopleOf } from "./people-of.ts";
export { sentencesOfSomebodyNew } from "./somebody-new.ts";
export { areTwo, isSame, type Person } from "./person.ts";
export { mayBeOf, personOf } from "./true-of.ts";
