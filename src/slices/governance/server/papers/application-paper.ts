import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { formatJapaneseDate } from '../../../../foundation/japanese-date.ts'
import type { Block, Entry, Paper, Text } from '../../../../platform/documents/paper.ts'
import { statedOr, unstated } from '../../../../platform/documents/paper.ts'
import type { ApplicationCheck, CheckedSlot } from '../../domain/application/check-application.ts'
import { furtherDocuments } from '../../domain/application/document-slot.ts'
import type { StatutoryEntry } from '../../domain/application/statutory-entries.ts'
import type { CertificationCase } from '../../domain/certification-case.ts'

function entryText({ title, value, remaining }: StatutoryEntry): Text {
  if (value === null) return unstated(title)
  const lines = value.length === 1 ? value : value.map((line, index) => `(${index + 1}) ${line}`)
  return [lines.join('\n'), ...(remaining ? [unstated(remaining)] : [])]
}

const entryRow = (entry: StatutoryEntry): Entry => ({ name: entry.title, value: entryText(entry) })

const attached = (slot: CheckedSlot): Text => (slot.state === 'missing' ? { gap: '未添付' } : '添付')

/** The form itself is not among its attachments. */
const attachments = (slots: readonly CheckedSlot[]): Block => ({
  kind: 'table',
  columns: [
    { title: '番号', share: 2 },
    { title: '添付書類', share: 12 },
    { title: '根拠', share: 7 },
    { title: '添付の有無', share: 5 },
  ],
  rows: slots
    .filter((each) => each.slot !== 'applicationForm')
    .map((slot, index) => [String(index + 1), slot.title, slot.article, attached(slot)]),
})

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text })

const notes = [
  `注１　${furtherDocuments.title}(${furtherDocuments.article})の有無は、${furtherDocuments.supplier}に確認してください。`,
  '注２　正式な様式(医療法施行規則別記様式第一の四)の体裁は確認できていません。提出の前に、宛名、日付、添付書類の欄を含めて正式な様式と照合してください。',
  '注３　根拠の「法」は医療法、「令」は医療法施行令、「規」は医療法施行規則です。',
].join('\n')

/** 医療連携推進認定申請書: the entries of 令5条の15. The official layout has not been seen, and the paper says so. */
export const applicationPaper = (facts: CertificationCase, check: ApplicationCheck, on: CalendarDate): Paper => ({
  title: '医療連携推進認定申請書',
  owner: facts.name,
  letterhead: {
    dateLines: [formatJapaneseDate(on)],
    addressee: [statedOr('都道府県', facts.prefecture), '知事　殿'],
    sender: [
      { name: '申請者', value: statedOr('名称', facts.name) },
      { name: '代表者', value: statedOr('代表者の氏名', facts.representativeName) },
    ],
  },
  blocks: [
    {
      kind: 'paragraph',
      text: '医療法第70条第1項の医療連携推進認定を受けたいので、同法第70条の2第1項及び医療法施行令第5条の15の規定により、関係書類を添えて次のとおり申請します。',
    },
    heading('１．申請の内容'),
    { kind: 'entries', entries: check.entries.map(entryRow) },
    heading('２．添付書類'),
    attachments(check.slots),
    { kind: 'note', text: notes },
  ],
})
