import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../../../foundation/calendar-date.ts'
import { entryShape } from '../../contract/entry-shapes.ts'
import type { AllianceEntry } from '../../domain/alliance-entry.ts'
import { changesIn, draftOf, type EntryDraft, entryFrom } from './entry-draft.ts'
import { partForms } from './part-forms.ts'
import { newRow } from './statement-row.ts'

const old = { sourceId: 'paper-one', asOf: '2024', note: null }
const citation = { sourceId: 'paper-two', asOf: null, note: null }

const entry: AllianceEntry = entryShape.parse({
  names: [{ value: '架空メディカルネット', ...old }],
  statuses: [{ value: 'certified', ...old }],
  certifications: [{ on: '2024-04', text: 'R6.4', ...old }],
  members: [{ name: '医療法人 甲', names: [{ value: '医療法人甲', ...old }], joined: [] }],
})

const withRow = (
  draft: EntryDraft,
  part: string,
  change: (rows: EntryDraft['rows'][string]) => EntryDraft['rows'][string],
) => ({
  ...draft,
  rows: { ...draft.rows, [part]: change(draft.rows[part] ?? []) },
})

describe('correcting an entry', () => {
  it('keeps every untouched statement word for word', () => {
    const written = entryFrom(draftOf(entry), citation)
    expect(written.ok && entryShape.parse(written.value)).toEqual(entry)
    expect(changesIn(draftOf(entry), entry)).toEqual([])
  })

  it('cites what was changed from the document of the correction, and reads the day as people write it', () => {
    const draft = withRow(draftOf(entry), 'certifications', ([row]) =>
      row ? [{ ...row, values: { text: '令和6年4月1日' } }] : [],
    )
    const written = entryFrom(draft, citation)
    if (!written.ok) throw new Error('not written')
    expect(written.value.certifications).toEqual([
      { on: calendarDate('2024-04-01'), text: '令和6年4月1日', ...citation },
    ])
    expect(changesIn(draft, entry)).toEqual([
      {
        part: 'certifications',
        lines: [
          { kind: 'removed', text: 'R6.4' },
          { kind: 'added', text: '令和6年4月1日' },
        ],
      },
    ])
  })

  it('adds a joining day beside what other documents say of the member', () => {
    const draft = withRow(draftOf(entry), 'members', ([row]) =>
      row ? [{ ...row, values: { ...row.values, joinedOn: 'R7.4.1' } }] : [],
    )
    const written = entryFrom(draft, citation)
    const [member] = entryShape.parse(written.ok ? written.value : {}).members
    expect(member?.names).toEqual([{ value: '医療法人甲', ...old }])
    expect(member?.joined).toEqual([{ value: '2025-04-01', ...citation }])
  })

  it('names the field that cannot be read', () => {
    const form = partForms.find((each) => each.part === 'offices')
    if (!form) throw new Error('no form')
    const written = entryFrom(
      withRow(draftOf(entry), 'offices', () => [newRow(form)]),
      citation,
    )
    expect(written).toMatchObject({ ok: false, failure: [{ message: '主たる事務所を入力してください。' }] })
  })
})
