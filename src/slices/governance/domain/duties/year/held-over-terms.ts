// 一般法63条1項・66条・75条; 法70条の12第1項 → 法46条の5第9項, 46条の5の3第3項: a term that ran out in an earlier year, with nobody elected since.
import { schemeStartedOn } from '../../law-version.ts'
import { onDay } from '../deadline.ts'
import type { DutyRule } from '../duty.ts'
import { heldOverTerms } from './ending-terms.ts'
import type { YearGround } from './year-plan.ts'

const posts = { director: '理事', auditor: '監事' } as const

/** Asked of the present year and of years that are over: of a year to come nobody knows yet who will be left. */
export const heldOverTermDuty: DutyRule<YearGround> = {
  id: 'held-over-officers-replaced',
  title: '任期の満了した役員の後任の選任',
  validity: { from: schemeStartedOn },
  article: '一般法63条1項・66条、一般法75条、法70条の12第1項(法46条の5第9項)',
  who: '社員総会',
  papers: ['選任の議案', '監事の同意書(監事のとき)', '就任承諾書'],
  schedules: (ground) =>
    heldOverTerms(ground).map(({ officer, end, ranOutOn }) => ({
      key: officer.id,
      title: `${posts[officer.role]}の後任の選任(任期は満了済み: ${officer.name ?? officer.id})`,
      deadline: onDay(ranOutOn),
      basis: [
        {
          kind: 'event',
          says: end.ofYearEndingOn
            ? `選任の日 ${officer.electedOn}(任期は${end.ofYearEndingOn}に終わる事業年度の定時社員総会まで。遅くとも${ranOutOn})`
            : `選任の日 ${officer.electedOn}(任期は${ranOutOn}まで)`,
        },
      ],
      warnings: [
        ...end.warnings,
        '任期の満了で退いた役員は、後任が就くまで権利義務を持ち続けます(一般法75条)。再任されていれば、選任を記録すると消えます',
        'この席を欠員に数え、1か月以内の補充が要るか(法46条の5の3第3項)は要確認です。都道府県に確かめてください',
      ],
    })),
}
