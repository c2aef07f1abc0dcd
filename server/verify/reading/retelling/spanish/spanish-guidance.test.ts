import { expect, test } from "vitest";
import { checks, claimOn } from "../../../fixtures/given.ts";
import { verifySentence } from "../../../verify-sentence.ts";

const verdictOn = async (source: string, claim: string) =>
  (await verifySentence(claimOn(source, claim, { passage: { language: "es" } }), checks)).kind;

test.each([
  [
    "Llame a su número de emergencias si una persona con gripe tiene una convulsión (ataque) o no se la puede despertar.",
    "Si una persona con gripe tiene una convulsión (ataque) o no puede despertarla, llame a su número de emergencias.",
  ],
  [
    "No dé descongestionantes a un niño menor de 6 años.",
    "Si su niño es menor de 6 años, no le dé descongestionantes.",
  ],
  [
    "No dé ibuprofeno y paracetamol (acetaminofén) al mismo tiempo, a menos que un médico se lo haya indicado.",
    "No dé ibuprofeno y paracetamol (acetaminofén) a la vez, salvo que un médico se lo haya indicado.",
  ],
  [
    "Acueste a una persona embarazada con anafilaxia sobre el lado izquierdo.",
    "Si una persona embarazada tiene anafilaxia, acuéstela sobre el lado izquierdo.",
  ],
  [
    "No abrigue a un niño con fiebre con demasiada ropa o mantas (cobijas).",
    "Si un niño tiene fiebre, no lo abrigue con demasiada ropa o mantas (cobijas).",
  ],
  [
    "Revise a menudo a un niño con fiebre, también durante la noche.",
    "Si su niño tiene fiebre, revíselo a menudo, también durante la noche.",
  ],
  [
    "Mantenga a un niño con fiebre en casa, sin ir a la escuela ni a la guardería, hasta que se le quite la fiebre.",
    "Si un niño tiene fiebre, manténgalo en casa, sin ir a la escuela ni a la guardería, hasta que se le quite la fiebre.",
  ],
  [
    "Seque la piel alrededor del corte con una toalla limpia, y tape el corte con una curita (tirita) o una gasa estéril.",
    "Seque la piel alrededor del corte con una toalla limpia, y tápelo con una curita (tirita) o una gasa estéril.",
  ],
  [
    "Llame a su número de emergencias por un dolor de cabeza repentino y extremadamente fuerte.",
    "Llame a su número de emergencias si tiene un dolor de cabeza repentino y extremadamente fuerte.",
  ],
  [
    "Llame a su número de emergencias por una pérdida repentina de la vista o una visión borrosa repentina en uno o los dos ojos.",
    "Si tiene una pérdida repentina de la vista o una visión borrosa repentina en uno o los dos ojos, llame a su número de emergencias.",
  ],
  [
    "Llame a su número de emergencias ahora desde el aire libre si sospecha una intoxicación por monóxido de carbono.",
    "Si sospecha una intoxicación por monóxido de carbono, llame ahora a su número de emergencias desde el aire libre.",
  ],
  [
    "Pregunte a un médico o farmacéutico antes de dar ibuprofeno a un niño con asma.",
    "Antes de darle ibuprofeno a un niño con asma, consulte a un médico o farmacéutico.",
  ],
  ["Beba bastante agua mientras tenga gripe.", "Tome mucha agua mientras tenga gripe."],
  [
    "El omeprazol baja el ácido del estómago y se usa para la acidez y el reflujo.",
    "El omeprazol reduce el ácido del estómago y se utiliza para la acidez y el reflujo.",
  ],
  [
    "Los síntomas de la gripe suelen empezar de repente.",
    "Los síntomas de la gripe suelen comenzar de forma repentina.",
  ],
  ["La simvastatina suele tomarse por la noche.", "La simvastatina se suele tomar por la noche."],
  [
    "Contacte a un médico el mismo día si un niño no ha orinado en 12 horas.",
    "Si su hijo no ha orinado en 12 horas, contacte con un médico el mismo día.",
  ],
  [
    "Vaya a urgencias ahora si un niño parece estar muy mal durante la quimioterapia, o en las 6 semanas después de la quimioterapia, aunque no tenga fiebre.",
    "Acuda a urgencias ahora si un niño parece estar muy mal durante la quimioterapia, o en las 6 semanas después de la quimioterapia, aunque no tenga fiebre.",
  ],
  [
    "Llame a su número de emergencias si una persona tiene una convulsión (ataque) o no se la puede despertar.",
    "Llame al número de emergencias si alguien tiene una convulsión (ataque) o no se le puede despertar.",
  ],
  [
    "Los antibióticos no sirven para tratar la gripe, porque la gripe la causan virus.",
    "Los antibióticos no sirven para tratar la gripe, ya que la causan virus.",
  ],
  [
    "Tome los medicamentos para la diabetes como se los recetaron.",
    "Tome sus medicinas para la diabetes tal como se los recetaron.",
  ],
  [
    "El paracetamol (acetaminofén) puede aliviar el dolor de un esguince o un tirón si sigue el paquete.",
    "El paracetamol (acetaminofén) puede calmar el dolor de un esguince o un tirón si sigue el paquete.",
  ],
  [
    "Contacte a un médico el mismo día si el dolor de espalda viene con fiebre.",
    "Si además del dolor de espalda tiene fiebre, contacte a un médico el mismo día.",
  ],
  [
    "Contacte a un médico el mismo día si el dolor de espalda viene con fiebre.",
    "Si le duele la espalda y tiene fiebre, contacte a un médico el mismo día.",
  ],
  [
    "Siéntese y descanse mientras espera ayuda por un dolor de pecho.",
    "Mientras espera ayuda por un dolor de pecho, siéntese y descanse.",
  ],
  [
    "La mayoría de las personas se sienten mejor unas 2 semanas después de un esguince o un tirón.",
    "La mayoría de la gente se siente mejor unas 2 semanas después de un esguince o un tirón.",
  ],
  [
    "Dejar un antidepresivo de repente puede causar mareos, problemas de sueño, ansiedad y síntomas parecidos a los de la gripe.",
    "Si deja un antidepresivo de repente, puede tener mareos, problemas de sueño, ansiedad y síntomas parecidos a los de la gripe.",
  ],
  [
    "Beber alcohol puede causar azúcar baja en la sangre, a veces horas después, así que no beba alcohol sin comer.",
    "No beba alcohol sin comer, porque beber alcohol puede causar azúcar baja en la sangre, a veces horas después.",
  ],
  [
    "Contacte a un médico o farmacéutico si el dolor no mejora con paracetamol (acetaminofén) o si necesita paracetamol a menudo.",
    "Si el dolor no mejora con paracetamol (acetaminofén) o necesita paracetamol a menudo, contacte a un médico o farmacéutico.",
  ],
  [
    "Tome la aspirina en dosis bajas con comida o justo después de comer para reducir la posibilidad de molestias del estómago.",
    "Para reducir la posibilidad de molestias del estómago, tome la aspirina en dosis bajas con comida o justo después de comer.",
  ],
  [
    "No conduzca (maneje) usted mismo al hospital con dolor de pecho.",
    "Si tiene dolor de pecho, no conduzca (maneje) usted mismo al hospital.",
  ],
  [
    "Deje dormir a la persona después de un golpe leve en la cabeza, y busque ayuda de emergencia si no se la puede despertar con normalidad.",
    "Después de un golpe leve en la cabeza, deje dormir a la persona, y busque ayuda de emergencia si no la puede despertar con normalidad.",
  ],
  [
    "Prepare los sobres de suero oral exactamente como dice el paquete.",
    "Prepare los sobres de suero oral exactamente como indica el paquete.",
  ],
  [
    "Una infección de orina también puede causar dolor en la parte baja de la barriga y cansancio.",
    "Una infección de orina también puede provocarle dolor en la parte baja del vientre y cansancio.",
  ],
  [
    "Algunos medicamentos pueden dañar al bebé antes de nacer.",
    "Hay medicamentos que pueden dañar al bebé antes de nacer.",
  ],
  [
    "El ibuprofeno tomado en el embarazo puede dañar al bebé antes de nacer.",
    "Si toma ibuprofeno en el embarazo, puede dañar al bebé antes de nacer.",
  ],
  [
    "La depresión puede durar semanas o meses, y algunas personas tienen depresión más de una vez.",
    "La depresión puede durar semanas o meses, y algunas personas la tienen más de una vez.",
  ],
  [
    "Una temperatura de 38 °C (100.4 °F) o más suele considerarse fiebre en un niño.",
    "En un niño, una temperatura de 38 °C (100.4 °F) o más suele considerarse fiebre.",
  ],
  [
    "Muchas personas con diabetes tipo 2 no tienen síntomas al principio.",
    "Al principio, muchas personas con diabetes tipo 2 no tienen síntomas.",
  ],
  [
    "Contacte a un médico de inmediato si está embarazada, o cree que puede estar embarazada, mientras toma una estatina.",
    "Si está embarazada, o cree que puede estarlo, mientras toma una estatina, contacte a un médico de inmediato.",
  ],
  [
    "Siga primero su propio plan de acción para el asma, porque su plan puede indicar otro número de inhalaciones.",
    "Primero siga su propio plan de acción para el asma, porque puede indicar otro número de inhalaciones.",
  ],
  [
    "Consulte a un médico si un resfriado con tos dura más de 3 semanas.",
    "Vea a un médico si un resfriado con tos le dura más de 3 semanas.",
  ],
  [
    "La gripe afecta a todo el cuerpo y empieza más rápido que un resfriado.",
    "La gripe le afecta a todo el cuerpo y comienza más rápido que un resfriado.",
  ],
  [
    "Contacte a un médico de inmediato si está embarazada, o cree que puede estar embarazada, mientras toma una estatina.",
    "Póngase en contacto con un médico de inmediato si está embarazada, o piensa que puede estarlo, mientras toma una estatina.",
  ],
  [
    "Vigile de cerca a un niño pequeño después de un golpe en la cabeza por si tiene un llanto raro, sueño excesivo, vómitos, o cambios en el juego o la alimentación.",
    "Después de un golpe en la cabeza, vigile de cerca a un niño pequeño por si tiene un llanto raro, sueño excesivo, vómitos, o cambios en el juego o la alimentación.",
  ],
  [
    "No conduzca (maneje), ni vuelva al trabajo o a la escuela, hasta que se haya recuperado de un golpe en la cabeza.",
    "Hasta que se haya recuperado de un golpe en la cabeza, no conduzca, ni regrese al trabajo o a la escuela.",
  ],
  [
    "Siga tomando los medicamentos para el asma en el embarazo, a menos que un médico aconseje un cambio, porque los ataques de asma pueden dañar a la madre y al bebé.",
    "Durante el embarazo, continúe tomando sus medicinas para el asma, salvo que un médico aconseje un cambio, porque los ataques de asma pueden dañar a la madre y al bebé.",
  ],
  [
    "Dejar de fumar, mantenerse activo, comer sano y beber menos alcohol reducen el riesgo de otro ataque al corazón.",
    "Dejar de fumar, mantenerse activo, comer sano y tomar menos alcohol disminuyen su riesgo de otro infarto.",
  ],
  [
    "Un derrame cerebral es una emergencia, porque las células del cerebro empiezan a morir en minutos.",
    "Un ictus es una emergencia, ya que las células del cerebro comienzan a morir en minutos.",
  ],
  [
    "Los adultos normalmente pueden tomar paracetamol con ibuprofeno, porque los dos medicamentos actúan de forma distinta.",
    "Normalmente, los adultos pueden tomar paracetamol con ibuprofeno, porque los dos medicamentos actúan de manera distinta.",
  ],
  [
    "Un antidepresivo puede tardar unas semanas en hacer todo su efecto.",
    "Un antidepresivo puede demorar algunas semanas en hacer todo su efecto.",
  ],
  [
    "Contacte a un médico el mismo día si una persona con depresión deja de comer o beber.",
    "Si alguien con depresión deja de comer o beber, contacte con su médico ese mismo día.",
  ],
  [
    "El ibuprofeno en gel, espuma o aerosol puede aliviar el dolor y la hinchazón de un esguince o un tirón.",
    "El ibuprofeno en gel, espuma o aerosol puede aliviarle el dolor y la hinchazón de una torcedura o un tirón.",
  ],
  [
    "Coma algo sencillo, como pan tostado sin nada o una galleta simple, antes de levantarse de la cama.",
    "Antes de levantarse de la cama, coma algo sencillo, por ejemplo pan tostado sin nada o una galleta simple.",
  ],
  [
    "Consulte a un médico si un hombre, un niño o una persona mayor frágil tiene síntomas de una infección de orina.",
    "Si un hombre, un niño o una persona mayor frágil tiene síntomas de infección urinaria, consulte a un médico.",
  ],
  [
    "La mayoría de las infecciones de oído se quitan en 3 días, pero los síntomas pueden durar hasta una semana.",
    "La mayoría de las infecciones de oído desaparecen en 3 días, pero los síntomas pueden durar hasta una semana.",
  ],
  [
    "Tome otra bebida u otro bocado azucarado si el azúcar en la sangre sigue baja después de 10 a 15 minutos.",
    "Si el azúcar en la sangre continúa baja después de 10 a 15 minutos, tome otra bebida u otro bocado azucarado.",
  ],
  [
    "Busque ayuda de inmediato si una quemadura puede haberse causado a propósito.",
    "Pida ayuda de inmediato si una quemadura se puede haber causado a propósito.",
  ],
])("in Spanish, of our own guidance: %j may be said as %j", async (source, claim) => {
  expect(await verdictOn(source, claim)).toBe("supported");
});

test.each([
  [
    "Llame a su número de emergencias si una persona con gripe tiene una convulsión (ataque) o no se la puede despertar.",
    "Si una persona con gripe tiene una convulsión (ataque) o puede despertarla, llame a su número de emergencias.",
  ],
  ["No dé descongestionantes a un niño menor de 6 años.", "Si su niño es menor de 6 años, dele descongestionantes."],
  [
    "No dé descongestionantes a un niño menor de 6 años.",
    "Si su niño es mayor de 6 años, no le dé descongestionantes.",
  ],
  [
    "No dé ibuprofeno y paracetamol (acetaminofén) al mismo tiempo, a menos que un médico se lo haya indicado.",
    "No dé ibuprofeno y paracetamol (acetaminofén) a la vez, aunque un médico se lo haya indicado.",
  ],
  [
    "Acueste a una persona embarazada con anafilaxia sobre el lado izquierdo.",
    "Si una persona embarazada tiene anafilaxia, siéntela sobre el lado izquierdo.",
  ],
  [
    "Acueste a una persona embarazada con anafilaxia sobre el lado izquierdo.",
    "Si una persona tiene anafilaxia, acuéstela sobre el lado izquierdo.",
  ],
  [
    "No abrigue a un niño con fiebre con demasiada ropa o mantas (cobijas).",
    "Si un niño tiene fiebre, abríguelo con demasiada ropa o mantas (cobijas).",
  ],
  [
    "Revise a menudo a un niño con fiebre, también durante la noche.",
    "Si su niño tiene fiebre, revíselo a veces, también durante la noche.",
  ],
  [
    "Mantenga a un niño con fiebre en casa, sin ir a la escuela ni a la guardería, hasta que se le quite la fiebre.",
    "Si un niño tiene fiebre, manténgalo en casa, sin ir a la escuela ni a la guardería.",
  ],
  [
    "Seque la piel alrededor del corte con una toalla limpia, y tape el corte con una curita (tirita) o una gasa estéril.",
    "Seque la piel alrededor del corte con una toalla limpia, y tápela con una curita (tirita) o una gasa estéril.",
  ],
  [
    "Seque la piel alrededor del corte con una toalla limpia, y tape el corte con una curita (tirita) o una gasa estéril.",
    "Seque el corte con una toalla limpia, y tápelo con una curita (tirita) o una gasa estéril.",
  ],
  [
    "Llame a su número de emergencias por un dolor de cabeza repentino y extremadamente fuerte.",
    "Llame a su número de emergencias si tiene un dolor de cabeza fuerte.",
  ],
  [
    "Llame a su número de emergencias por una pérdida repentina de la vista o una visión borrosa repentina en uno o los dos ojos.",
    "Si tiene una pérdida repentina de la vista y una visión borrosa repentina en uno o los dos ojos, llame a su número de emergencias.",
  ],
  [
    "Llame a su número de emergencias ahora desde el aire libre si sospecha una intoxicación por monóxido de carbono.",
    "Si sospecha una intoxicación por monóxido de carbono, llame a su número de emergencias desde el aire libre.",
  ],
  [
    "Pregunte a un médico o farmacéutico antes de dar ibuprofeno a un niño con asma.",
    "Después de darle ibuprofeno a un niño con asma, consulte a un médico o farmacéutico.",
  ],
  [
    "Pregunte a un médico o farmacéutico antes de dar ibuprofeno a un niño con asma.",
    "Antes de darle ibuprofeno a un niño, consulte a un médico o farmacéutico.",
  ],
  [
    "No tome una dosis doble de ibuprofeno para compensar una dosis olvidada.",
    "Tome el doble de ibuprofeno para compensar una dosis olvidada.",
  ],
  ["Beba bastante agua mientras tenga gripe.", "Tome poca agua mientras tenga gripe."],
  [
    "El omeprazol baja el ácido del estómago y se usa para la acidez y el reflujo.",
    "El omeprazol sube el ácido del estómago y se utiliza para la acidez y el reflujo.",
  ],
  ["Los síntomas de la gripe suelen empezar de repente.", "Los síntomas de la gripe siempre comienzan de repente."],
  ["La simvastatina suele tomarse por la noche.", "La simvastatina se debe tomar por la noche."],
  [
    "Contacte a un médico el mismo día si un niño no ha orinado en 12 horas.",
    "Si su hijo ha orinado en 12 horas, contacte con un médico el mismo día.",
  ],
  [
    "Los antibióticos no sirven para tratar la gripe, porque la gripe la causan virus.",
    "Los antibióticos no sirven para tratar virus, ya que los causa la gripe.",
  ],
  [
    "Contacte a un médico el mismo día si el dolor de espalda viene con fiebre.",
    "Si le duele la espalda o tiene fiebre, contacte a un médico el mismo día.",
  ],
  [
    "Contacte a un médico el mismo día si el dolor de espalda viene con fiebre.",
    "Si le duele la espalda y no tiene fiebre, contacte a un médico el mismo día.",
  ],
  [
    "Contacte a un médico el mismo día si el dolor de espalda viene con fiebre.",
    "Si le duele la espalda, contacte a un médico el mismo día.",
  ],
  [
    "La mayoría de las personas se sienten mejor unas 2 semanas después de un esguince o un tirón.",
    "Toda la gente se siente mejor unas 2 semanas después de un esguince o un tirón.",
  ],
  [
    "Dejar un antidepresivo de repente puede causar mareos, problemas de sueño, ansiedad y síntomas parecidos a los de la gripe.",
    "Si toma un antidepresivo de repente, puede tener mareos, problemas de sueño, ansiedad y síntomas parecidos a los de la gripe.",
  ],
  [
    "Dejar un antidepresivo de repente puede causar mareos, problemas de sueño, ansiedad y síntomas parecidos a los de la gripe.",
    "Si deja un antidepresivo de repente, va a tener mareos, problemas de sueño, ansiedad y síntomas parecidos a los de la gripe.",
  ],
  [
    "Dejar un antidepresivo de repente puede causar mareos, problemas de sueño, ansiedad y síntomas parecidos a los de la gripe.",
    "Si deja un antidepresivo, puede tener mareos, problemas de sueño, ansiedad y síntomas parecidos a los de la gripe.",
  ],
  [
    "Contacte a un médico o farmacéutico si el dolor no mejora con paracetamol (acetaminofén) o si necesita paracetamol a menudo.",
    "Si el dolor no mejora con paracetamol (acetaminofén) y necesita paracetamol a menudo, contacte a un médico o farmacéutico.",
  ],
  [
    "No conduzca (maneje) usted mismo al hospital con dolor de pecho.",
    "Si no tiene dolor de pecho, conduzca (maneje) usted mismo al hospital.",
  ],
  [
    "Deje dormir a la persona después de un golpe leve en la cabeza, y busque ayuda de emergencia si no se la puede despertar con normalidad.",
    "Deje dormir a la persona, y busque ayuda de emergencia si no la puede despertar con normalidad después de un golpe leve en la cabeza.",
  ],
  [
    "Algunos medicamentos pueden dañar al bebé antes de nacer.",
    "Los medicamentos pueden dañar al bebé antes de nacer.",
  ],
  [
    "La depresión puede durar semanas o meses, y algunas personas tienen depresión más de una vez.",
    "La depresión puede durar semanas o meses, y las personas la tienen más de una vez.",
  ],
  [
    "Un sarpullido o una hinchazón después del paracetamol puede ser señal de alergia al paracetamol.",
    "Un sarpullido o hinchazón antes de tomar paracetamol puede ser signo de alergia al paracetamol.",
  ],
  [
    "Vaya a urgencias ahora por sangre en las heces si toma un anticoagulante (diluyente de la sangre) o tiene una enfermedad del hígado.",
    "Vaya a urgencias ahora si tiene sangre en las heces, toma un anticoagulante (diluyente de la sangre) o tiene una enfermedad del hígado.",
  ],
  [
    "Vaya a urgencias ahora por sangre en las heces si toma un anticoagulante (diluyente de la sangre) o tiene una enfermedad del hígado.",
    "Vaya a urgencias ahora si toma un anticoagulante (diluyente de la sangre) o tiene una enfermedad del hígado.",
  ],
  [
    "Contacte a un médico de inmediato si está embarazada, o cree que puede estar embarazada, mientras toma una estatina.",
    "Si está embarazada, o cree que puede estarlo, contacte a un médico de inmediato.",
  ],
  [
    "Consulte a un médico si un resfriado con tos dura más de 3 semanas.",
    "Vea a un médico si un resfriado con tos le dura menos de 3 semanas.",
  ],
  [
    "Un médico puede recetar un medicamento contra las náuseas que sea adecuado en el embarazo.",
    "Un médico puede recetar un medicamento para las náuseas que no sea adecuado en el embarazo.",
  ],
  ["La COVID-19 es una infección causada por un coronavirus.", "La COVID-19 causa la infección llamada coronavirus."],
  [
    "Vuelva a medir el azúcar en la sangre de 10 a 15 minutos después de tratar el azúcar baja con una bebida o un bocado azucarado.",
    "Mida el azúcar en la sangre de 10 a 15 minutos antes de tratarla con una bebida o un bocado azucarado.",
  ],
  [
    "Pregunte directamente a una persona con depresión si piensa en el suicidio, porque preguntar no le mete la idea en la cabeza.",
    "Si una persona con depresión piensa en el suicidio, pregúntele directamente, porque preguntar no le mete la idea en la cabeza.",
  ],
  [
    "Escuche a una persona con depresión sin juzgar y sin decirle que se anime.",
    "Si una persona tiene depresión, escúchela sin juzgar y dígale que se anime.",
  ],
  [
    "Avise al médico o farmacéutico de cualquier reacción alérgica pasada a un antibiótico antes de tomar un antibiótico nuevo.",
    "Avise al médico o farmacéutico de cualquier reacción alérgica pasada a un antibiótico antes de tomarlo.",
  ],
  [
    "El paracetamol (acetaminofén) o el ibuprofeno pueden bajar la fiebre y aliviar los dolores de la gripe.",
    "El paracetamol (acetaminofén) y el ibuprofeno deben bajar la fiebre y aliviar los dolores de la gripe.",
  ],
  [
    "Vigile de cerca a un niño pequeño después de un golpe en la cabeza por si tiene un llanto raro, sueño excesivo, vómitos, o cambios en el juego o la alimentación.",
    "Vigile de cerca a un niño pequeño antes de un golpe en la cabeza por si tiene un llanto raro, sueño excesivo, vómitos, o cambios en el juego o la alimentación.",
  ],
  [
    "No conduzca (maneje), ni vuelva al trabajo o a la escuela, hasta que se haya recuperado de un golpe en la cabeza.",
    "Conduzca, pero no vuelva al trabajo o a la escuela, hasta que se haya recuperado de un golpe en la cabeza.",
  ],
  [
    "Siga tomando los medicamentos para el asma en el embarazo, a menos que un médico aconseje un cambio, porque los ataques de asma pueden dañar a la madre y al bebé.",
    "Deje de tomar los medicamentos para el asma en el embarazo, a menos que un médico aconseje un cambio.",
  ],
  [
    "Siga tomando los medicamentos para el asma en el embarazo, a menos que un médico aconseje un cambio, porque los ataques de asma pueden dañar a la madre y al bebé.",
    "Siga tomando los medicamentos para el asma en el embarazo, si un médico aconseja un cambio.",
  ],
  [
    "Dejar de fumar, mantenerse activo, comer sano y beber menos alcohol reducen el riesgo de otro ataque al corazón.",
    "Dejar de fumar, mantenerse activo, comer sano y beber alcohol reducen el riesgo de otro infarto.",
  ],
  [
    "Un derrame cerebral es una emergencia, porque las células del cerebro empiezan a morir en minutos.",
    "Las células del cerebro empiezan a morir en minutos, porque un ictus es una emergencia.",
  ],
  [
    "No tome suplementos que contengan vitamina A (retinol) en el embarazo, porque demasiada puede dañar al bebé antes de nacer.",
    "No tome suplementos en el embarazo, porque demasiada puede dañar al bebé antes de nacer.",
  ],
  [
    "Los adultos normalmente pueden tomar paracetamol con ibuprofeno, porque los dos medicamentos actúan de forma distinta.",
    "Los adultos pueden tomar paracetamol con ibuprofeno siempre, porque los dos medicamentos actúan de forma distinta.",
  ],
  [
    "Un antidepresivo puede tardar unas semanas en hacer todo su efecto.",
    "Un antidepresivo puede tardar unos días en hacer todo su efecto.",
  ],
  [
    "Deje descansar el esguince o el tirón, y pare la actividad que causó la lesión.",
    "Deje descansar el esguince, y pare la actividad que causó el tirón.",
  ],
  [
    "Contacte a un médico el mismo día si una persona con depresión deja de comer o beber.",
    "Si alguien que deja de comer o beber tiene depresión, contacte a un médico el mismo día.",
  ],
  [
    "Contacte a un médico el mismo día si una persona con depresión deja de comer o beber.",
    "Si alguien con depresión deja de comer y beber, contacte a un médico el mismo día.",
  ],
  [
    "Levante el brazo o la pierna que sangra mientras presiona el corte.",
    "Presione el corte que sangra mientras levanta el brazo o la pierna.",
  ],
  [
    "Coma algo sencillo, como pan tostado sin nada o una galleta simple, antes de levantarse de la cama.",
    "Levántese de la cama antes de comer algo sencillo, como pan tostado sin nada o una galleta simple.",
  ],
  [
    "Hable con un médico sobre la tristeza, el cansancio o la preocupación después de un derrame cerebral, porque hay ayuda disponible.",
    "Hable con un médico sobre un derrame cerebral después de la tristeza, el cansancio o la preocupación, porque hay ayuda disponible.",
  ],
  [
    "Consulte a un médico si un hombre, un niño o una persona mayor frágil tiene síntomas de una infección de orina.",
    "Si una persona tiene síntomas de una infección de orina, consulte a un médico.",
  ],
  [
    "Llame a su número de emergencias si sale un líquido transparente de los oídos o la nariz, o sangre de los oídos, después de un golpe en la cabeza.",
    "Llame a su número de emergencias si sale sangre de los oídos o la nariz después de un golpe en la cabeza.",
  ],
  [
    "La mayoría de las infecciones de oído se quitan en 3 días, pero los síntomas pueden durar hasta una semana.",
    "Las infecciones de oído se quitan en 3 días, pero los síntomas pueden durar hasta una semana.",
  ],
  [
    "La mayoría de las infecciones de oído se quitan en 3 días, pero los síntomas pueden durar hasta una semana.",
    "La mayoría de las infecciones de oído se quitan en una semana, pero los síntomas pueden durar hasta 3 días.",
  ],
  [
    "Contacte a un médico el mismo día si la deshidratación no mejora con líquidos, o si no se pueden retener los líquidos.",
    "Contacte a un médico el mismo día si la deshidratación mejora con líquidos, o si no se pueden retener.",
  ],
  [
    "El colesterol alto normalmente no da síntomas y se descubre con un análisis de sangre.",
    "El colesterol alto no da síntomas y normalmente se descubre con un análisis de sangre.",
  ],
  [
    "Tome otra bebida u otro bocado azucarado si el azúcar en la sangre sigue baja después de 10 a 15 minutos.",
    "Tome otra bebida u otro bocado azucarado si el azúcar en la sangre sigue alta después de 10 a 15 minutos.",
  ],
  [
    "Busque ayuda de inmediato si una quemadura puede haberse causado a propósito.",
    "Busque ayuda de inmediato si una quemadura no puede haberse causado a propósito.",
  ],
  [
    "No dé comida, bebida ni aspirina a una persona con señales de derrame cerebral, a menos que el operador de emergencias lo indique.",
    "Si una persona tiene señales de derrame cerebral, dele comida, bebida o aspirina, a menos que el operador de emergencias lo indique.",
  ],
  [
    "Avise al equipo de la ambulancia si una persona con señales de derrame cerebral toma un anticoagulante (diluyente de la sangre).",
    "Si una persona toma un anticoagulante, avise al equipo de la ambulancia.",
  ],
])("in Spanish, of our own guidance: %j is never said as %j", async (source, claim) => {
  expect(await verdictOn(source, claim)).not.toBe("supported");
});
