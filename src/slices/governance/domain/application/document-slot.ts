/** The papers of an application: the form, 定款, 医療連携推進方針, and 規則39条の5第1号 to 第5号. */
export const slotIds = [
  'applicationForm',
  'articles',
  'cooperationPolicy',
  'registrationCertificate',
  'officerList',
  'criteriaEvidence',
  'officerDeclarations',
  'corporationDeclarations',
] as const
export type SlotId = (typeof slotIds)[number]

export interface DocumentSlot {
  readonly slot: SlotId
  readonly title: string
  readonly article: string
  readonly supplier: string
}

const office = '法人の事務局'

export const documentSlots: readonly DocumentSlot[] = [
  {
    slot: 'applicationForm',
    title: '医療連携推進認定申請書',
    article: '規39条の4(別記様式第一の四)',
    supplier: office,
  },
  { slot: 'articles', title: '定款', article: '令5条の15', supplier: office },
  { slot: 'cooperationPolicy', title: '医療連携推進方針', article: '法70条の2第1項', supplier: office },
  {
    slot: 'registrationCertificate',
    title: '登記事項証明書',
    article: '規39条の5第1号',
    supplier: '登記所(法人の事務局が請求)',
  },
  {
    slot: 'officerList',
    title: '役員名簿(理事及び監事の氏名、生年月日及び住所)',
    article: '規39条の5第2号',
    supplier: '法人の事務局(各役員の申告による)',
  },
  {
    slot: 'criteriaEvidence',
    title: '法70条の3第1項各号の基準に適合することを証する書類',
    article: '規39条の5第3号',
    supplier: '法人の事務局、各社員',
  },
  {
    slot: 'officerDeclarations',
    title: '理事及び監事が法70条の4第1号イからニまでに該当しないことを証する書類',
    article: '規39条の5第4号',
    supplier: '各役員',
  },
  {
    slot: 'corporationDeclarations',
    title: '法70条の4第2号及び第3号に該当しないことを証する書類',
    article: '規39条の5第5号',
    supplier: office,
  },
]

/** 規則39条の5第6号 names no paper: only the governor's office can say which, if any. */
export const furtherDocuments = {
  title: '前各号のほか、都道府県知事が必要と認める書類',
  article: '規39条の5第6号',
  supplier: '都道府県の担当課',
} as const
