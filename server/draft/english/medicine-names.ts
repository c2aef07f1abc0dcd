import { medicineNamesOf } from "../medicine-names.ts";

export const englishMedicineNames = medicineNamesOf({
  names: {
    "class anticoagulant": ["doac", "doacs", "doac blood thinner", "blood-thinner", "anti-clotting medicine"],
    "class nsaid": ["similar painkillers", "anti-inflammatory painkiller", "anti inflammatories", "anti inflammatory"],
    "class blood pressure medicine": [
      "blood pressure medicine",
      "blood pressure medicines",
      "blood pressure medication",
      "blood pressure meds",
      "blood pressure tablets",
      "blood pressure tablet",
      "blood pressure pills",
      "bp tablets",
      "bp meds",
    ],
    "class diuretic": ["water pill", "water pills"],
    "class contraceptive pill": [
      "combined pill",
      "mini pill",
      "the pill",
      "birth control",
      "combined contraceptive pill",
    ],
    "class antihistamine": ["hay fever tablets", "hay fever tablet", "allergy tablets"],
    "class antacid": ["rennies", "rennie", "milk of magnesia"],
    "class decongestant": ["decongestant cold remedy"],
    "class sleeping medicine": ["sleeping tablets", "sleeping tablet", "sleeping pills", "sleeping pill"],
    "class antidepressant": ["anti depressants", "anti-depressants"],
  },
});
