import { expect, test } from "vitest";
import { checks, claimOn } from "../../../fixtures/given.ts";
import { verifySentence } from "../../../verify-sentence.ts";

const verdictOn = async (source: string, claim: string) =>
  (await verifySentence(claimOn(source, claim, { passage: { language: "es" } }), checks)).kind;

test.each([
  // how soon is said of what is to be done, and both of two things stay both
  [
    "Busque ayuda de emergencia de inmediato después de tomar demasiado paracetamol (acetaminofén).",
    "Busque ayuda de emergencia después de tomar de inmediato demasiado paracetamol (acetaminofén).",
  ],
  [
    "Contacte a un médico de inmediato por un dolor en un tendón.",
    "Contacte a un médico por un dolor de inmediato en un tendón.",
  ],
  [
    "Contacte a un médico si tiene gripe y está embarazada, tiene 65 años o más, o tiene una enfermedad crónica.",
    "Contacte a un médico si tiene gripe y está embarazada, si tiene 65 años o más, o si tiene una enfermedad crónica.",
  ],
  [
    "Llame a su número de emergencias por debilidad en un brazo o dificultad para hablar claro.",
    "Llame a su número de emergencias por debilidad en un brazo o en la dificultad para hablar claro.",
  ],
  [
    "Consulte a un médico si el mareo al ponerse de pie no se quita.",
    "Consulte a un médico si al ponerse de pie no se quita el mareo.",
  ],
  // what somebody else does is not said of the reader, nor of nobody what somebody does
  ["Ofrezca comida a un niño con fiebre si quiere comer.", "Ofrezca comida a un niño con fiebre si quieres comer."],
  [
    "Contacte a un médico el mismo día si un niño sigue vomitando y no puede retener líquidos.",
    "Contacte a un médico el mismo día si usted no puede retener líquidos y un niño sigue vomitando.",
  ],
  [
    "Contacte a un médico el mismo día si hay un bulto o hinchazón en la espalda, o si la espalda ha cambiado de forma.",
    "Si tienes un bulto e hinchazón en la espalda, o si la espalda cambió de forma, ponte en contacto con un médico ese mismo día.",
  ],
  [
    "Vigile de cerca una reacción alérgica leve, porque una reacción leve puede convertirse en anafilaxia.",
    "Vigila de cerca una anafilaxia, porque puede convertirse en una reacción alérgica leve.",
  ],
  [
    "Llame a su número de emergencias después de demasiada insulina o demasiadas pastillas para la diabetes, aunque la persona se sienta bien.",
    "Llama a tu número de emergencias después de demasiada insulina o demasiadas pastillas para la diabetes, si la persona se siente mal.",
  ],
  [
    "Vaya a urgencias ahora por un dolor de estómago repentino y muy fuerte mientras toma ibuprofeno.",
    "Toma ibuprofeno si tienes un dolor de estómago repentino y muy fuerte.",
  ],
  [
    "Vaya a urgencias ahora por un dolor de estómago repentino y muy fuerte mientras toma ibuprofeno.",
    "Ve a urgencias ahora si tienes un dolor de estómago repentino o muy fuerte mientras tomas ibuprofeno.",
  ],
  [
    "Evite el alcohol, el tabaco, el té y el café al menos 6 horas antes de acostarse si tiene insomnio.",
    "Si tienes insomnio, evita el alcohol, el tabaco, el té y el café al menos 6 horas después de acostarte.",
  ],
  [
    "Hable con su equipo de diabetes antes de dejar o cambiar un medicamento para la diabetes.",
    "Deja o cambia un medicamento para la diabetes antes de hablar con tu equipo de diabetes.",
  ],
  [
    "Beber mucho alcohol mientras toma ibuprofeno aumenta el riesgo de sangrado del estómago.",
    "Tomar ibuprofeno mientras bebe mucho alcohol disminuye el riesgo de sangrado del estómago.",
  ],
  [
    "Ponga una bolsa de hielo envuelta en un paño sobre el chichón por ratos cortos para bajar la hinchazón.",
    "Pon una bolsa de hielo sobre el chichón por ratos cortos para subir la hinchazón.",
  ],
  [
    "Deje que un niño con diarrea o vómitos coma cuando se sienta capaz.",
    "Si un niño tiene diarrea o vómitos, no dejes que coma hasta que se sienta capaz.",
  ],
  [
    "Deje que un niño con diarrea o vómitos coma cuando se sienta capaz.",
    "Si un niño tiene diarrea, deja que coma cuando se sienta capaz.",
  ],
  [
    "Consulte a un médico si el tratamiento para la depresión no ayuda o causa efectos secundarios.",
    "Si el tratamiento para la depresión no te ayuda y te causa efectos secundarios, consulta a un médico.",
  ],
  [
    "Consulte a un médico si el tratamiento para la depresión no ayuda o causa efectos secundarios.",
    "Si el tratamiento para la depresión te ayuda o causa efectos secundarios, consulta a un médico.",
  ],
  [
    "No beba alcohol con tinidazol, ni durante las 72 horas después de la última dosis de tinidazol.",
    "No bebas alcohol con tinidazol, ni durante las 72 horas antes de la última dosis de tinidazol.",
  ],
  [
    "No beba alcohol con tinidazol, ni durante las 72 horas después de la última dosis de tinidazol.",
    "No bebas alcohol con tinidazol, ni durante las 24 horas posteriores a la última dosis de tinidazol.",
  ],
  ["La fiebre también puede aparecer después de una vacuna.", "La fiebre aparece después de una vacuna."],
  [
    "Un niño con fiebre puede tener la espalda o el pecho calientes, sudar o tener la piel húmeda y pegajosa.",
    "Si un adulto tiene fiebre, puede tener la espalda o el pecho calientes, sudar o tener la piel húmeda y pegajosa.",
  ],
  [
    "Un niño con fiebre puede tener la espalda o el pecho calientes, sudar o tener la piel húmeda y pegajosa.",
    "Si un niño tiene la espalda o el pecho calientes, puede tener fiebre, sudar o tener la piel húmeda y pegajosa.",
  ],
  [
    "Una infección leve de la vejiga a menudo se quita en unos días.",
    "Las infecciones de la vejiga a menudo se quitan en unos días.",
  ],
  [
    "Una infección leve de la vejiga a menudo se quita en unos días.",
    "Las infecciones leves de la vejiga siempre se quitan en unos días.",
  ],
  [
    "El paracetamol (acetaminofén) o el ibuprofeno pueden aliviar los dolores o la fiebre de un resfriado.",
    "Los dolores o la fiebre se pueden aliviar con paracetamol (acetaminofén) y con ibuprofeno.",
  ],
  [
    "Contacte a un médico o a la maternidad de inmediato si tiene fiebre.",
    "Ponte en contacto de inmediato con un médico y con la maternidad si tienes fiebre.",
  ],
  [
    "Contacte a un médico el mismo día si el mareo al ponerse de pie no se quita.",
    "Ponte en contacto con un médico el mismo día si el mareo al ponerte de pie se quita.",
  ],
  ["Si tiene tos, descanse y llame a un médico si empeora.", "Si tienes tos, descansa, y llama a un médico."],
  [
    "Vaya a urgencias ahora si una articulación lesionada se pone caliente e hinchada y usted tiene fiebre.",
    "Si tienes fiebre o una articulación lesionada se te pone caliente e hinchada, ve a urgencias ahora.",
  ],
  [
    "Llame a su número de emergencias si una persona está demasiado adormilada para tragar.",
    "Llama a tu número de emergencias si una persona está tan adormilada que puede tragar.",
  ],
  [
    "Los síntomas pueden durar una semana, pero la mayoría de las infecciones se quitan en 3 días.",
    "La mayoría de las infecciones pueden durar una semana, pero los síntomas se quitan en 3 días.",
  ],
  ["Dé naloxona a una persona con una sobredosis.", "Si tienes una sobredosis, date naloxona."],
  [
    "No deje que una persona con anafilaxia se ponga de pie ni camine.",
    "Si una persona tiene anafilaxia, deja que se ponga de pie y que camine.",
  ],
  ["Descanse y beba agua de inmediato.", "Descanse de inmediato y beba agua."],
  [
    "Llame a un médico si vomita después de la operación o tiene fiebre.",
    "Llame a un médico si después de la operación vomita o tiene fiebre.",
  ],
  [
    "Llame a un médico si la herida duele o sangra después de la operación.",
    "Si después de la operación la herida duele o sangra, llame a un médico.",
  ],
  ["La herida toca la piel.", "Toca la piel la herida."],
  ["Si toma warfarina, use paracetamol.", "Toma warfarina si usas paracetamol."],
  ["Si toma warfarina, use paracetamol para el dolor.", "Toma warfarina si usas paracetamol para el dolor."],
  ["Contacte a un médico si toma warfarina y tose sangre.", "Contacta a un médico y toma warfarina si toses sangre."],
  ["Un médico le puede recetar un antibiótico.", "Puedes recetarte un antibiótico."],
  ["No se siente si le duele la espalda.", "No te sientes si te duele la espalda mucho."],
  ["Dé naloxona a una persona con una sobredosis.", "Date naloxona si tienes una sobredosis."],
  ["Quédese con la persona hasta que llegue la ayuda.", "Quédate hasta que la persona llegue con la ayuda."],
  ["No tome nunca dos dosis.", "Nunca no tomes dos dosis."],
  ["Nunca tome aspirina si está embarazada.", "No tomes aspirina si nunca estás embarazada."],
  ["El dolor suele mejorar en una semana.", "El dolor siempre mejora en una semana."],
  ["El dolor suele mejorar en una semana.", "El dolor mejora en una semana."],
  ["El dolor suele mejorar en una semana.", "El dolor normalmente no mejora en una semana."],
  ["El dolor suele mejorar en una semana.", "Lo habitual es que el dolor empeore en una semana."],
  [
    "El dolor suele empezar de repente, y la fiebre mejora en una semana.",
    "El dolor empieza de repente, y la fiebre normalmente mejora en una semana.",
  ],
  ["El dolor no suele mejorar sin tratamiento.", "El dolor normalmente mejora sin tratamiento."],
  ["Una pastilla contiene 500 mg.", "Las pastillas contienen 500 mg."],
  ["Un médico puede recetar un antibiótico.", "Los médicos pueden recetar antibióticos fuertes."],
  ["La mayoría de las infecciones desaparecen.", "Las infecciones desaparecen."],
  ["Un bebé enfermo puede tener fiebre.", "Los bebés pueden tener fiebre."],
  ["Una infección leve se quita.", "Las infecciones graves se quitan."],
  [
    "Los efectos secundarios comunes del ibuprofeno son mareos y gases.",
    "Si tomas ibuprofeno, los efectos secundarios graves son mareos y gases.",
  ],
  [
    "Los efectos secundarios comunes del ibuprofeno son mareos y gases.",
    "Si tienes mareos y gases, los efectos secundarios comunes son ibuprofeno.",
  ],
  [
    "Los efectos secundarios comunes del ibuprofeno son mareos y gases.",
    "Los efectos secundarios comunes son mareos y gases.",
  ],
  [
    "El riesgo de sangrado de la warfarina puede aumentar.",
    "Si tienes sangrado, el riesgo de la warfarina puede aumentar.",
  ],
  [
    "Mantenerse activo ayuda a proteger el corazón en personas con colesterol alto.",
    "Si te mantienes activo, ayuda a proteger del colesterol alto en personas con corazón.",
  ],
  [
    "Mantenerse activo ayuda a proteger el corazón en personas con colesterol alto.",
    "Si tienes el corazón alto, mantenerse activo ayuda a proteger el colesterol.",
  ],
  ["Un niño con fiebre puede sudar.", "Si un niño suda, puede tener fiebre."],
  ["Un niño con fiebre puede sudar.", "Si tienes fiebre, un niño puede sudar."],
  ["Un niño con fiebre o dolor puede sudar.", "Si un niño tiene fiebre, puede sudar."],
  ["Una persona con fiebre debe descansar.", "Si una persona tiene fiebre, debe trabajar."],
  [
    "El ibuprofeno puede dañar los riñones de una persona con diabetes.",
    "Si tomas ibuprofeno, puede dañar los riñones.",
  ],
  [
    "Contacte a un médico de inmediato si tiene fiebre, y descanse.",
    "Contacta a un médico si tienes fiebre, y descansa de inmediato.",
  ],
  ["Contacte a un médico el mismo día si tiene tos.", "Contacta a un médico si tienes tos el mismo día."],
  ["Contacte a un médico de inmediato si empeora.", "Contacta a un médico si empeora de inmediato."],
  ["Llame a un médico hoy si el dolor empezó ayer.", "Llama a un médico si el dolor empezó hoy."],
  ["Avise a un médico si ha tomado por error dos dosis.", "Avisa por error a un médico si has tomado dos dosis."],
  [
    "Contacte a un médico o a la maternidad de inmediato si tiene fiebre.",
    "Ponte en contacto con un médico, y de inmediato con la maternidad si tienes fiebre.",
  ],
  ["Dé la pastilla del niño a la madre.", "Dale la pastilla al niño de la madre."],
  ["No ponga agua en el oído de un niño.", "No le pongas agua al niño."],
  ["Llame a un médico si el niño muerde al perro.", "Llame a un médico si el perro muerde al niño."],
  ["Llame a un médico si la fiebre causa vómitos.", "Llame a un médico si causan fiebre los vómitos."],
  [
    "Vaya a urgencias si la piel se pone azul y los labios grises.",
    "Ve a urgencias si se ponen azules los labios y la piel gris.",
  ],
  [
    "Llame a un médico si el dolor empeora y la fiebre mejora.",
    "Llame a un médico si mejora el dolor y empeora la fiebre.",
  ],
  [
    "Llame a un médico si vomita después de un golpe o tiene fiebre.",
    "Si después de un golpe vomitas o tienes fiebre, llama a un médico.",
  ],
  ["Llame a un médico si tiene fiebre y tos o dolor.", "Si tienes tos o dolor y fiebre, llama a un médico."],
  [
    "Llame a un médico si el dolor empieza después de comer.",
    "Si después de que empieza el dolor comes, llama a un médico.",
  ],
  ["Levante la cama de 10 a 20 cm.", "Levanta la cama entre 20 y 30 cm."],
  ["Levante la cama de 10 a 20 cm.", "Levanta la cama más de 10 a 20 cm."],
  ["El ibuprofeno puede aliviar el dolor.", "El ibuprofeno se puede aliviar con el dolor."],
  ["Los antibióticos pueden causar diarrea.", "Los antibióticos se pueden causar con diarrea."],
  [
    "Los síntomas pueden durar una semana, pero la fiebre se quita en 3 días.",
    "La fiebre puede durar una semana, pero los síntomas se quitan en 3 días.",
  ],
  ["Está demasiado adormilada para tragar.", "Está tan adormilada que no puede hablar."],
  [
    "Llame a un médico si el azúcar en la sangre está baja.",
    "Llama a un médico si tienes alta el azúcar en la sangre.",
  ],
  [
    "Llame a un médico si el azúcar en la sangre está baja.",
    "Llama a un médico si tienes la presión en la sangre baja.",
  ],
  ["Lavarse las manos ayuda a evitar la gripe.", "Para lavarse las manos, ayuda evitar la gripe."],
  [
    "Vaya a urgencias ahora si alguien puede haber causado el golpe.",
    "Ve a urgencias ahora si alguien ha causado el golpe.",
  ],
  ["Beba líquidos cuando esté enfermo con diabetes.", "Si tienes diabetes o estás enfermo, bebe líquidos."],
  ["Hable con un médico o con un farmacéutico.", "Habla con un médico y con un farmacéutico."],
  ["Llame por fiebre en un niño o tos.", "Llama por fiebre en un niño o en tos."],
  ["Llame a un médico si tiene tos y fiebre o dolor.", "Llame a un médico si tiene tos, y fiebre, o dolor."],
  ["No beba alcohol ni tome aspirina si está embarazada.", "No bebas alcohol, y toma aspirina si estás embarazada."],
  ["Llame si tose sangre, vomita o tiene fiebre.", "Llama si toses sangre, si vomitas y si tienes fiebre."],
  ["Llame si tose sangre o vomita, y descanse.", "Llama si toses sangre, y si vomitas descansa."],
  [
    "Llame si una persona está mareada o una niña está dormida.",
    "Llama si alguien está dormido o una niña está mareada.",
  ],
  ["Ayude a una persona inconsciente que respira.", "Ayuda a una persona que respira y está inconsciente o no."],
  ["No deje el tratamiento.", "No permitas el tratamiento."],
  ["Evite el alcohol.", "Prevén el alcohol y úsalo."],
  ["Quédese en casa si tiene fiebre.", "No te quedes en casa si tienes fiebre."],
  ["No puede despertarse.", "Puede no despertarse."],
  ["Se debe tomar con comida.", "Se puede tomar con comida."],
  ["Debería tomar la pastilla con comida.", "Hay que tomar la pastilla con comida."],
  ["El médico puede recomendar una vacuna.", "El médico recomienda una vacuna."],
  ["La fiebre la causa un virus.", "Un virus se debe a la fiebre."],
  ["Un virus causa la fiebre.", "La fiebre causa un virus."],
  ["Mantenga la calma.", "Pierde la calma."],
  ["No deje que camine.", "Deja que camine."],
  ["Beba bastantes líquidos.", "Toma pocos líquidos."],
  ["Tome ibuprofeno con comida.", "Toma ibuprofeno sin comida."],
  ["Algunos inhaladores pueden causar temblor.", "Los inhaladores pueden causar temblor."],
])("what looks alike and says something else is held: %s | %s", async (source, claim) => {
  expect(await verdictOn(source, claim)).not.toBe("supported");
});
