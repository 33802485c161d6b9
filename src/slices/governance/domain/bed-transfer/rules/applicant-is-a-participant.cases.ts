import { calendarDate } from '../../../../../foundation/calendar-date.ts'
import type { StatedCase } from '../../testing/stated-case.ts'
import type { BedTransfer } from '../bed-transfer-facts.ts'
import { completeTransfer, transferWith, transferWithout } from '../testing/stated-transfers.ts'

export const cases: readonly StatedCase<BedTransfer>[] = [
  {
    says: '一覧にあれば満たす',
    facts: completeTransfer,
    outcome: 'met',
    because: ['申請者「架空B病院」は参加法人等です'],
  },
  { says: '全角や空白の違いは同じ名前', facts: transferWith({ applicant: '架空 Ｂ病院' }), outcome: 'met' },
  {
    says: '一覧になければ満たさない',
    facts: transferWith({ applicant: '架空Z病院' }),
    outcome: 'broken',
    because: ['申請者「架空Z病院」が参加法人等の一覧にありません'],
  },
  {
    says: '2024年3月31日までは参加法人という',
    on: calendarDate('2024-03-31'),
    facts: completeTransfer,
    outcome: 'met',
    because: ['申請者「架空B病院」は参加法人です'],
  },
  {
    says: '申請者が分からなければ不明',
    facts: transferWithout('applicant'),
    outcome: 'unknown',
    missing: ['applicant'],
  },
  {
    says: '参加法人等が書かれていなければ不明',
    facts: transferWithout('participants'),
    outcome: 'unknown',
    missing: ['participants'],
  },
  {
    says: 'どちらもなければ、両方が足りない',
    facts: transferWithout('applicant', 'participants'),
    outcome: 'unknown',
    missing: ['applicant', 'participants'],
  },
]
