// 一般法57条1項・一般法施行規則11条, 一般法95条3項・規則15条: the minutes as a paper, with room to sign. No official form is known.
import type { Block, Paper } from '../../../../../platform/documents/paper.ts'
import { unstated } from '../../../../../platform/documents/paper.ts'
import { bodyNames } from '../../../domain/meeting/meeting-facts.ts'
import { minutesItems } from '../../../domain/meeting/papers/minutes-items.ts'
import type { StoredMeeting } from '../meeting-store.ts'
import type { MinutesContentRow } from '../meeting-tables.ts'

const councilTitles: Readonly<Record<string, string>> = {
  dateAndPlace: '開催の日時と場所',
  proceedings: '議事の経過の要領とその結果',
}

export function minutesPaper(
  meeting: StoredMeeting,
  content: MinutesContentRow,
  signers: readonly string[],
  allianceName: string,
): Paper {
  const labels = new Map(minutesItems(meeting.body).map(({ id, label }) => [id, label]))
  const written = Object.entries(content).flatMap(([id, { state, text }], index): Block[] => {
    if (state === 'nothingToWrite') return []
    const title = labels.get(id) ?? councilTitles[id] ?? id
    return [
      { kind: 'heading', level: 1, text: `${index + 1}．${title}` },
      { kind: 'paragraph', text: state === 'written' && text.trim() ? text : unstated(title) },
    ]
  })
  return {
    title: `${bodyNames[meeting.body]}議事録`,
    owner: allianceName,
    issuer: allianceName,
    blocks: [{ kind: 'entries', entries: [{ name: '件名', value: meeting.title }] }, ...written, ...signing(signers)],
  }
}

const signing = (signers: readonly string[]): readonly Block[] =>
  signers.length === 0
    ? []
    : [
        { kind: 'heading', level: 1, text: '署名' },
        {
          kind: 'table',
          columns: [
            { title: '氏名', share: 4 },
            { title: '署名又は記名押印', share: 6 },
          ],
          rows: signers.map((name) => [name, '']),
        },
      ]
