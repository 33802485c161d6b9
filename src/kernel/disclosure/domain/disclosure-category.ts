export const disclosureCategories = [
  'bedAvailability',
  'admissionCapability',
  'transfers',
  'purchasePrices',
  'purchaseVolumes',
  'staffVacancies',
  'equipment',
  'incidents',
  'budgetsAndPlans',
  'documents',
] as const

export type DisclosureCategory = (typeof disclosureCategories)[number]

export const categoryNames: Readonly<Record<DisclosureCategory, string>> = {
  bedAvailability: '空床',
  admissionCapability: '受入条件表',
  transfers: '転院依頼',
  purchasePrices: '購入価格',
  purchaseVolumes: '購入数量',
  staffVacancies: '職員の募集と不足',
  equipment: '医療機器',
  incidents: 'インシデント',
  budgetsAndPlans: '予算と事業計画',
  documents: '文書',
}

/** 要配慮個人情報 can stand in the rows: an ordinary decision of the owner is no basis (個人情報保護法27条). */
export const patientCategories: readonly DisclosureCategory[] = ['transfers', 'incidents']

/** What competitors must not learn without a reason and an end (独占禁止法; 公正取引委員会の事業者団体ガイドライン 9-1). */
export const competitionCategories: readonly DisclosureCategory[] = [
  'purchasePrices',
  'purchaseVolumes',
  'budgetsAndPlans',
]
