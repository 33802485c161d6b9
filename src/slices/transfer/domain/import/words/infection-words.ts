import type { Infection } from '../../need/care-codes.ts'

const words: readonly (readonly [Infection, string])[] = [
  ['hbv', 'HBs?V?(?:抗原|Ag)?|B型肝炎'],
  ['hcv', 'HCV(?:抗体|Ab)?|C型肝炎'],
  ['syphilis', '梅毒|TP(?:HA|LA|抗体)?|RPR'],
  ['hiv', 'HIV'],
  ['mrsa', 'MRSA'],
  ['esblOrCre', 'ESBL(?:産生菌)?|CRE'],
  ['vre', 'VRE'],
  ['clostridioidesDifficile', 'CD(?:I|トキシン|毒素)?|ディフィシル'],
  ['tuberculosis', '結核|T-?SPOT|QFT'],
  ['scabies', '疥癬'],
  ['covidOrInfluenzaExposure', '新型コロナ|COVID-?19|インフルエンザ'],
]

const patterns = words.map(
  ([code, word]) =>
    [code, new RegExp(`(?<![A-Za-z])(?:${word})[^、。,;\\n+-]{0,12}?(?:陽性|保菌|\\(\\+\\)|\\+)`, 'u')] as const,
)

/** Infections a text calls positive. What it does not name, or calls negative, is not in the answer. */
export const positiveInfections = (text: string): Infection[] => {
  const plain = text.normalize('NFKC')
  return patterns.filter(([, pattern]) => pattern.test(plain)).map(([code]) => code)
}
