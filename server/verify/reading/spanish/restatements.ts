import type { Restatement } from "../retelling/conditions/restatements.ts";

/** Beside these, `retelling/spanish` tells what its verbs and pronouns need. */
export const spanishRestatements: readonly Restatement[] = [
  { said: ["si tiene piel {x}"], written: "en piel {x}", needs: ["a colour", "no list before"] },
  { said: ["y es la primera vez"], written: "por primera vez", needs: ["in a condition", "no list before"] },
  { said: ["^ si tiene {x} ,"], written: "^ {x} significa|significan que" },
  {
    said: ["{c:si|cuando} tiene {x} y además|también tiene"],
    written: "{c} {x} viene|vienen con",
    needs: ["things alone"],
  },
  {
    said: ["^ personas con {x} pueden tener|sentir", "^ si tiene {x} , puede tener|sentir"],
    written: "^ {x} puede|pueden causar",
    needs: ["no care"],
  },
  { said: ["^ hay personas que"], written: "^ algunas personas" },
  { said: ["por_ejemplo si tienen {x} o {y}"], written: "por_ejemplo personas con {x} o que {y}" },
  { said: ["^ puede ser {m} si {n} es {a} y {r} $"], written: "^ {n} {a} que {r} puede ser {m} $" },
];
