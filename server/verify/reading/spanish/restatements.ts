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
  // how something of the reader's is, in a condition
  {
    said: ["{c:si|cuando|que} tiene|tenga {a} el|la|su|los|las {x}", "{c:si|cuando|que} tiene|tenga {x} {a}"],
    written: "{c} {x} está|esté|están|estén {a}",
    needs: ["things alone"],
  },
  {
    said: ["{c:a_menos_que} tenga {a} el|la|su|los|las {x}", "{c:a_menos_que} tenga {x} {a}"],
    written: "{c} {x} esté|estén {a}",
    needs: ["things alone"],
  },
  {
    said: ["{c:si|cuando} {x} está|es|son|están {a}", "{c:si|cuando} tiene {a} {x}"],
    written: "{c} tiene {x} {a}",
    needs: ["things alone"],
  },
  {
    said: ["{c:si|cuando} {x} está|es|son|están {a}", "{c:si|cuando} tiene {x} {a}"],
    written: "{c} tiene {a} {x}",
    needs: ["things alone"],
  },
  {
    said: ["{c:si|cuando} tiene a_menudo {a} el|la {x}"],
    written: "{c} tiene a_menudo {x} {a}",
    needs: ["things alone"],
  },
  { said: ["{c:si|cuando} tiene {x} y está {a}"], written: "si|cuando esté|está {a} con {x}", needs: ["things alone"] },
  // what helps to what
  { said: ["^ para {x} , ayuda|ayudan {m} $"], written: "^ {m} ayuda|ayudan a {x} $" },
  { said: ["^ para {x} , puede|pueden ayudar {m} $"], written: "^ {m} puede|pueden ayudar a {x} $" },
  { said: ["tan {a} que no puede|pueden {v}"], written: "demasiado {a} para {v}" },
  // who or what does it
  {
    said: ["^ {x} se puede|pueden {v} con {a} o con {b} $", "^ {x} se puede|pueden {v} con {a} o {b} $"],
    written: "^ {a} o {b} puede|pueden {v} {x} $",
    needs: ["no care"],
  },
  { said: ["^ {x} se puede|pueden {v} con {a} $"], written: "^ {a} puede|pueden {v} {x} $", needs: ["no care"] },
  // two things that are so, one against the other
  { said: ["^ {b} ,? pero|aunque {a} $"], written: "^ {a} ,? pero {b} $", needs: ["no care"] },
  // for how long
  { said: ["hayan estado {v} durante? {q}"], written: "lleven {q} {v}" },
  { said: ["haya estado {v} durante? {q}"], written: "lleve {q} {v}" },
  // as likely
  { said: ["{c:si|cuando} es posible que {x} se haya {v}"], written: "{c} {x} puede haberse {v}" },
  { said: ["{c:si|cuando} es posible que {x} haya {v}"], written: "{c} {x} puede haber {v}" },
  { said: ["^ puede ser {m} si {n} es {a} y {r} $"], written: "^ {n} {a} que {r} puede ser {m} $" },
];
