import { expect, it } from 'vitest'
import { calendarDate } from '../../../../../foundation/calendar-date.ts'
import { askedItems } from './participants-ask-before-they-decide.ts'

const required = (noMoneyClause: boolean | undefined, on: string) =>
  askedItems({ noMoneyClause }, calendarDate(on))
    .filter((each) => each.required !== true)
    .map(({ item, required: asked }) => [item, asked])

it('budget, borrowing and articles are asked about unless there is the no-money clause, which came on 2024-04-01 (法70条の3第1項第18号)', () => {
  const free = (asked: boolean | null) => ['budget', 'borrowing', 'articlesChange'].map((item) => [item, asked])
  expect(required(true, '2024-03-31')).toEqual([])
  expect(required(true, '2024-04-01')).toEqual(free(false))
  expect(required(undefined, '2024-04-01')).toEqual(free(null))
  expect(required(false, '2024-04-01')).toEqual([])
})

it('what the articles name is known only when somebody has read them', () => {
  const named = (consultationItems?: readonly ['budget']) =>
    new Set(
      askedItems({ ...(consultationItems && { consultationItems }) }, calendarDate('2026-04-01')).map(
        ({ inArticles }) => inArticles,
      ),
    )
  expect(named()).toEqual(new Set([null]))
  expect(named(['budget'])).toEqual(new Set([true, false]))
})
