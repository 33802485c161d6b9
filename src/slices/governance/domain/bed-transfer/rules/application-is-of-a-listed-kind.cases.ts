import type { StatedCase } from '../../testing/stated-case.ts'
import type { BedTransfer } from '../bed-transfer-facts.ts'
import { acute, completeTransfer, moves, transferWith, transferWithout } from '../testing/stated-transfers.ts'

const kind = (applicationKind: BedTransfer['applicationKind']) => transferWith({ applicationKind })
const contradicted = ['申請者の病床数が増えていません']

export const cases: readonly StatedCase<BedTransfer>[] = [
  { says: '病院の増床', facts: completeTransfer, outcome: 'met', because: ['「病院の病床数の増加」の許可の申請'] },
  { says: '病院の開設', facts: kind('opening'), outcome: 'met', because: '病院の開設' },
  { says: '病床の種別の変更', facts: kind('typeChange'), outcome: 'met', because: '種別の変更' },
  { says: '診療所の病床の設置', facts: kind('clinicInstallation'), outcome: 'met', because: '診療所の病床の設置' },
  { says: '診療所の増床', facts: kind('clinicIncrease'), outcome: 'met', because: '診療所の病床数の増加' },
  {
    says: '減床は特例の対象となる申請ではない',
    facts: kind('decrease'),
    outcome: 'broken',
    because: ['「病床数の減少」は特例の対象となる申請ではありません'],
  },
  { says: 'そのほかの申請も対象でない', facts: kind('other'), outcome: 'broken', because: 'その他の申請' },
  {
    says: '申請の種類が分からなければ不明',
    facts: transferWithout('applicationKind'),
    outcome: 'unknown',
    missing: ['applicationKind'],
  },
  {
    says: '増床の申請なのに申請者の病床が変わらなければ注意する',
    facts: transferWith({ participants: [moves('架空B病院', 200, 200)] }),
    outcome: 'met',
    warns: contradicted,
  },
  {
    says: '一床でも増えれば注意しない',
    facts: transferWith({ participants: [moves('架空B病院', 200, 201)] }),
    outcome: 'met',
  },
  {
    says: '診療所の増床でも同じ',
    facts: transferWith({ applicationKind: 'clinicIncrease', participants: [moves('架空B病院', 19, 18)] }),
    outcome: 'met',
    warns: contradicted,
  },
  {
    says: '種別の変更では数が増えなくてもおかしくない',
    facts: transferWith({ applicationKind: 'typeChange', participants: [moves('架空B病院', 200, 200)] }),
    outcome: 'met',
  },
  {
    says: '申請者の後の病床数が分からなければ注意しない',
    facts: transferWith({ participants: [{ name: '架空B病院', before: acute(200), after: { acute: 200 } }] }),
    outcome: 'met',
  },
  {
    says: '申請者が一覧になければ、その病床のことは言えない',
    facts: transferWith({ applicant: '架空Z病院', participants: [moves('架空B病院', 200, 200)] }),
    outcome: 'met',
  },
  {
    says: '申請者が分からなければ、その病床のことは言えない',
    facts: { ...transferWith({ participants: [moves('架空B病院', 200, 200)] }), applicant: undefined },
    outcome: 'met',
  },
]
