import { spanishStemOf } from "./stem.ts";

const pairs = `aumentar/reducir aumentar/disminuir aumentar/bajar subir/bajar alto/bajo más/menos mayor/menor mejor/peor mejorar/empeorar caliente/frío
caliente/fresco empezar/dejar seguir/dejar tomar/dejar continuar/dejar seguro/peligroso antes/después siempre/nunca encima/debajo arriba/abajo
abrir/cerrar seco/húmedo mojado/seco rápido/lento fuerte/débil fuerte/leve temprano/tarde dentro/fuera mismo/distinto lleno/vacío izquierdo/derecho
grande/pequeño largo/corto duro/blando joven/mayor día/noche ganar/perder con/sin aliviar/empeorar causar/prevenir tratar/causar permitir/prohibir
grave/leve despierto/dormido consciente/inconsciente bien/mal sano/enfermo sentarse/acostarse sentar/levantar hiperglucemia/hipoglucemia
hipertensión/hipotensión normal/anormal tomar/evitar usar/evitar beber/evitar comer/evitar incluir/excluir probable/improbable cubrir/destapar
añadir/quitar poner/quitar primero/último empujar/tirar apretar/aflojar`;

const found = new Map<string, string[]>();
for (const pair of pairs.split(/\s+/)) {
  const [one, other] = pair.split("/").map(spanishStemOf);
  if (one === undefined || other === undefined || one === other) continue;
  found.set(one, [...(found.get(one) ?? []), other]);
  found.set(other, [...(found.get(other) ?? []), one]);
}

/** Spanish stems that turn a statement around when one stands where the other stood. */
export const spanishOpposites: ReadonlyMap<string, readonly string[]> = found;
