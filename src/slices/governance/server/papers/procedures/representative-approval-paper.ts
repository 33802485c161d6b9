import { formatJapaneseDate } from '../../../../../foundation/japanese-date.ts'
import type { Paper } from '../../../../../platform/documents/paper.ts'
import { statedOr, unstated } from '../../../../../platform/documents/paper.ts'
import { representativeNeedsApproval } from '../../../domain/bodies/representative-needs-approval.ts'
import { kindOf } from '../../../domain/papers/paper-kinds.ts'
import { writtenDay } from '../annual/audit-papers.ts'
import { type PaperFacts, writtenText } from '../paper-facts.ts'
import { entries, heading, notes, paragraph } from '../paper-kit.ts'

/** 規39条の27: whom the board chose, or removed, and why. Not needed where the same person goes on (法70条の19第1項ただし書). */
export function representativeApprovalPaper(facts: PaperFacts): Paper {
  const { alliance, certification, step } = facts
  const act = step?.kind === 'removal' ? '解職' : '選定'
  const need = step && representativeNeedsApproval(step, step.decidedOn)
  return {
    title: `代表理事${act}認可申請書`,
    owner: alliance.name,
    letterhead: {
      dateLines: [writtenDay(facts, 'appliedOn', '申請の日')],
      addressee: [statedOr('都道府県', certification.prefecture), '知事　殿'],
      sender: [{ name: '名称', value: alliance.name }],
    },
    blocks: [
      paragraph(
        `医療法第70条の19第1項の規定により、代表理事の${act}の認可を受けたいので、関係書類を添えて次のとおり申請します。`,
      ),
      entries([
        { name: '代表理事の氏名', value: statedOr('代表理事の氏名', step?.personName) },
        { name: '代表理事の住所', value: writtenText(facts, 'address', '代表理事の住所') },
        {
          name: `理事会が${act}した日`,
          value: step ? formatJapaneseDate(step.decidedOn) : unstated('理事会の決議の日'),
        },
        { name: `${act}の理由`, value: writtenText(facts, 'reason', `${act}の理由`) },
      ]),
      heading(1, '添付書類'),
      {
        kind: 'list',
        marker: 'parentheses',
        items: [...(act === '選定' ? ['代表理事の履歴書'] : []), '理事会の議事録の写し'],
      },
      notes([
        ...(need ? [`認可の要否　${need.because}(${need.article})。`] : []),
        '認可がなければ、選定及び解職は効力を生じません。認可に当たっては、都道府県医療審議会の意見が聴かれます。',
        '理事会の議事録の写しは規則に定めがなく、都道府県の取扱いに従ってください。',
        ...kindOf('representativeApproval').unconfirmed,
      ]),
    ],
  }
}
