export { ofSamePeople } from "./of-same-people.ts";
export { peopleIn } from "./people-in.ts";
export { areTwo, isSame, type Person } from "./person.ts";
export { personOf } from "./true-of.ts";
