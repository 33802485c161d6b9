import { calendarDate } from '../../../../../foundation/calendar-date.ts'
import type { StatedCase } from '../../testing/stated-case.ts'
import type { BedTransfer } from '../bed-transfer-facts.ts'
import {
  acute,
  completeTransfer,
  moves,
  sevenHundredBeds,
  transferWith,
  transferWithout,
} from '../testing/stated-transfers.ts'
import { typesAreOpen } from './beds-do-not-increase.ts'

const warns = [typesAreOpen]

export const cases: readonly StatedCase<BedTransfer>[] = [
  {
    says: 'T6: 400/200/100 → 300/250/150。合計は 700 床のまま',
    facts: completeTransfer,
    outcome: 'met',
    because: ['参加法人等の病床の合計 700床 → 700床(増えません)'],
    warns,
  },
  {
    says: 'T7: 400/200/100 → 300/250/160。710 床に増える',
    facts: transferWith({
      participants: [moves('架空A病院', 400, 300), moves('架空B病院', 200, 250), moves('架空C病院', 100, 160)],
    }),
    outcome: 'broken',
    because: ['参加法人等の病床の合計 700床 → 710床(10床増えます)'],
  },
  {
    says: '一床でも増えれば満たさない',
    facts: transferWith({ participants: [moves('架空A病院', 400, 401)] }),
    outcome: 'broken',
    because: '1床増えます',
  },
  {
    says: 'T8: 400/200/100 → 280/250/150。680 床に減る',
    facts: transferWith({
      participants: [moves('架空A病院', 400, 280), moves('架空B病院', 200, 250), moves('架空C病院', 100, 150)],
    }),
    outcome: 'met',
    because: ['参加法人等の病床の合計 700床 → 680床(増えません)'],
    warns,
  },
  {
    says: '四つの機能のすべてを合計する',
    facts: transferWith({
      participants: [
        {
          name: '架空A病院',
          before: { highlyAcute: 1, acute: 20, recovery: 300, chronic: 4000 },
          after: { highlyAcute: 2, acute: 20, recovery: 300, chronic: 3999 },
        },
      ],
    }),
    outcome: 'met',
    because: '4321床 → 4321床',
    warns,
  },
  {
    says: '前の数が足りなくても、分かっている分だけで後の数以上なら増えない',
    facts: transferWith({ participants: [{ name: '架空A病院', before: { acute: 400 }, after: acute(400) }] }),
    outcome: 'met',
    because: '400床以上 → 400床',
    warns,
  },
  {
    says: '後の数が足りなくても、分かっている分だけで前の数を超えれば増える',
    facts: transferWith({ participants: [{ name: '架空A病院', before: acute(400), after: { acute: 401 } }] }),
    outcome: 'broken',
    because: '400床 → 401床以上(1床増えます)',
  },
  {
    says: '書かれていない機能の病床で結論が変わるなら不明',
    facts: transferWith({
      participants: [{ name: '架空A病院', before: acute(400), after: { highlyAcute: 0, acute: 400, recovery: 0 } }],
    }),
    outcome: 'unknown',
    missing: ['participants[架空A病院].after.chronic'],
    because: '400床 → 400床以上',
  },
  {
    says: '書かれていない機能は、一つずつ挙げる',
    facts: transferWith({ participants: [{ name: '架空A病院', before: acute(400), after: {} }] }),
    outcome: 'unknown',
    missing: ['highlyAcute', 'acute', 'recovery', 'chronic'].map((each) => `participants[架空A病院].after.${each}`),
    because: '400床 → 0床以上',
  },
  {
    says: '前の病床数がない施設があれば不明',
    facts: transferWith({ participants: [...sevenHundredBeds, { name: '架空D診療所', after: acute(19) }] }),
    outcome: 'unknown',
    missing: ['participants[架空D診療所].before'],
  },
  {
    says: '参加法人等が書かれていなければ不明',
    facts: transferWithout('participants'),
    outcome: 'unknown',
    missing: ['participants'],
  },
  {
    says: '2024年3月31日までは法人だけが参加したので、参加法人という',
    on: calendarDate('2024-03-31'),
    facts: completeTransfer,
    outcome: 'met',
    because: ['参加法人の病床の合計 700床 → 700床(増えません)'],
    warns,
  },
]
