import { expect, test } from "vitest";
import { checks, claimOn } from "../../../fixtures/given.ts";
import { verifySentence } from "../../../verify-sentence.ts";

const verdictOn = async (source: string, claim: string) =>
  (await verifySentence(claimOn(source, claim, { passage: { language: "es" } }), checks)).kind;

test.each([
  [
    "Contacte a un médico el mismo día si hay un bulto o hinchazón en la espalda, o si la espalda ha cambiado de forma.",
    "Si tienes un bulto o hinchazón en la espalda, o si la espalda cambió de forma, ponte en contacto con un médico ese mismo día.",
  ],
  [
    "Vigile de cerca una reacción alérgica leve, porque una reacción leve puede convertirse en anafilaxia.",
    "Observa con atención una reacción alérgica ligera, ya que una reacción ligera puede transformarse en anafilaxia.",
  ],
  [
    "Llame a su número de emergencias después de demasiada insulina o demasiadas pastillas para la diabetes, aunque la persona se sienta bien.",
    "Aunque la persona se encuentre bien, llama a tu número de emergencias tras demasiada insulina o demasiadas pastillas para la diabetes.",
  ],
  [
    "Vaya a urgencias ahora por un dolor de estómago repentino y muy fuerte mientras toma ibuprofeno.",
    "Ve a urgencias ahora mismo si tienes un dolor de estómago repentino y muy intenso mientras tomas ibuprofeno.",
  ],
  [
    "Evite el alcohol, el tabaco, el té y el café al menos 6 horas antes de acostarse si tiene insomnio.",
    "Si tienes insomnio, evita el alcohol, el tabaco, el té y el café por lo menos 6 horas antes de irte a la cama.",
  ],
  [
    "Hable con su equipo de diabetes antes de dejar o cambiar un medicamento para la diabetes.",
    "Antes de suspender o cambiar un medicamento para la diabetes, consulta con tu equipo de diabetes.",
  ],
  [
    "Beber mucho alcohol mientras toma ibuprofeno aumenta el riesgo de sangrado del estómago.",
    "Tomar mucho alcohol mientras tomas ibuprofeno eleva el riesgo de sangrado de estómago.",
  ],
  ["Quite la ropa que tenga una sustancia química dañina.", "Retira la ropa que tenga un producto químico dañino."],
  [
    "Ponga una bolsa de hielo envuelta en un paño sobre el chichón por ratos cortos para bajar la hinchazón.",
    "Para reducir la hinchazón, coloca una bolsa de hielo envuelta en un paño sobre el chichón por ratos cortos.",
  ],
  [
    "Deje que un niño con diarrea o vómitos coma cuando se sienta capaz.",
    "Si un niño tiene diarrea o vómitos, deja que coma cuando se sienta capaz.",
  ],
  [
    "Consulte a un médico si el tratamiento para la depresión no ayuda o causa efectos secundarios.",
    "Si el tratamiento para la depresión no te ayuda o te provoca efectos secundarios, acude a un médico.",
  ],
  [
    "Contacte a un médico si los efectos secundarios hacen difícil tomar el medicamento para la presión arterial.",
    "Si los efectos adversos hacen difícil tomar la medicina para la tensión arterial, habla con un médico.",
  ],
  [
    "El sangrado de la vagina en el embarazo tiene muchas causas posibles.",
    "El sangrado vaginal durante el embarazo tiene muchas causas posibles.",
  ],
  [
    "No beba alcohol con tinidazol, ni durante las 72 horas después de la última dosis de tinidazol.",
    "No bebas alcohol con tinidazol, ni en las 72 horas posteriores a la última dosis de tinidazol.",
  ],
  [
    "La deshidratación significa que el cuerpo pierde más líquido del que recibe.",
    "Deshidratación quiere decir que tu cuerpo pierde más líquido del que recibe.",
  ],
  [
    "Mantenga abrigada con una manta (cobija) a la persona con la quemadura mientras la enfría, y no deje que la manta toque la quemadura.",
    "Mientras la enfrías, mantén abrigada con una cobija a la persona con la quemadura, y no dejes que la manta toque la quemadura.",
  ],
  [
    "Los remedios de hierbas no siempre son seguros en el embarazo, así que pregunte primero a un farmacéutico o a una partera (matrona).",
    "Los remedios de hierbas no siempre son seguros durante el embarazo, por eso pregúntale primero a un farmacéutico o a una matrona.",
  ],
  [
    "Una conmoción cerebral es una lesión temporal del cerebro causada por un golpe o una sacudida de la cabeza.",
    "Una conmoción cerebral es una lesión cerebral temporal provocada por un golpe o una sacudida de la cabeza.",
  ],
  [
    "Beber alcohol puede bajar demasiado el azúcar en la sangre en personas que usan insulina o algunas pastillas para la diabetes.",
    "Tomar alcohol puede bajar demasiado la glucosa en sangre en personas que usan insulina o algunas pastillas para la diabetes.",
  ],
  [
    "Lleve siempre con usted el inhalador de rescate si tiene asma.",
    "Si tienes asma, lleva siempre contigo el inhalador de rescate.",
  ],
  ["Tome el hierro con el estómago vacío si puede.", "Si puedes, toma el hierro en ayunas."],
  [
    "No use aspirina durante el embarazo sin hablar antes con un médico.",
    "No uses aspirina si estás embarazada sin consultarlo antes con un médico.",
  ],
  ["Pida una cita si los mareos vuelven una y otra vez.", "Pide cita si los mareos regresan repetidamente."],
  [
    "Los antibióticos pueden causar diarrea en algunas personas.",
    "En algunas personas, los antibióticos pueden dar diarrea.",
  ],
  [
    "Deje de tomar el medicamento y llame a un médico si le sale un sarpullido.",
    "Si te sale un sarpullido, deja de tomar la medicina y llama a un médico.",
  ],
  ["Revise la piel del bebé todos los días.", "Revísale la piel al bebé a diario."],
  ["El azúcar en la sangre puede subir si está enfermo.", "Si estás enferma, el azúcar en la sangre puede aumentar."],
  ["Guarde los medicamentos lejos del alcance de los niños.", "Guarda las medicinas fuera del alcance de los niños."],
  ["Consulte a un médico si el bebé no gana peso.", "Si tu bebé no aumenta de peso, consulta al médico."],
  [
    "Llame a su número de emergencias si a un niño con fiebre le cuesta mucho respirar.",
    "Llama a tu número de emergencias si un niño con fiebre tiene mucha dificultad para respirar.",
  ],
  [
    "Los efectos secundarios comunes del ibuprofeno son mareos y gases.",
    "Si tomas ibuprofeno, los efectos secundarios comunes son mareos y gases.",
  ],
  [
    "El dolor de garganta suele mejorar en una semana.",
    "Lo habitual es que el dolor de garganta mejore en una semana.",
  ],
  [
    "No deje que una persona con anafilaxia se ponga de pie ni camine.",
    "Si una persona tiene anafilaxia, no permitas que se ponga de pie ni que camine.",
  ],
  [
    "Nunca tome más paracetamol de lo que dice el paquete.",
    "No tomes nunca más paracetamol del que indica el paquete.",
  ],
  [
    "Mantenga la calma con una persona que tiene un ataque de pánico.",
    "Mantén la calma con alguien que está teniendo un ataque de pánico.",
  ],
])(
  "what is said to a friend, in plain words and another order, says what the guidance says: %s | %s",
  async (source, claim) => {
    expect(await verdictOn(source, claim)).toBe("supported");
  },
);
