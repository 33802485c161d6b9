import { Section } from '../../../design/page/section.tsx'
import { Notice } from '../../../design/state/notice.tsx'
import type { OutputOf } from '../../../platform/contract/endpoint.ts'
import type { showOverview } from '../contract/overview-endpoints.ts'

type Overview = OutputOf<typeof showOverview>

const works = {
  purchasing: { name: '購買', tasks: '共同購入、価格の比較、契約の管理', about: '購入価格と購入数量' },
  staff: { name: '人事', tasks: '職員の募集、在籍出向、共同研修の受付', about: '職員の募集と不足' },
} as const satisfies Record<Overview['notBuilt'][number], object>

/** Says what this system does not do yet for a role, and what that role may read meanwhile. */
export function NotBuilt({ work, concerns }: { work: Overview['notBuilt'][number]; concerns: Overview['concerns'] }) {
  const { name, tasks, about } = works[work]
  return (
    <>
      <Notice kind="info" title={`${name}の仕事は、このシステムではまだできません。`}>
        <p>{tasks}の画面はありません。そのため、ここに並ぶ仕事もありません。</p>
      </Notice>
      <Section title="今、見られるもの">
        <ul className="divide-y divide-solid-gray-200 border-y border-solid-gray-300">
          {concerns.map(({ what, count }) => {
            const { href, label, unit } = linkTo(what, about)
            return (
              <li key={what} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-3">
                <a href={href} className="py-1 text-dns-16B-130 leading-150">
                  {label}
                </a>
                <span className="text-std-16N-170 text-solid-gray-700">
                  {count === 0 ? 'ありません' : `${count}${unit}`}
                </span>
              </li>
            )
          })}
        </ul>
      </Section>
    </>
  )
}

const linkTo = (what: Overview['concerns'][number]['what'], about: string) =>
  ({
    ownRules: { href: '/management/disclosure', label: `${about}を、自法人がどこへ見せているか`, unit: '件' },
    grantedRules: {
      href: '/management/disclosure-granted',
      label: `${about}を、ほかの法人が見せているもの`,
      unit: '件',
    },
    opinions: { href: '/governance/opinions', label: '参加法人が意見を求めた事項', unit: '件' },
    members: { href: '/management/members', label: '連携法人の社員', unit: '法人' },
  })[what]
