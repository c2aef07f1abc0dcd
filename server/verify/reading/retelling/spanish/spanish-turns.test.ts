import { expect, test } from "vitest";
import { checks, claimOn } from "../../../fixtures/given.ts";
import { verifySentence } from "../../../verify-sentence.ts";

const verdictOn = async (source: string, claim: string) =>
  (await verifySentence(claimOn(source, claim, { passage: { language: "es" } }), checks)).kind;

test.each([
  [
    "Acueste de lado a una persona inconsciente que respira.",
    "Si una persona inconsciente respira, acuéstela de lado.",
  ],
  [
    "Dé suero oral a un niño con diarrea, a sorbos pequeños.",
    "Si su hijo tiene diarrea, dele suero oral, a sorbos pequeños.",
  ],
  ["No dé miel a un bebé menor de 1 año.", "Si su bebé es menor de 1 año, no le dé miel."],
  ["Lleve a un bebé con fiebre al médico el mismo día.", "Si un bebé tiene fiebre, llévelo al médico el mismo día."],
  [
    "Lave la herida con agua limpia, y cubra la herida con una venda.",
    "Lave la herida con agua limpia, y cúbrala con una venda.",
  ],
  [
    "No deje el tratamiento aunque se sienta mejor, porque la infección puede volver si deja el tratamiento.",
    "No deje el tratamiento aunque se encuentre mejor, porque la infección puede regresar si lo deja.",
  ],
  [
    "No tome ibuprofeno con warfarina, porque el ibuprofeno puede causar un sangrado.",
    "No tome ibuprofeno con warfarina, porque puede provocar un sangrado.",
  ],
  ["Los síntomas pueden tardar dos semanas en quitarse.", "Los síntomas pueden demorar dos semanas en desaparecer."],
  [
    "Consulte a un médico si el dolor de rodilla viene con hinchazón.",
    "Acuda a un médico si le duele la rodilla y tiene hinchazón.",
  ],
  [
    "Llame a su número de emergencias si una persona se desmaya o no se la puede despertar.",
    "Marque su número de emergencias si alguien pierde el conocimiento o no puede despertarlo.",
  ],
  [
    "Vaya a urgencias ahora por un golpe en la cabeza en un niño pequeño.",
    "Si un niño pequeño se ha dado un golpe en la cabeza, vaya ahora a urgencias.",
  ],
  ["Fumar durante el embarazo puede dañar al bebé.", "Si fuma durante el embarazo, puede dañar al bebé."],
  ["La metformina se puede tomar con la comida.", "Puede tomar la metformina con la comida."],
  ["Un médico puede cambiar la dosis de la pastilla.", "Es posible que un médico le cambie la dosis de la pastilla."],
  ["Algunos inhaladores pueden causar temblor.", "Hay inhaladores que pueden causar temblor."],
  ["No conduzca (maneje) hasta que un médico lo permita.", "No maneje hasta que un médico lo permita."],
  [
    "Contacte a un médico de inmediato por fiebre mientras toma un inmunosupresor.",
    "Contacte a un médico de inmediato si tiene fiebre y toma un inmunosupresor.",
  ],
  ["Vigile la orina de un bebé con vómitos.", "Si un bebé tiene vómitos, vigílele la orina."],
  [
    "Pregunte a un farmacéutico si puede tomar jarabe con sus otros medicamentos.",
    "Consulte a un farmacéutico si puede tomar jarabe con sus otras medicinas.",
  ],
  [
    "Contacte a un médico si la herida duele más o si echa pus.",
    "Si la herida duele más o echa pus, contacte con un médico.",
  ],
  [
    "Avise a su médico si por los vómitos en el embarazo no puede retener un medicamento que toma todos los días.",
    "Informe a su médico si por los vómitos en el embarazo no puede retener un medicamento que toma cada día.",
  ],
  [
    "Pida una revisión de sus medicamentos si planea un embarazo y toma algún medicamento con regularidad.",
    "Si está planeando un embarazo y toma algún medicamento de forma regular, pida una revisión de sus medicamentos.",
  ],
  [
    "Una infección de orina también puede causar dolor en la parte baja de la barriga y cansancio.",
    "Una infección urinaria también puede provocar dolor en la parte baja de la barriga y fatiga.",
  ],
  [
    "Contacte a un médico el mismo día si una madre o un padre reciente con depresión se siente incapaz de cuidarse o de cuidar al bebé.",
    "Si una madre o un padre reciente con depresión se siente incapaz de cuidarse o de cuidar al bebé, póngase en contacto con un médico el mismo día.",
  ],
  [
    "Pregunte a un médico o farmacéutico antes de tomar aspirina en dosis bajas durante la lactancia.",
    "Durante la lactancia, consulte a un médico o farmacéutico antes de tomar aspirina en dosis bajas.",
  ],
  [
    "Deje dormir a la persona después de un golpe leve en la cabeza, y busque ayuda de emergencia si no se la puede despertar con normalidad.",
    "Deje dormir a la persona después de un golpe leve en la cabeza, y pida ayuda de emergencia si no puede despertarla con normalidad.",
  ],
  [
    "Contacte a un médico el mismo día si la fiebre de un niño dura 5 días o más.",
    "Si la fiebre de su hijo dura 5 días o más, contacte a un médico el mismo día.",
  ],
  [
    "No dé paracetamol (acetaminofén) a un bebé de menos de 2 meses, a menos que un médico se lo haya indicado.",
    "Si su bebé tiene menos de 2 meses, no le dé paracetamol, a menos que un médico se lo haya indicado.",
  ],
  [
    "Use una cámara espaciadora (espaciador) con el inhalador durante un ataque de asma si tiene una cámara espaciadora.",
    "Durante un ataque de asma, use una cámara espaciadora con el inhalador si la tiene.",
  ],
  [
    "Un médico puede recetar un medicamento contra las náuseas que sea adecuado en el embarazo.",
    "Un médico puede recetarle un medicamento para las náuseas que sea adecuado durante el embarazo.",
  ],
  [
    "Llame a su número de emergencias si el dolor de pecho viene con falta de aire repentina, desmayo o tos con sangre.",
    "Si tiene dolor de pecho y además tiene falta de aire repentina, desmayo o tos con sangre, llame a su número de emergencias.",
  ],
  [
    "Vaya a urgencias ahora después de un golpe en la cabeza si la persona toma un anticoagulante (diluyente de la sangre), aunque se sienta bien.",
    "Si la persona toma un anticoagulante (diluyente de la sangre), vaya a urgencias ahora después de un golpe en la cabeza, aunque se encuentre bien.",
  ],
  [
    "Lavarse las manos a menudo y taparse al toser y estornudar ayuda a evitar que la gripe se contagie.",
    "Lavarse las manos con frecuencia y taparse al toser y estornudar ayuda a evitar que la gripe se transmita.",
  ],
  [
    "Los efectos secundarios comunes de la aspirina en dosis bajas son indigestión leve y sangrar o tener moretones con más facilidad que de costumbre.",
    "Los efectos adversos frecuentes de la aspirina en dosis bajas son indigestión leve y sangrar o tener moretones con más facilidad de lo normal.",
  ],
  [
    "Escuche a una persona con depresión sin juzgar y sin decirle que se anime.",
    "Si una persona tiene depresión, escúchela sin juzgar y sin decirle que se anime.",
  ],
  [
    "Revísese los pies todos los días para ver si hay cortes, ampollas, enrojecimiento o pérdida de sensibilidad si tiene diabetes.",
    "Si tiene diabetes, revísese los pies a diario para ver si hay cortes, ampollas, enrojecimiento o pérdida de sensibilidad.",
  ],
  [
    "La diabetes tipo 1 es una enfermedad de por vida en la que el cuerpo produce poca o ninguna insulina.",
    "La diabetes tipo 1 es una enfermedad para toda la vida en la que su cuerpo produce poca o ninguna insulina.",
  ],
  [
    "Tomar analgésicos demasiados días puede causar dolor de cabeza.",
    "Si toma analgésicos demasiados días, eso puede causarle dolor de cabeza.",
  ],
  [
    "Contacte a un médico si vomita después de un golpe en la cabeza.",
    "Si se dio un golpe en la cabeza y vomita, contacte a un médico.",
  ],
  ["Contacte a un médico si tiembla después de dejar de beber.", "Si dejó de beber y tiembla, contacte a un médico."],
  ["Contacte a un médico por dolor mientras toma warfarina.", "Si toma warfarina y tiene dolor, contacte a un médico."],
  [
    "No prepare la fórmula del bebé con leche de vaca cuando un bebé está enfermo.",
    "Si su bebé está enfermo, no le prepare la fórmula con leche de vaca.",
  ],
  ["El consejo de los CDC para la gripe es descansar en casa.", "Para la gripe, los CDC aconsejan descansar en casa."],
  ["La fiebre puede no quitarse en una semana.", "La fiebre quizá no se quite en una semana."],
  ["Consulte a un médico si tiene dolor de garganta.", "Consulte a un médico si le duele la garganta."],
  ["Consulte a un médico si la tos viene con fiebre.", "Consulte a un médico si además de la tos tiene fiebre."],
  [
    "Consulte a un médico si el dolor de garganta viene con fiebre o sarpullido.",
    "Consulte a un médico si le duele la garganta y además tiene fiebre o sarpullido.",
  ],
  ["Avise a su partera (matrona) si sangra.", "Avise a su matrona si sangra."],
  ["La tos a veces dura semanas.", "A veces, la tos dura semanas."],
  [
    "Guarde la crema y el jarabe, y agite el jarabe antes de usarlo.",
    "Guarde la crema y el jarabe, y agítelo antes de usarlo.",
  ],
  [
    "Revise a menudo a un adulto con fiebre, y esté atento a una confusión nueva.",
    "Si cuida a un adulto con fiebre, revíselo a menudo y esté atento a una confusión nueva.",
  ],
  [
    "Acueste a una persona que está inconsciente pero respira.",
    "Si una persona está inconsciente pero respira, acuéstela.",
  ],
  [
    "La vacuna contra la gripe reduce el riesgo de una enfermedad grave.",
    "Vacunarse contra la gripe reduce su riesgo de una enfermedad seria.",
  ],
  [
    "Llame a su número de emergencias si tiene dolor de pecho.",
    "Llama a tu número de emergencias si tienes dolor de pecho.",
  ],
  ["Evite tomar ibuprofeno con warfarina.", "No tome ibuprofeno con warfarina."],
])("in Spanish, %j may be said as %j", async (source, claim) => {
  expect(await verdictOn(source, claim)).toBe("supported");
});

test.each([
  ["Acueste de lado a una persona inconsciente que respira.", "Si una persona inconsciente respira, siéntela de lado."],
  [
    "Acueste de lado a una persona inconsciente que respira.",
    "Si una persona inconsciente no respira, acuéstela de lado.",
  ],
  ["Acueste de lado a una persona inconsciente que respira.", "Si una persona respira, acuéstela de lado."],
  [
    "Dé suero oral a un niño con diarrea, a sorbos pequeños.",
    "Si su hijo tiene diarrea, no le dé suero oral, a sorbos pequeños.",
  ],
  [
    "Dé suero oral a un niño con diarrea, a sorbos pequeños.",
    "Si un adulto tiene diarrea, dele suero oral, a sorbos pequeños.",
  ],
  ["Dé suero oral a un niño con diarrea o vómitos.", "Si su hijo tiene diarrea y vómitos, dele suero oral."],
  [
    "Lave la herida con agua limpia, y cubra la venda con un plástico.",
    "Lave la herida con agua limpia, y cúbrala con un plástico.",
  ],
  ["Lave la piel alrededor de la herida, y cubra la herida con una venda.", "Lave la herida, y cúbrala con una venda."],
  ["Lave la piel y la herida, y cubra la piel con una venda.", "Lave la piel y la herida, y cúbrala con una venda."],
  [
    "No tome ibuprofeno con alcohol, porque el alcohol puede causar un sangrado.",
    "No tome ibuprofeno con alcohol, porque puede causar un sangrado.",
  ],
  [
    "No tome ibuprofeno con warfarina, porque el ibuprofeno puede causar un sangrado.",
    "No tome warfarina con ibuprofeno, porque puede causar un sangrado.",
  ],
  [
    "Consulte a un médico si el dolor de rodilla viene con hinchazón.",
    "Consulte a un médico si le duele la rodilla o tiene hinchazón.",
  ],
  [
    "Consulte a un médico si el dolor de rodilla viene con hinchazón.",
    "Consulte a un médico si le duele la hinchazón y tiene rodilla.",
  ],
  [
    "Vaya a urgencias ahora por un golpe en la cabeza en un niño pequeño.",
    "Si un niño se ha dado un golpe en la cabeza pequeño, vaya ahora a urgencias.",
  ],
  [
    "Vaya a urgencias ahora por un golpe en la cabeza en un niño pequeño.",
    "Si se ha dado un golpe en la cabeza, vaya ahora a urgencias.",
  ],
  ["Fumar durante el embarazo puede dañar al bebé.", "Si no fuma durante el embarazo, puede dañar al bebé."],
  ["Fumar durante el embarazo puede dañar al bebé.", "Si fuma, puede dañar al bebé durante el embarazo."],
  ["Dejar de fumar durante el embarazo puede ayudar al bebé.", "Si fuma durante el embarazo, puede ayudar al bebé."],
  ["La metformina se puede tomar con la comida.", "Debe tomar la metformina con la comida."],
  ["La metformina no se puede tomar con alcohol.", "Puede tomar la metformina con alcohol."],
  ["Un médico puede cambiar la dosis de la pastilla.", "Es posible que usted cambie la dosis de la pastilla."],
  [
    "Un médico puede cambiar la dosis de la pastilla.",
    "Es posible que un médico no le cambie la dosis de la pastilla.",
  ],
  ["Algunos inhaladores pueden causar temblor.", "Los inhaladores pueden causar temblor."],
  ["Algunos inhaladores pueden causar temblor.", "Hay inhaladores que causan temblor."],
  ["No conduzca (maneje) hasta que un médico lo permita.", "Maneje hasta que un médico lo permita."],
  [
    "Contacte a un médico de inmediato por fiebre mientras toma un inmunosupresor.",
    "Contacte a un médico de inmediato si tiene fiebre o toma un inmunosupresor.",
  ],
  [
    "Contacte a un médico de inmediato por fiebre mientras toma un inmunosupresor.",
    "Contacte a un médico de inmediato si toma un inmunosupresor.",
  ],
  [
    "Contacte a un médico de inmediato por fiebre o tos mientras toma un inmunosupresor.",
    "Contacte a un médico de inmediato si tiene fiebre o tos y toma un inmunosupresor.",
  ],
  [
    "Pregunte a un farmacéutico si puede tomar jarabe con sus otros medicamentos.",
    "Puede tomar jarabe con sus otros medicamentos.",
  ],
  [
    "Contacte a un médico si la herida duele más o si echa pus.",
    "Si la herida duele más y echa pus, contacte con un médico.",
  ],
  [
    "Llame a una ambulancia otra vez si no mejora en 10 minutos.",
    "Llame a una ambulancia si no mejora otra vez en 10 minutos.",
  ],
  ["El paracetamol se usa para el dolor y la fiebre.", "El paracetamol se usa para la fiebre contra el dolor."],
  [
    "No dé paracetamol ni ibuprofeno para la fiebre antes de hablar con el equipo de cáncer del niño.",
    "No le dé paracetamol ni ibuprofeno para la fiebre después de hablar con el equipo de cáncer del niño.",
  ],
  ["Lave la boca del bebé con agua, y dé agua a la madre.", "Lávele la boca con agua, y dé agua a la madre."],
  [
    "Si toma warfarina, consulte a un médico por un golpe en la cabeza.",
    "Si toma warfarina y se da un golpe en la cabeza, no consulte a un médico.",
  ],
  [
    "Mantenga a un niño con varicela en casa, y lávese las manos a menudo.",
    "Si un niño tiene varicela, manténgalo en casa, y lávese las manos a menudo.",
  ],
  ["Dé agua a un adulto con fiebre y no dé leche a un bebé.", "Si un adulto tiene fiebre, dele agua y no le dé leche."],
  ["Tape el corte y la quemadura, y enfríe la quemadura primero.", "Tape el corte y la quemadura, y enfríelo primero."],
  [
    "La aspirina y el ibuprofeno pueden dañar el estómago, así que tome el ibuprofeno con comida.",
    "La aspirina y el ibuprofeno pueden dañar el estómago, así que tómela con comida.",
  ],
  [
    "Avise a su médico si por los vómitos en el embarazo no puede retener un medicamento que toma todos los días.",
    "Informe a su médico si por los vómitos en el embarazo puede retener un medicamento que toma cada día.",
  ],
  [
    "Pida una revisión de sus medicamentos si planea un embarazo y toma algún medicamento con regularidad.",
    "Si planea un embarazo o toma algún medicamento con regularidad, pida una revisión de sus medicamentos.",
  ],
  [
    "Pida una revisión de sus medicamentos si planea un embarazo y toma algún medicamento con regularidad.",
    "Si planea un embarazo, pida una revisión de sus medicamentos.",
  ],
  [
    "Quédese con una persona que ha tenido el azúcar baja en la sangre hasta que la persona se haya recuperado por completo.",
    "Quédese con una persona que ha tenido hipoglucemia hasta que la persona se haya recuperado un poco.",
  ],
  [
    "Quédese con una persona que ha tenido el azúcar baja en la sangre hasta que la persona se haya recuperado por completo.",
    "Quédese con una persona que ha tenido el azúcar alta en la sangre hasta que se haya recuperado por completo.",
  ],
  [
    "Pregunte a un médico o farmacéutico antes de tomar aspirina en dosis bajas durante la lactancia.",
    "Durante la lactancia, tome aspirina en dosis bajas antes de preguntar a un médico o farmacéutico.",
  ],
  [
    "Pregunte a un médico o farmacéutico antes de tomar aspirina en dosis bajas durante la lactancia.",
    "Pregunte a un médico o farmacéutico antes de tomar aspirina en dosis bajas o durante la lactancia.",
  ],
  [
    "No beba jugo (zumo) de toronja (pomelo) mientras toma simvastatina, porque la toronja puede aumentar el riesgo de efectos secundarios.",
    "Beba zumo de pomelo mientras toma simvastatina, porque no puede aumentar el riesgo de efectos secundarios.",
  ],
  [
    "No beba jugo (zumo) de toronja (pomelo) mientras toma simvastatina, porque la toronja puede aumentar el riesgo de efectos secundarios.",
    "No beba zumo mientras toma simvastatina, porque puede aumentar el riesgo de efectos secundarios.",
  ],
  [
    "Contacte a un médico el mismo día si la fiebre de un niño dura 5 días o más.",
    "Si la fiebre de su hijo dura más de 5 días, contacte a un médico el mismo día.",
  ],
  [
    "Contacte a un médico el mismo día si la fiebre de un niño dura 5 días o más.",
    "Si la fiebre de su padre dura 5 días o más, contacte a un médico el mismo día.",
  ],
  [
    "No dé paracetamol (acetaminofén) a un bebé de menos de 2 meses, a menos que un médico se lo haya indicado.",
    "Si su bebé tiene más de 2 meses, no le dé paracetamol, a menos que un médico se lo haya indicado.",
  ],
  [
    "No dé paracetamol (acetaminofén) a un bebé de menos de 2 meses, a menos que un médico se lo haya indicado.",
    "Si su bebé tiene menos de 2 meses, dele paracetamol, a menos que un médico se lo haya indicado.",
  ],
  [
    "Llame a su número de emergencias si el dolor de pecho viene con falta de aire repentina, desmayo o tos con sangre.",
    "Si tiene dolor de pecho, falta de aire repentina, desmayo o tos con sangre, llame a su número de emergencias.",
  ],
  [
    "Llame a su número de emergencias si el dolor de pecho viene con falta de aire repentina, desmayo o tos con sangre.",
    "Si tiene dolor de pecho y falta de aire repentina, desmayo y tos con sangre, llame a su número de emergencias.",
  ],
  [
    "Vaya a urgencias ahora después de un golpe en la cabeza si la persona toma un anticoagulante (diluyente de la sangre), aunque se sienta bien.",
    "Si la persona toma un anticoagulante (diluyente de la sangre), vaya a urgencias ahora después de un golpe en la cabeza, si se encuentra bien.",
  ],
  [
    "Los efectos secundarios comunes de la aspirina en dosis bajas son indigestión leve y sangrar o tener moretones con más facilidad que de costumbre.",
    "Los efectos adversos raros de la aspirina en dosis bajas son indigestión leve y sangrar o tener moretones con más facilidad de lo normal.",
  ],
  [
    "Escuche a una persona con depresión sin juzgar y sin decirle que se anime.",
    "Si una persona tiene depresión, escúchela juzgando y sin decirle que se anime.",
  ],
  [
    "Escuche a una persona con depresión sin juzgar y sin decirle que se anime.",
    "Si usted tiene depresión, escuche a una persona sin juzgar y sin decirle que se anime.",
  ],
  [
    "Revísese los pies todos los días para ver si hay cortes, ampollas, enrojecimiento o pérdida de sensibilidad si tiene diabetes.",
    "Si tiene diabetes, revísese los pies cada semana para ver si hay cortes, ampollas, enrojecimiento o pérdida de sensibilidad.",
  ],
  [
    "La diabetes tipo 1 es una enfermedad de por vida en la que el cuerpo produce poca o ninguna insulina.",
    "La diabetes tipo 1 es una enfermedad para toda la vida en la que su cuerpo no produce ninguna insulina.",
  ],
  [
    "Acueste a una persona embarazada con anafilaxia sobre el lado izquierdo.",
    "Si está embarazada, acueste a una persona con anafilaxia sobre el lado izquierdo.",
  ],
  [
    "No tome ibuprofeno en el embarazo, a menos que un médico se lo haya indicado.",
    "No tome ibuprofeno en el embarazo, aunque un médico se lo haya indicado.",
  ],
  [
    "Llame a su número de emergencias si una persona con depresión tiene un plan para quitarse la vida o ya se ha hecho daño.",
    "Llame a su número de emergencias si una persona con depresión tiene un plan para quitarse la vida y ya se ha hecho daño.",
  ],
  [
    "Consulte a un médico si tiene migraña con aura y toma la píldora anticonceptiva combinada, porque otro método puede ser más seguro.",
    "Consulte a un médico si tiene migraña con aura y toma la píldora anticonceptiva combinada, porque puede ser más segura.",
  ],
  [
    "Tomar analgésicos demasiados días puede causar dolor de cabeza.",
    "Si toma analgésicos demasiados días, eso puede quitarle el dolor de cabeza.",
  ],
  [
    "Tomar analgésicos demasiados días puede causar dolor de cabeza.",
    "Si tiene dolor de cabeza demasiados días, puede tomar analgésicos.",
  ],
  [
    "Tomar analgésicos demasiados días puede causar dolor de cabeza.",
    "Si toma analgésicos, eso puede causarle dolor de cabeza demasiados días.",
  ],
  [
    "Tomar analgésicos demasiados días puede causar dolor de cabeza.",
    "Si no toma analgésicos demasiados días, eso puede causarle dolor de cabeza.",
  ],
  [
    "Tomar analgésicos demasiados días puede causar dolor de cabeza.",
    "Si toma analgésicos demasiados días, debe tener dolor de cabeza.",
  ],
  ["El ibuprofeno tomado en el embarazo puede dañar al bebé.", "Si toma ibuprofeno, puede dañar al bebé."],
  [
    "El ibuprofeno tomado en el embarazo puede dañar al bebé.",
    "Si toma paracetamol en el embarazo, puede dañar al bebé.",
  ],
  [
    "El ibuprofeno tomado en el embarazo puede dañar al bebé.",
    "Si deja el ibuprofeno en el embarazo, puede dañar al bebé.",
  ],
  ["No conduzca con fiebre.", "Si no tiene fiebre, no conduzca."],
  ["No conduzca con fiebre.", "Si tiene fiebre, conduzca."],
  ["No conduzca con un niño con fiebre.", "Si tiene fiebre, no conduzca con un niño."],
  ["Tome el jarabe con agua.", "Si tiene agua, tome el jarabe."],
  ["Contacte a un médico por una herida con fiebre.", "Si tiene fiebre, contacte a un médico por una herida."],
  [
    "Contacte a un médico si vomita después de un golpe en la cabeza.",
    "Contacte a un médico si se da un golpe en la cabeza después de vomitar.",
  ],
  [
    "Contacte a un médico si vomita después de un golpe en la cabeza.",
    "Contacte a un médico si vomita y después se dio un golpe en la cabeza.",
  ],
  [
    "Contacte a un médico si vomita después de un golpe en la cabeza.",
    "Contacte a un médico si vomita o se dio un golpe en la cabeza.",
  ],
  [
    "Contacte a un médico si vomita después de un golpe en la cabeza.",
    "Contacte a un médico si se dio un golpe en la cabeza y no vomita.",
  ],
  [
    "Contacte a un médico si vomita antes de un golpe en la cabeza.",
    "Contacte a un médico si se dio un golpe en la cabeza y vomita.",
  ],
  [
    "Llame a su número de emergencias si tiembla o suda después de dejar de beber.",
    "Llame a su número de emergencias si dejó de beber y tiembla o no suda.",
  ],
  ["Contacte a un médico si tiembla después de dejar de beber.", "Contacte a un médico si dejó de temblar y bebe."],
  ["Contacte a un médico por dolor mientras toma warfarina.", "Contacte a un médico si toma warfarina o tiene dolor."],
  [
    "Contacte a un médico por dolor mientras toma warfarina.",
    "Contacte a un médico si toma warfarina y no tiene dolor.",
  ],
  ["Contacte a un médico por dolor antes de tomar warfarina.", "Contacte a un médico si toma warfarina y tiene dolor."],
  ["No prepare la fórmula del bebé con agua del grifo.", "No le prepare la fórmula con agua del grifo a la madre."],
  ["Lave la boca del bebé y la boca de la madre.", "Si el bebé está bien, lávele la boca y la boca de la madre."],
  ["Dé la leche del bebé a la madre cuando un bebé vomita.", "Si su bebé vomita, no le dé la leche a la madre."],
  [
    "El consejo de los CDC para la gripe es descansar en casa.",
    "Para la gripe, los CDC aconsejan no descansar en casa.",
  ],
  ["El consejo de los CDC para la gripe es descansar en casa.", "Para la gripe, la OMS aconseja descansar en casa."],
  ["El consejo de los CDC para la gripe es descansar en casa.", "Para la tos, los CDC aconsejan descansar en casa."],
  ["El consejo de los CDC para la gripe es descansar en casa.", "Para la gripe, los CDC obligan a descansar en casa."],
  ["Un médico puede recetar un antibiótico.", "Es posible que un farmacéutico le recete un antibiótico."],
  ["Un médico puede recetar un antibiótico.", "Un médico recetará un antibiótico."],
  ["La fiebre puede no quitarse en una semana.", "La fiebre quizá se quite en una semana."],
  ["La fiebre puede quitarse en una semana.", "La fiebre quizá no se quite en una semana."],
  ["La metformina no se puede tomar con alcohol.", "Quizá pueda tomar la metformina con alcohol."],
  ["El láser se puede usar para las verrugas.", "Puede usar el láser para las verrugas."],
  ["No la despierte si no se la puede calmar.", "No la calme si no se la puede despertar."],
  ["Llame a un médico si la puede despertar.", "Llame a un médico si no puede despertarla."],
  ["Consulte a un médico si le duele la garganta.", "Consulte a un médico si no le duele la garganta."],
  ["Consulte a un médico si tiene dolor de garganta fuerte.", "Consulte a un médico si le duele la garganta."],
  [
    "Consulte a un médico si tiene dolor en el pecho y el brazo.",
    "Consulte a un médico si le duele el pecho o el brazo.",
  ],
  ["Consulte a un médico si tiene dolor en el pecho.", "Consulte a un médico si le duele el brazo."],
  [
    "Consulte a un médico si el dolor de garganta viene con fiebre o sarpullido.",
    "Consulte a un médico si tiene dolor de garganta y fiebre y sarpullido.",
  ],
  [
    "Consulte a un médico si el dolor de garganta viene con fiebre y sarpullido.",
    "Consulte a un médico si tiene dolor de garganta y fiebre o sarpullido.",
  ],
  ["Consulte a un médico si la tos viene con fiebre.", "Consulte a un médico si la fiebre viene con tos y dolor."],
  ["Consulte a un médico si la tos viene con fiebre.", "Consulte a un médico si además de la tos no tiene fiebre."],
  ["Use un inhalador de rescate (de alivio) si le falta el aire.", "Use un inhalador de control si le falta el aire."],
  ["Avise a su partera (matrona) si sangra.", "Avise a su madre (matrona) si sangra."],
  ["No conduzca (maneje) con vendaje, y no nade.", "No nade con vendaje, y conduzca (maneje)."],
  ["Pregunte primero a un médico, y tome luego la pastilla.", "Pregunte a un médico, y tome primero la pastilla."],
  ["Tome la pastilla ahora, y beba agua más tarde.", "Tome la pastilla más tarde, y beba agua ahora."],
  ["A veces la tos no para, pero la fiebre sí.", "La tos no para, pero a veces la fiebre sí."],
  ["Algunas infecciones pueden curarse solas.", "Hay personas que pueden curar infecciones solas."],
  ["Algunos niños pueden tomar ibuprofeno.", "Hay adultos que pueden tomar ibuprofeno."],
  ["Evite tomar ibuprofeno con warfarina.", "Tome ibuprofeno con warfarina."],
  ["No beba alcohol con este medicamento.", "No evite el alcohol con este medicamento."],
  [
    "No conduzca hasta 8 semanas después de la operación.",
    "No conduzca durante un máximo de 8 semanas antes de la operación.",
  ],
  ["Vaya a urgencias ahora por dolor de pecho.", "Vaya a urgencias por dolor de pecho."],
  ["Pregunte a un médico antes de tomar ibuprofeno.", "Consulte a un médico después de tomar ibuprofeno."],
  ["Llame a su número de emergencias si no respira.", "Marque el número de su médico si no respira."],
  [
    "Tome la dosis olvidada en cuanto se acuerde, pero sáltese la dosis olvidada si ya casi toca la siguiente.",
    "Tome la dosis olvidada en cuanto se acuerde, y sáltesela si no toca la siguiente.",
  ],
  [
    "Guarde la crema y el jarabe, y agite el jarabe antes de usarlo.",
    "Guarde la crema y el jarabe, y agítela antes de usarlo.",
  ],
  ["Dé el jarabe al niño, y lave al niño.", "Dé el jarabe al niño, y lávela."],
  [
    "Tome aspirina con leche, porque la leche puede proteger el estómago.",
    "Tome aspirina con leche, porque puede proteger el estómago.",
  ],
  ["Si cuida a un adulto con fiebre, revise a un niño.", "Si cuida a un niño, revise a un adulto con fiebre."],
  [
    "Revise a menudo a un adulto con fiebre, y llame a su familia.",
    "Si cuida a un adulto con fiebre, revíselo a menudo y llame a su familia.",
  ],
  ["Acueste a una persona que está inconsciente pero respira.", "Si una persona está inconsciente, acuéstela."],
  [
    "Acueste a una persona que está inconsciente pero respira.",
    "Si una persona está inconsciente pero no respira, acuéstela.",
  ],
  [
    "Acueste a una persona que está inconsciente pero respira.",
    "Si está inconsciente pero respira, acueste a una persona.",
  ],
  ["No dé aspirina a un niño menor de 16 años.", "Si su niño es menor de 16 años, no le dé paracetamol."],
  ["No dé aspirina a un niño menor de 16 años.", "Si un adulto da aspirina a un niño menor de 16 años, no."],
  ["Lleve a urgencias a un bebé con fiebre o vómitos.", "Si un bebé tiene fiebre, llévelo a urgencias y vómitos."],
])("in Spanish, %j is never said as %j", async (source, claim) => {
  expect(await verdictOn(source, claim)).not.toBe("supported");
});
