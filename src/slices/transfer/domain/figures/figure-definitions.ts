import type { TransferFigures } from './transfer-figures.ts'

/** The figures that are a spread over cases. */
export type SpreadName = {
  [Name in keyof TransferFigures]: TransferFigures[Name] extends TransferFigures['asked'] ? Name : never
}[keyof TransferFigures]

export interface FigureDefinition {
  readonly title: string
  readonly unit: string
  /** From what until what, and which cases are left out. */
  readonly definition: string
}

export const spreadDefinitions: Readonly<Record<SpreadName, FigureDefinition>> = {
  daysOrderToFirstEnquiry: {
    title: '指示から最初の照会まで',
    unit: '日',
    definition: '転院の指示日から、最初の受入照会を送った日までの日数。指示日の記載がない依頼は含みません。',
  },
  hoursEnquiryToFirstRead: {
    title: '照会から最初の既読まで',
    unit: '時間',
    definition: '最初の受入照会を送ってから、照会先のどこかが初めて開くまで。どこも開いていない依頼は含みません。',
  },
  hoursEnquiryToFirstAnswer: {
    title: '照会から最初の回答まで',
    unit: '時間',
    definition:
      '最初の受入照会を送ってから、最初の回答(受入可・条件付き可・待機・不可)まで。「検討中」は回答に数えません。',
  },
  daysEnquiryToDecision: {
    title: '照会から受入先の決定まで',
    unit: '日',
    definition: '最初の受入照会を送ってから、受入先を決めるまで。決定を取り消した場合は、次の決定で数えます。',
  },
  daysDecisionToTransfer: {
    title: '決定から転院まで',
    unit: '日',
    definition: '受入先を決めてから、出発(紹介・逆紹介では到着)まで。',
  },
  asked: {
    title: '照会した先の数',
    unit: '件',
    definition: '一つの依頼で送った受入照会の数。取り下げたものも含みます。',
  },
}

export const spreadNames = Object.keys(spreadDefinitions) as readonly SpreadName[]

export const shareDefinitions = {
  firstChoice: {
    title: '第一希望で決まった割合',
    unit: '%',
    definition: '受入先が決まった依頼のうち、第一希望として照会した先に決まったものの割合。',
  },
  waitingBedDays: {
    title: '転院待ちの延べ日数',
    unit: '日',
    definition:
      '転院できる日(記載がなければ転院の指示日)から、出発・中止の日までの日数の合計。まだ待っている依頼は今日まで。入院していない紹介・逆紹介と、どちらの日も記載のない依頼は含みません。',
  },
  acceptance: {
    title: '受入率',
    unit: '%',
    definition:
      '回答(受入可・条件付き可・待機・不可)のうち、受入可と条件付き可の割合。回答を変えた場合は最後の回答です。',
  },
} as const satisfies Readonly<Record<string, FigureDefinition>>

/** Which cases a period holds: said beside every number. */
export const periodDefinition = '期間は、最初の受入照会を送った日(日本時間)で区切ります。下書きは含みません。'
export const spreadWords = '中央値は順に並べた真ん中の値、90%値は10件中9件がそれ以下に収まる値です。'
export const figuresSource = '自法人が依頼元となった転院の記録(このシステムの操作の履歴)'
