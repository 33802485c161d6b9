import { describe, expect, it } from 'vitest'
import { type CalendarDate, calendarDate } from '../../../../foundation/calendar-date.ts'
import type { Outcome, Rule } from '../../../../foundation/rule.ts'
import { formatMissingFact } from '../../../../foundation/rule-answer.ts'

/** One sentence of the law tried on facts. A lawyer reads `says`, `facts` and `outcome`, and checks the article. */
export interface StatedCase<Facts> {
  readonly says: string
  readonly facts: Facts
  /** 2026-11-22 unless the case is about another day's law. */
  readonly on?: CalendarDate
  readonly outcome: Outcome
  /** Every reason, where it matters, in order; else what must be found in them. */
  readonly because?: string | readonly string[]
  /** The fields that are named as missing, in order. */
  readonly missing?: readonly string[]
  /** Part of each warning, in order. Absent: there is none. */
  readonly warns?: readonly string[]
}

export const ordinaryDay = calendarDate('2026-11-22')

type CasesOf<Facts> = Readonly<Record<string, readonly StatedCase<Facts>[]>>

interface Trial {
  /** The file beside the test that holds every answer in full, for people to read; a changed word shows there. */
  readonly sheet: string
  /** Outcomes that a rule cannot have. */
  readonly lacking?: Readonly<Record<string, readonly Outcome[]>>
}

/** Tries every rule on its cases. A rule needs a case that accepts, one that refuses and one that does not know. */
export function tryRulesOnCases<Facts>(
  rules: readonly Rule<Facts>[],
  casesOf: CasesOf<Facts>,
  { sheet, lacking = {} }: Trial,
): void {
  it('has cases for its rules and for no others', () => {
    expect(Object.keys(casesOf).sort()).toEqual(rules.map(({ id }) => id).sort())
  })

  it(`answers in the words of ${sheet}`, async () => {
    await expect(answerSheet(rules, casesOf)).toMatchFileSnapshot(sheet)
  })

  describe.each(rules)('$id $title', (rule) => {
    const cases = casesOf[rule.id] ?? []

    it('has a case that accepts, one that refuses and one that does not know', () => {
      const outcomes = new Set(cases.map(({ outcome }) => outcome))
      const expected = (['broken', 'met', 'unknown'] as const).filter((each) => !lacking[rule.id]?.includes(each))
      expect([...outcomes].sort()).toEqual(expected)
    })

    it.each(cases)('$says: $outcome', ({ facts, on = ordinaryDay, outcome, because, missing = [], warns = [] }) => {
      const finding = rule.decide(facts, on)
      expect({ outcome: finding.outcome, missing: finding.missing.map(({ field }) => field) }).toEqual({
        outcome,
        missing,
      })
      if (typeof because === 'string') expect(finding.because.join('\n')).toContain(because)
      else if (because) expect(finding.because).toEqual(because)
      expect(finding.warnings).toEqual(warns.map((each) => expect.stringContaining(each)))
      if (outcome === 'unknown') expect(finding.missing.length).toBeGreaterThan(0)
      if (outcome !== 'unknown') expect(finding.because.length).toBeGreaterThan(0)
    })
  })
}

const marks: Readonly<Record<Outcome, string>> = { met: '○', broken: '×', unknown: '？' }

type Tried<Facts> = Pick<StatedCase<Facts>, 'says' | 'facts' | 'on'>

/** Every answer in full. */
export const answerSheet = <Facts>(
  rules: readonly Rule<Facts>[],
  casesOf: Readonly<Record<string, readonly Tried<Facts>[]>>,
): string =>
  rules
    .flatMap((rule) => [
      `${rule.id} ${rule.title}(${rule.article(ordinaryDay) ?? '条文なし'})`,
      ...(casesOf[rule.id] ?? []).flatMap(({ says, facts, on = ordinaryDay }) => {
        const { outcome, because, missing, warnings } = rule.decide(facts, on)
        return [
          `  ${marks[outcome]} ${says}`,
          ...because.map((line) => `      ${line}`),
          ...missing.map((fact) => `      足りない事実 ${formatMissingFact(fact)}`),
          ...warnings.map((line) => `      注意: ${line}`),
        ]
      }),
      '',
    ])
    .join('\n')
