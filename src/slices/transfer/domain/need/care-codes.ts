/** Procedures a ward must be able to do (practice of published transfer forms; each may carry details). */
export const procedures = [
  'nasalTubeFeeding',
  'gastrostomy',
  'jejunostomy',
  'centralVenousNutrition',
  'drip',
  'tracheostomy',
  'ventilator',
  'noninvasiveVentilation',
  'oxygen',
  'suction',
  'haemodialysis',
  'peritonealDialysis',
  'urinaryCatheter',
  'stoma',
  'insulin',
  'pressureUlcerCare',
  'narcotics',
  'drain',
  'isolation',
] as const
export type Procedure = (typeof procedures)[number]

export const procedureNames: Readonly<Record<Procedure, string>> = {
  nasalTubeFeeding: '経鼻経管栄養',
  gastrostomy: '胃ろう',
  jejunostomy: '腸ろう',
  centralVenousNutrition: '中心静脈栄養(CV・PICC・ポート)',
  drip: '点滴',
  tracheostomy: '気管切開',
  ventilator: '人工呼吸器',
  noninvasiveVentilation: 'NPPV',
  oxygen: '酸素',
  suction: '吸引',
  haemodialysis: '血液透析',
  peritonealDialysis: '腹膜透析',
  urinaryCatheter: '尿道カテーテル',
  stoma: 'ストーマ',
  insulin: 'インスリン',
  pressureUlcerCare: '褥瘡の処置',
  narcotics: '疼痛管理・麻薬',
  drain: 'ドレーン',
  isolation: '隔離',
}

/** HIV is handled with special care: it is asked only where the purpose needs it and never listed on the board. */
export const infections = [
  'hbv',
  'hcv',
  'syphilis',
  'hiv',
  'mrsa',
  'esblOrCre',
  'vre',
  'clostridioidesDifficile',
  'tuberculosis',
  'scabies',
  'covidOrInfluenzaExposure',
] as const
export type Infection = (typeof infections)[number]

export const infectionNames: Readonly<Record<Infection, string>> = {
  hbv: 'HBV',
  hcv: 'HCV',
  syphilis: '梅毒(TP)',
  hiv: 'HIV',
  mrsa: 'MRSA',
  esblOrCre: 'ESBL・CRE',
  vre: 'VRE',
  clostridioidesDifficile: 'CD(クロストリディオイデス・ディフィシル)',
  tuberculosis: '結核',
  scabies: '疥癬',
  covidOrInfluenzaExposure: '新型コロナ・インフルエンザの曝露',
}

export const behaviours = ['wandering', 'shouting', 'resistance', 'restrained', 'nightDelirium'] as const
export type Behaviour = (typeof behaviours)[number]

export const behaviourNames: Readonly<Record<Behaviour, string>> = {
  wandering: '徘徊',
  shouting: '大声',
  resistance: '介護への抵抗',
  restrained: '身体拘束中',
  nightDelirium: '夜間せん妄',
}

/** Conditions on which the day limit of a 回復期リハ ward depends; `parameters/rehabilitation-days.ts` has the days. */
export const rehabilitationConditions = [
  'brainOrSpinal',
  'higherBrainOrSevere',
  'majorFracture',
  'disuse',
  'nerveMuscleLigament',
  'jointReplacement',
] as const
export type RehabilitationCondition = (typeof rehabilitationConditions)[number]

export const rehabilitationConditionNames: Readonly<Record<RehabilitationCondition, string>> = {
  brainOrSpinal: '脳血管疾患・脊髄損傷など',
  higherBrainOrSevere: '高次脳機能障害を伴う重症の脳血管障害など',
  majorFracture: '大腿骨・骨盤・脊椎などの骨折',
  disuse: '廃用症候群',
  nerveMuscleLigament: '神経・筋・靱帯の損傷',
  jointReplacement: '人工関節の置換後',
}
