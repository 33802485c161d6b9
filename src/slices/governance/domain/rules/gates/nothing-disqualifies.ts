// 法70条の4: no officer is disqualified (一イ〜ニ), the corporation was not revoked within five years (二; 民法140条: the day of the
// revocation does not count), and organised crime does not control it (三).
import type { CalendarDate } from '../../../../../foundation/calendar-date.ts'
import { formatJapaneseDate } from '../../../../../foundation/japanese-date.ts'
import { endOfMonths } from '../../../../../foundation/legal-period.ts'
import { allOf, broken, type Finding, met, unknown } from '../../../../../foundation/rule.ts'
import type { Corporation, Officer } from '../../certification-case.ts'
import { missingFact, suppliers } from '../../missing-fact.ts'
import { yearsAfterRevocation } from '../../parameters/certification-parameters.ts'
import { judged } from '../criterion.ts'
import { type Gate, gateNumber } from '../gate.ts'

function officersAreNotDisqualified(officers: readonly Officer[] | undefined): Finding {
  if (!officers) return unknown([missingFact('officers', '役員の名簿と欠格事由の有無', suppliers.office)])
  const finding = allOf(
    officers.map((officer) =>
      judged(officer.disqualified, {
        field: `officers[${officer.id}].disqualified`,
        label: '法70条の4第1号の欠格事由に当たるか',
        supplier: suppliers.officer,
        good: false,
        met: '',
        broken: `${officer.name ?? officer.id}が欠格事由に当たります`,
      }),
    ),
  )
  return finding.outcome === 'met'
    ? met(`役員 ${officers.length}人に欠格事由に当たる者はいません`)
    : { ...finding, because: finding.because.filter((sentence) => sentence !== '') }
}

function notRecentlyRevoked(revokedOn: CalendarDate | null | undefined, on: CalendarDate): Finding {
  if (revokedOn === undefined) {
    return unknown([missingFact('corporation.revokedOn', '認定を取り消された日(なければ null)', suppliers.office)])
  }
  if (revokedOn === null || revokedOn > on) return met('認定を取り消されたことはありません')
  const lastDay = endOfMonths(revokedOn, yearsAfterRevocation * 12)
  const since = `${formatJapaneseDate(revokedOn)}の認定取消しから${yearsAfterRevocation}年を`
  return on > lastDay ? met(`${since}経過しています`) : broken(`${since}経過していません`)
}

function notControlledByCrime(corporation: Corporation | undefined): Finding {
  return judged(corporation?.controlledByOrganisedCrime, {
    field: 'corporation.controlledByOrganisedCrime',
    label: '暴力団員等がその事業活動を支配しているか',
    supplier: suppliers.office,
    good: false,
    met: '暴力団員等による支配はありません',
    broken: '暴力団員等がその事業活動を支配しています',
  })
}

export const nothingDisqualifies: Gate = {
  ...gateNumber(1, '法70条の4'),
  title: '欠格事由',
  decide: ({ officers, corporation }, on) =>
    allOf([
      officersAreNotDisqualified(officers),
      notRecentlyRevoked(corporation?.revokedOn, on),
      notControlledByCrime(corporation),
    ]),
}
