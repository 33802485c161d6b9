import { describe, expect, it } from 'vitest'
import type { Rule } from '../../../../foundation/rule.ts'
import type { CertificationCase } from '../certification-case.ts'
import { answerSheet } from '../testing/stated-case.ts'
import { cases as C07 } from './articles/articles-state-the-area.cases.ts'
import { cases as C16 } from './articles/board-is-established.cases.ts'
import { cases as C17 } from './articles/council-speaks-for-the-community.cases.ts'
import { cases as C21 } from './articles/ordinance-asks-nothing-more.cases.ts'
import { cases as C18 } from './articles/participants-ask-before-they-decide.cases.ts'
import { cases as C19 } from './articles/property-is-given-on-revocation.cases.ts'
import { cases as C20 } from './articles/residual-assets-go-to-the-public.cases.ts'
import { criteria, gates } from './criteria.ts'
import { cases as G4 } from './gates/conferences-agree.cases.ts'
import { cases as G3 } from './gates/medical-council-is-heard.cases.ts'
import { cases as G1 } from './gates/nothing-disqualifies.cases.ts'
import { cases as G5 } from './gates/other-prefectures-are-heard.cases.ts'
import { cases as G2 } from './gates/regional-vision-is-respected.cases.ts'
import { cases as C11 } from './members/each-member-has-one-vote-or-a-fair-share.cases.ts'
import { cases as C09 } from './members/hospitals-lead-the-participants.cases.ts'
import { cases as C04 } from './members/individuals-need-the-no-money-clause.cases.ts'
import { cases as C10 } from './members/joining-and-leaving-is-fair.cases.ts'
import { cases as C08 } from './members/only-eligible-persons-are-members.cases.ts'
import { cases as C12 } from './members/participants-hold-most-votes.cases.ts'
import { cases as C13 } from './officers/interested-persons-are-barred.cases.ts'
import { cases as C14 } from './officers/officers-are-enough-and-independent.cases.ts'
import { cases as C15 } from './officers/one-director-represents.cases.ts'
import { cases as C01 } from './purpose/cooperation-is-the-main-purpose.cases.ts'
import { cases as C02 } from './purpose/means-and-skills-suffice.cases.ts'
import { cases as C03 } from './purpose/nobody-is-favoured.cases.ts'
import { cases as C05 } from './purpose/other-business-does-no-harm.cases.ts'
import { cases as C06 } from './purpose/policy-states-area-matters-and-targets.cases.ts'
import { complete, ordinaryDay, type RuleCase } from './rule-case.ts'

const criterionCases = {
  C01,
  C02,
  C03,
  C04,
  C05,
  C06,
  C07,
  C08,
  C09,
  C10,
  C11,
  C12,
  C13,
  C14,
  C15,
  C16,
  C17,
  C18,
  C19,
  C20,
  C21,
}
const casesOf: Readonly<Record<string, readonly RuleCase[]>> = { ...criterionCases, G1, G2, G3, G4, G5 }
const rules: readonly Rule<CertificationCase>[] = [...criteria, ...gates]

/** 第21号 has no requirement that could be failed, so its cases cannot refuse. */
const neverRefuses = ['C21']

describe.each(rules)('$id $title', (rule) => {
  const cases = casesOf[rule.id] ?? []

  it('has a case that accepts and a case that refuses', () => {
    expect(cases.some((each) => each.outcome === 'met')).toBe(true)
    expect(cases.some((each) => each.outcome === 'broken')).toBe(!neverRefuses.includes(rule.id))
    expect(cases.every((each) => each.article.length > 0)).toBe(true)
  })

  it.each(cases)('$says ($article)', ({ facts, on = ordinaryDay, outcome, because, missing, warns }) => {
    const finding = rule.decide(facts, on)
    expect(finding.outcome).toBe(outcome)
    if (because) expect(finding.because.join('\n')).toContain(because)
    if (missing) expect(finding.missing.map((each) => each.field).join('\n')).toContain(missing)
    if (warns) expect(finding.warnings.join('\n')).toContain(warns)
    if (!warns) expect(finding.warnings).toEqual([])
    if (outcome === 'unknown') expect(finding.missing.length).toBeGreaterThan(0)
    if (outcome === 'broken') expect(finding.because.length).toBeGreaterThan(0)
  })
})

it('answers every case in the words of criteria.txt', async () => {
  await expect(answerSheet(rules, casesOf)).toMatchFileSnapshot('criteria.txt')
})

it('asks for what is missing in the words of unstated.txt, where only the name is stated', async () => {
  const nothing = [{ says: '名称のほか何も書かれていない', facts: { name: complete.name } }]
  const sheet = answerSheet(rules, Object.fromEntries(rules.map(({ id }) => [id, nothing])))
  await expect(sheet).toMatchFileSnapshot('unstated.txt')
})

it('knows nothing about an association of which only the name is stated, except what no fact could change', () => {
  const finding = (rule: Rule<CertificationCase>) => rule.decide({ name: complete.name }, ordinaryDay).outcome
  expect(rules.filter((rule) => finding(rule) !== 'unknown').map((rule) => rule.id)).toEqual(['C21'])
})
