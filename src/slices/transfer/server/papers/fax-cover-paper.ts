import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { dateInJapan } from '../../../../foundation/calendar-date.ts'
import { formatJapaneseDate } from '../../../../foundation/japanese-date.ts'
import type { Paper } from '../../../../platform/documents/paper.ts'
import { headlineOf } from '../../domain/headline.ts'
import { declineCodeNames } from '../../domain/lifecycle/enquiry-lifecycle.ts'
import { needItems, needOutside } from '../../domain/need/need-items.ts'
import { transferKindNames } from '../../domain/transfer-kind.ts'
import type { StoredRequest } from '../request/request-store.ts'

interface FaxCover {
  readonly request: StoredRequest
  readonly senderName: string
  readonly outsideName: string
  readonly dueAt: Date
  readonly shortCode: string
  readonly address: string
  readonly on: CalendarDate
}

const clock = new Intl.DateTimeFormat('ja-JP', { timeZone: 'Asia/Tokyo', hour: 'numeric', minute: '2-digit' })
const box = '□'

/**
 * Two pages in the end: what is asked, and what is to be ticked and sent back. It says nothing by which the patient could
 * be known: a FAX lies in a tray.
 */
export function faxCoverPaper({ request, senderName, outsideName, dueAt, shortCode, address, on }: FaxCover): Paper {
  const due = `${formatJapaneseDate(dateInJapan(dueAt))} ${clock.format(dueAt)}`
  return {
    title: `${transferKindNames[request.kind]}の受入照会`,
    owner: senderName,
    letterhead: {
      dateLines: [formatJapaneseDate(on), `照会コード ${shortCode}`],
      addressee: `${outsideName}　地域連携ご担当者 様`,
      sender: [
        { name: '送信元', value: senderName },
        { name: '部署', value: request.department || '記載なし' },
        { name: '連絡先', value: request.contact || '記載なし' },
      ],
    },
    blocks: [
      {
        kind: 'paragraph',
        text: `次の方の受入れについてお伺いします。${due}までに、QRコードのページまたはこの用紙の回答欄でお知らせください。患者さんを特定する情報は、受入先が決まってからお渡しします。`,
      },
      {
        kind: 'entries',
        entries: [
          { name: '概要', value: headlineOf(request.need) },
          ...wishes(request),
          ...needItems(needOutside(request.need)),
        ],
      },
      { kind: 'code', content: address, caption: `回答のページ(一度だけ使えます)　照会コード ${shortCode}` },
      { kind: 'heading', level: 1, text: `ご回答(照会コード ${shortCode})` },
      {
        kind: 'entries',
        entries: [
          { name: '回答', value: `${box} 受入可　${box} 条件付き可　${box} 待機　${box} 不可` },
          { name: '受入れできる日', value: '令和　　年　　月　　日 から　　令和　　年　　月　　日 まで' },
          { name: '条件', value: '\n\n' },
          {
            name: '不可の理由',
            value: Object.values(declineCodeNames)
              .map((reason) => `${box} ${reason}`)
              .join('　'),
          },
          { name: 'ご担当者・電話', value: '\n' },
          // The answer may come back as its last page alone.
          { name: '照会コード', value: shortCode },
        ],
      },
    ],
  }
}

function wishes({ wished_on: wished, earliest_on: earliest }: StoredRequest) {
  return [
    ...(earliest ? [{ name: '転院できる日', value: `${formatJapaneseDate(earliest)} 以降` }] : []),
    ...(wished ? [{ name: '希望日', value: formatJapaneseDate(wished) }] : []),
  ]
}
