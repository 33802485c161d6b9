// 法70条の5, 70条の11, 70条の20〜70条の22; 一般法303条: what follows the certification, an order and its loss.
import { addDays, endOfMonths } from '../../../../../foundation/legal-period.ts'
import { registrationDays, revocationGiftMonths } from '../../parameters/duty-parameters.ts'
import { fromDay, noDay, onDay } from '../deadline.ts'
import type { DutyRule } from '../duty.ts'
import { type EventGround, since, whenHappens } from './event-rule.ts'

export const certificationEventDuties: readonly DutyRule<EventGround>[] = [
  whenHappens(['certified'], {
    id: 'name-registered',
    title: '名称の変更の登記',
    article: '法70条の5第3項、一般法303条・300条',
    who: '代表理事',
    papers: ['変更登記申請書', '医療連携推進認定を受けたことを証する書面'],
    schedules: (event) => [
      {
        deadline: onDay(addDays(event.on, registrationDays)),
        earliestOn: event.on,
        basis: [since(event, '認定の日')],
        warnings: [
          event.certificateArrivedOn
            ? `認定書が届いた日から数えるなら ${addDays(event.certificateArrivedOn, registrationDays)} です。起算の日は確認できていないため、早い方を示しています`
            : '起算の日(認定の日か、認定書が届いた日か)は確認できていないため、認定の日から数えています',
        ],
      },
    ],
  }),
  whenHappens(['certified'], {
    id: 'signs-shown',
    title: '参加病院等・参加介護施設等での標章の掲示',
    article: '法70条の11',
    who: '参加法人等',
    papers: [],
    schedules: (event) => [
      {
        deadline: noDay('掲示を始める期限と標章の図柄は、法令で確認できていません'),
        earliestOn: event.on,
        basis: [since(event, '認定の日')],
      },
    ],
  }),
  whenHappens(['measuresOrdered'], {
    id: 'measures-taken',
    title: '措置命令への対応',
    article: '法70条の20(法64条1項)',
    who: '代表理事',
    papers: ['改善の報告'],
    schedules: (event) => [
      {
        deadline: fromDay(event.until, onDay, `events[${event.id}].until`, '命令に書かれた期限'),
        earliestOn: event.on,
        basis: [since(event, '命令の日')],
        warnings: ['従わないときは業務停止命令・役員の解任の勧告があり得ます(法64条2項)'],
      },
    ],
  }),
  whenHappens(['revocationRisk'], {
    id: 'revocation-averted',
    title: '取消しの事由の解消',
    article: '法70条の21',
    who: '代表理事・理事会',
    papers: ['認定基準の判定', '改善の計画'],
    schedules: (event) => [
      {
        deadline: noDay('期限は法令にありません。解消しないと認定が取り消され得ます'),
        earliestOn: event.on,
        basis: [since(event, '事由が分かった日')],
        warnings: [event.because],
      },
    ],
  }),
  whenHappens(['revoked'], {
    id: 'property-given',
    title: '医療連携推進目的取得財産残額に相当する財産の贈与契約',
    article: '法70条の22第1項、規39条の29',
    who: '代表理事',
    papers: ['書面による贈与契約', '前年度の財産目録'],
    schedules: (event) => [
      {
        deadline: onDay(endOfMonths(event.on, revocationGiftMonths)),
        earliestOn: event.on,
        basis: [since(event, '取消しの日')],
        warnings: [
          '契約のない部分は、都道府県への金銭の贈与の契約が成立したものとみなされます。公益社団法人には適用されません(規39条の30)',
        ],
      },
    ],
  }),
]
