import type { Citation } from './source-document.ts'

/** What members do together, as their documents word it. The keys are kept; the names are what people read. */
export const activityCategories = {
  'function-sharing': '機能の分担・業務の連携',
  'bed-reallocation': '病床の融通・機能の転換・規模の適正化',
  reorganisation: '病院の統合再編',
  'joint-training': '共同研修・人材育成',
  'staff-exchange': '人事交流・職員の派遣',
  recruitment: '人材の確保・採用',
  'joint-purchasing': '医薬品・材料等の共同購入',
  'shared-equipment': '設備・機器の共同利用',
  'information-sharing': '医療情報の共有・医療DX',
  'patient-transfer': '紹介・転院・受入れの円滑化',
  'emergency-support': '災害・緊急時の相互支援',
  'care-quality': '医療の質の向上',
  'shared-transport': '患者・利用者の送迎',
  'shared-meals': '給食の共同化',
  'community-care': '地域包括ケア・介護との連携',
  'outreach-care': '巡回・オンライン診療',
} as const

export type ActivityCategory = keyof typeof activityCategories

export const activityCategoryKeys = Object.keys(activityCategories) as [ActivityCategory, ...ActivityCategory[]]

/** How far the document says it has come; `stated` when it names the activity without saying. */
export type ActivityStage = 'underway' | 'planned' | 'considered' | 'stated'

/** An activity derived from a document's words; `quote` is the passage that supports the category. */
export interface ActivityStatement extends Citation {
  readonly category: ActivityCategory
  readonly stage: ActivityStage
  readonly quote: string
}

/** 法70条の2第2項: a matter of shared functions and cooperation. `targets` is null when the document sets none apart. */
export interface PolicyMatter {
  readonly title: string
  readonly text: string | null
  readonly targets: readonly string[] | null
}

/** 医療連携推進方針 (or the 運営方針 column of an overview) as one document states it. */
export interface PolicyStatement extends Citation {
  readonly title: string
  readonly philosophy: string | null
  readonly operatingPolicy: readonly string[]
  readonly matters: readonly PolicyMatter[]
  readonly careSection: readonly string[]
}

/**
 * A row of a table whose column places are lost in the text we hold. Headings, legend and marks are kept as they
 * stand; which mark belongs to which heading cannot be read, so nothing is derived from them.
 */
export interface UnreadableActivityMarks extends Citation {
  readonly headings: readonly string[]
  readonly legend: readonly string[]
  readonly marks: string
  readonly remark: string
}
