import type { Procedure } from '../../need/care-codes.ts'

const words: readonly (readonly [Procedure, RegExp])[] = [
  ['nasalTubeFeeding', /経鼻(?:経管|胃管)|経管栄養(?!.{0,3}なし)/],
  ['gastrostomy', /胃(?:ろう|瘻)|PEG/],
  ['jejunostomy', /腸(?:ろう|瘻)/],
  ['centralVenousNutrition', /中心静脈|CVポート|PICC|TPN|IVH/],
  ['tracheostomy', /気管切開|気切/],
  ['ventilator', /人工呼吸器/],
  ['noninvasiveVentilation', /NPPV|BiPAP/],
  ['oxygen', /酸素(?:療法|投与|吸入)|HOT|酸素 ?\d/],
  ['suction', /吸引/],
  ['haemodialysis', /血液透析|(?<![A-Z])HD(?![A-Z])/],
  ['peritonealDialysis', /腹膜透析/],
  ['urinaryCatheter', /尿道(?:カテーテル|留置)|(?:膀胱|バルーン)(?:留置)?カテーテル|バルン/],
  ['stoma', /ストーマ|人工肛門/],
  ['insulin', /インスリン|インシュリン/],
  ['pressureUlcerCare', /褥瘡|褥創/],
  ['narcotics', /麻薬|オピオイド|モルヒネ|フェンタニル|オキシコドン/],
  ['drain', /ドレーン/],
]

/** Procedures that a text names. It may name one to say that it ended: whoever asks lets a person check. */
export const proceduresIn = (text: string): Procedure[] => {
  const plain = text.normalize('NFKC')
  return words.filter(([, pattern]) => pattern.test(plain)).map(([code]) => code)
}
