// 一般法57条1項・一般法施行規則11条, 一般法95条3項・規則15条: the minutes as a paper, with room to sign. No official form is known.
import type { Block, Paper } from '../../../../../platform/documents/paper.ts'
import { unstated } from '../../../../../platform/documents/paper.ts'
import { bodyNames } from '../../../domain/meeting/meeting-facts.ts'
import { minutesLabels } from '../../../domain/meeting/papers/draft-minutes.ts'
import type { StoredMeeting } from '../meeting-store.ts'
import type { MinutesContentRow } from '../meeting-tables.ts'

export function minutesPaper(
  meeting: StoredMeeting,
  content: MinutesContentRow,
  signers: readonly string[],
  allianceName: string,
): Paper {
  // As the law lists them: what is stored has no order.
  const said = [...minutesLabels(meeting.body)].filter(([id]) => content[id]?.state !== 'nothingToWrite')
  const written = said.flatMap(([id, title], index): Block[] => {
    const text = content[id]?.text.trim()
    return [
      { kind: 'heading', level: 1, text: `${index + 1}．${title}` },
      { kind: 'paragraph', text: text ? text : unstated(title) },
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
