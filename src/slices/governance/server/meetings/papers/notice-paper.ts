// 一般法38条・39条 (general meeting), 94条 (board): the notice of a meeting as a paper. No official form is known.
import { formatJapaneseDate } from '../../../../../foundation/japanese-date.ts'
import type { Block, Paper } from '../../../../../platform/documents/paper.ts'
import { statedOr } from '../../../../../platform/documents/paper.ts'
import { bodyNames } from '../../../domain/meeting/meeting-facts.ts'
import { resolutionKindNames, subjects } from '../../../domain/meeting/resolution-kind.ts'
import type { StoredItem, StoredMeeting } from '../meeting-store.ts'
import { hourOf } from './meeting-hour.ts'

const addressees = { generalMeeting: '社員　各位', board: '理事・監事　各位', council: '評議員　各位' }

const matterOf = ({ title, subject, explanation }: StoredItem): string => {
  const kind = subject ? `(${resolutionKindNames[subjects[subject].kind]}: ${subjects[subject].article})` : '(報告)'
  return [`${title}${kind}`, explanation].filter((line) => line !== '').join('\n')
}

export function noticePaper(meeting: StoredMeeting, items: readonly StoredItem[], allianceName: string): Paper {
  const name = bodyNames[meeting.body]
  const isWritten = meeting.form === 'written'
  return {
    title: isWritten ? `${name}の決議の省略についての提案` : `${name}招集通知`,
    owner: allianceName,
    letterhead: {
      dateLines: [
        meeting.notice_sent_on
          ? formatJapaneseDate(meeting.notice_sent_on)
          : { gap: '招集通知を発する日: まだ発していません' },
      ],
      addressee: addressees[meeting.body],
      sender: [{ name: '法人', value: statedOr('名称', allianceName) }],
    },
    blocks: [
      {
        kind: 'paragraph',
        text: isWritten
          ? `次の事項を提案します。${formatJapaneseDate(meeting.held_on)}までに、同意するかをお答えください。`
          : `${name}を次のとおり招集します。`,
      },
      { kind: 'entries', entries: entriesOf(meeting) },
      { kind: 'heading', level: 1, text: '目的である事項' },
      { kind: 'list', marker: 'parentheses', items: items.map(matterOf) },
      ...voting(meeting),
    ],
  }
}

const entriesOf = (meeting: StoredMeeting) => [
  { name: '件名', value: meeting.title },
  {
    name: meeting.form === 'written' ? '回答の期限' : '日時',
    value: `${formatJapaneseDate(meeting.held_on, { weekday: true })} ${hourOf(meeting.held_at)}`,
  },
  ...(meeting.form === 'written'
    ? []
    : [
        { name: '場所', value: statedOr('場所', meeting.place || meeting.online_address) },
        ...(meeting.place && meeting.online_address ? [{ name: '映像と音声', value: meeting.online_address }] : []),
      ]),
]

const voting = ({ body, form, written_voting }: StoredMeeting): readonly Block[] =>
  body !== 'generalMeeting' || form === 'written'
    ? []
    : [
        {
          kind: 'note',
          text: written_voting
            ? '出席しない社員は、書面または電磁的方法により議決権を行使できます(一般法38条1項3号・4号)。代理人により議決権を行使するときは、代理権を証明する書面を提出してください(一般法50条)。'
            : '代理人により議決権を行使するときは、代理権を証明する書面を提出してください(一般法50条)。',
        },
      ]
