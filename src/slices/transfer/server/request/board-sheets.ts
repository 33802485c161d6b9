import { dateInJapan } from '../../../../foundation/calendar-date.ts'
import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import type { Worksheet } from '../../../../platform/files/write-xlsx.ts'
import type { exportTransfers } from '../../contract/request-endpoints.ts'
import { caseNumber } from '../../domain/case-number.ts'
import { enquiryStateNames } from '../../domain/lifecycle/enquiry-lifecycle.ts'
import { transferStateNames } from '../../domain/lifecycle/transfer-lifecycle.ts'
import { linesInWords } from '../../domain/lines-counted.ts'
import { transferKindNames, urgencyNames } from '../../domain/transfer-kind.ts'
import type { readBoard } from './read-board.ts'

type Board = Awaited<ReturnType<typeof readBoard>>
type Line = Board['items'][number]

const clock = new Intl.DateTimeFormat('ja-JP', { timeZone: 'Asia/Tokyo', hour: '2-digit', minute: '2-digit' })
/** Sorts as text, in Excel too. */
const moment = (instant: Date): string => `${dateInJapan(instant)} ${clock.format(instant)}`

const partyNames: Readonly<Record<Line['party'], string>> = { sender: '依頼元', receiver: '受入先', invited: '照会先' }

const headings = [
  '番号',
  '緊急度',
  '種類',
  '内容',
  '患者',
  '依頼元',
  '自法人の立場',
  '状況',
  '自法人の回答',
  '対応待ち',
  '照会(件)',
  '回答(件)',
  '受入可(件)',
  '回答の期限',
  '希望日',
  '予定日',
  '未読の連絡(件)',
  '最後の動き',
]

const cells = (line: Line) => [
  caseNumber(line.number),
  urgencyNames[line.urgency],
  transferKindNames[line.kind],
  line.headline,
  line.patientName,
  line.senderName,
  partyNames[line.party],
  transferStateNames[line.state],
  line.enquiry ? enquiryStateNames[line.enquiry.state] : null,
  line.toDo ? 'あり' : null,
  // A receiver does not learn how many others were asked.
  ...(line.party === 'sender' ? [line.asked, line.answered, line.accepted] : [null, null, null]),
  dueOf(line),
  line.wishedOn,
  line.plannedOn,
  line.unread,
  moment(new Date(line.updatedAt)),
]

const dueOf = ({ state, enquiry, nextDueAt }: Line): string | null => {
  const due = enquiry ? enquiry.dueAt : nextDueAt
  return state === 'enquiring' && due ? moment(new Date(due)) : null
}

/** The list of the board as it was narrowed, and on a second sheet what it is a list of. */
export function boardSheets(
  { items, total }: Board,
  filter: InputOf<typeof exportTransfers>['query'],
  at: Date,
): Worksheet[] {
  const conditions: [string, string][] = [
    ['範囲', filter.over === 'over' ? '終わった依頼' : '動いている依頼'],
    ['状況', filter.state ? transferStateNames[filter.state] : 'すべて'],
    ['種類', filter.kind ? transferKindNames[filter.kind] : 'すべて'],
    ['立場', filter.party === 'sender' ? '自分たちの依頼' : filter.party === 'receiver' ? '届いた照会' : 'すべて'],
    ['対応', filter.todo ? '対応待ちだけ' : 'すべて'],
    ['検索した語', filter.q ?? ''],
    [
      '件数',
      items.length < total
        ? `新しく動いた${items.length}件だけを載せています（全${linesInWords(total)}）`
        : linesInWords(total),
    ],
    ['作成した日時', moment(at)],
    ['取扱い', '患者の氏名を含むことがあります。所属先の定めに従って保管し、不要になったら消してください。'],
  ]
  return [
    { name: '一覧', headings, rows: items.map(cells) },
    { name: '条件', headings: ['項目', '内容'], rows: conditions },
  ]
}
