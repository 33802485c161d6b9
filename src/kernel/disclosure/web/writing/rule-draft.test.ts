import { expect, it } from 'vitest'
import { japaneseDay } from '../../../../design/text/date-text.tsx'
import { basesFor, draftOf, errorsOf, type RuleDraft, readDraft } from './rule-draft.ts'

const draft: RuleDraft = {
  allianceId: '0190a000-0000-7000-8000-000000000001',
  category: 'purchasePrices',
  audience: 'members',
  member: '',
  effect: 'allow',
  granularity: 'aggregated',
  from: '令和8年12月1日',
  through: 'R9.3.31',
  basisKind: 'allianceAgreement',
  basisText: ' 架空の規程 ',
}

it('reads what people write, and writes it back as it was', () => {
  const read = readDraft(draft)
  expect(read).toMatchObject({
    terms: { validFromOn: '2026-12-01', validThroughOn: '2027-03-31', basis: { text: '架空の規程' } },
  })
  if (!('terms' in read)) throw new Error('it was read')
  expect(draftOf(read.terms, japaneseDay)).toEqual({ ...draft, through: '令和9年3月31日', basisText: '架空の規程' })
})

it('names every field that is missing or cannot be read', () => {
  const empty = { ...draft, audience: 'oneMember', from: '', through: '再来年', basisKind: '', basisText: '' }
  const read = readDraft(empty)
  expect('errors' in read && read.errors.map(({ field }) => field)).toEqual([
    'member',
    'from',
    'through',
    'basisKind',
    'basisText',
  ])
})

it('can be previewed before the basis is written, never saved', () => {
  const unfounded = { ...draft, basisKind: '', basisText: '' }
  expect(readDraft(unfounded, true)).toHaveProperty('terms')
  expect(readDraft(unfounded)).toHaveProperty('errors')
})

it('offers only a basis that the law accepts', () => {
  expect(basesFor({ ...draft, category: 'transfers' })).not.toContain('allianceAgreement')
  expect(basesFor(draft)).not.toContain('ownDecision')
  expect(basesFor({ ...draft, audience: 'secretariat' })).toContain('ownDecision')
  expect(basesFor({ ...draft, effect: 'deny' })).toContain('ownDecision')
})

it('puts what the server refused beside its field', () => {
  const fields = [
    { field: 'validThroughOn', message: 'a' },
    { field: 'body.terms.basis.text', message: 'b' },
    { field: 'elsewhere', message: 'c' },
  ]
  expect(errorsOf({ type: 'x', status: 422, title: 't', fields })).toEqual([
    { field: 'through', message: 'a' },
    { field: 'basisText', message: 'b' },
    { message: 'c' },
  ])
})
