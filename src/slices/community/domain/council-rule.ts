import type { CalendarDate } from '../../../foundation/calendar-date.ts'
import type { Finding } from '../../../foundation/rule.ts'
import type { CouncilCase, CouncilLevel } from './council-case.ts'

/** A requirement of 社会福祉法. It applies to the levels it has an article for; the article differs by level. */
export interface CouncilRule {
  readonly id: string
  readonly title: string
  readonly articles: Readonly<Partial<Record<CouncilLevel, string>>>
  readonly decide: (facts: CouncilCase, on: CalendarDate) => Finding
}

/** Who could state a fact. */
export const suppliers = {
  office: '社会福祉協議会の事務局',
  welfareDesk: '市区町村・都道府県の福祉担当課',
} as const
