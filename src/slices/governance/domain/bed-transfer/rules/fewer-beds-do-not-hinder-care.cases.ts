import type { StatedCase } from '../../testing/stated-case.ts'
import type { BedTransfer } from '../bed-transfer-facts.ts'
import { acute, completeTransfer, moves, transferWith, transferWithout } from '../testing/stated-transfers.ts'

const to = (after: number, supplyUnhindered?: boolean): BedTransfer =>
  transferWith({ participants: [moves('架空A病院', 700, after)], supplyUnhindered })

export const cases: readonly StatedCase<BedTransfer>[] = [
  {
    says: 'T6: 合計が減らなければ、判断は要らない',
    facts: transferWithout('supplyUnhindered'),
    outcome: 'met',
    because: ['病床の合計が減らないため、この判断は要りません'],
  },
  { says: '減らなければ、支障があるという判断があっても問わない', facts: to(700, false), outcome: 'met' },
  { says: '増える場合もこの要件は問わない', facts: to(701, false), outcome: 'met', because: '判断は要りません' },
  {
    says: 'T8: 700 床から 680 床に減れば、人の判断が要る',
    facts: to(680),
    outcome: 'unknown',
    missing: ['supplyUnhindered'],
    because: ['病床の合計が 20床減ります'],
  },
  { says: '一床でも減れば判断が要る', facts: to(699), outcome: 'unknown', missing: ['supplyUnhindered'] },
  {
    says: '支障がないと判断されていれば満たす',
    facts: to(680, true),
    outcome: 'met',
    because: ['医療提供体制の確保に支障がないと判断されています'],
  },
  {
    says: '支障があると判断されていれば満たさない',
    facts: to(699, false),
    outcome: 'broken',
    because: ['病床の合計が 1床減ります', '医療提供体制の確保に支障があると判断されています'],
  },
  {
    says: '前の数が足りなくても、減ることが確かなら判断が決める',
    facts: transferWith({
      participants: [{ name: '架空A病院', before: { acute: 700 }, after: acute(690) }],
      supplyUnhindered: false,
    }),
    outcome: 'broken',
    because: '病床の合計が 10床以上減ります',
  },
  {
    says: '減らないかもしれない(同じ数でありうる)なら、判断だけでは決まらない',
    facts: transferWith({
      participants: [{ name: '架空A病院', before: { acute: 700 }, after: acute(700) }],
      supplyUnhindered: false,
    }),
    outcome: 'unknown',
    missing: ['highlyAcute', 'recovery', 'chronic'].map((each) => `participants[架空A病院].before.${each}`),
    because: [],
  },
  {
    says: '減るかどうか分からないときは、支障があるという判断だけでは決まらない',
    facts: transferWith({
      participants: [{ name: '架空A病院', before: acute(700), after: { acute: 680 } }],
      supplyUnhindered: false,
    }),
    outcome: 'unknown',
    missing: ['highlyAcute', 'recovery', 'chronic'].map((each) => `participants[架空A病院].after.${each}`),
    because: [],
  },
  {
    says: '病床数も判断も書かれていなければ、両方が足りない',
    facts: transferWithout('participants', 'supplyUnhindered'),
    outcome: 'unknown',
    missing: ['participants', 'supplyUnhindered'],
  },
  {
    says: '支障がないという判断があれば、病床数が分からなくても満たす',
    facts: { ...completeTransfer, participants: undefined },
    outcome: 'met',
  },
]
