import { DateText } from '../../../../design/text/date-text.tsx'
import { daysBetween, type Membership, membershipState } from '../member-words.ts'

const barClasses = {
  current: 'fill-blue-900',
  leaving: 'fill-yellow-800',
  over: 'fill-solid-gray-420',
  coming: 'fill-blue-300',
} as const

/** Since when, and until when, each is a member. The table below says the same in words, so the picture is hidden aloud. */
export function Timeline({ memberships, today }: { memberships: readonly Membership[]; today: string }) {
  const from = memberships.map(({ joinedOn }) => joinedOn).reduce(earlier, today)
  const last = memberships.flatMap(({ withdrawnOn }) => withdrawnOn ?? []).reduce(later, today)
  // Room after today, so that an open end can be seen as one.
  const days = Math.ceil(daysBetween(from, last) * 1.06) + 30
  const at = (day: string) => (daysBetween(from, day) / days) * 1000
  const names = [...new Set(memberships.map(({ organisation }) => organisation))]
  return (
    <div aria-hidden="true" className="mb-4 rounded-8 border border-solid-gray-300 px-4 py-3">
      <ul className="space-y-2">
        {names.map((name) => (
          <li key={name} className="gap-x-4 md:grid md:grid-cols-[18rem_1fr] md:items-center">
            <span className="block truncate text-dns-14N-130 leading-150">{name}</span>
            <svg aria-hidden="true" viewBox="0 0 1000 20" preserveAspectRatio="none" className="h-5 w-full">
              <rect x="0" y="9" width="1000" height="2" className="fill-solid-gray-200" />
              {memberships
                .filter(({ organisation }) => organisation === name)
                .map((each) => {
                  const start = at(each.joinedOn)
                  const end = each.withdrawnOn === null ? 1000 : at(each.withdrawnOn)
                  const look = barClasses[membershipState(each, today)]
                  return (
                    <rect key={each.id} x={start} y="3" width={Math.max(4, end - start)} height="14" className={look} />
                  )
                })}
              <rect x={at(today) - 1} y="0" width="3" height="20" className="fill-red-900" />
            </svg>
          </li>
        ))}
      </ul>
      <p className="mt-2 flex flex-wrap justify-between gap-x-4 text-dns-14N-130 leading-150 text-solid-gray-700 md:pl-[19rem]">
        <span>
          <DateText date={from} />
          から
        </span>
        <span>赤い線は今日（右端まで続く帯は、期限のない在籍）</span>
      </p>
    </div>
  )
}

const earlier = (one: string, other: string) => (one > other ? other : one)
const later = (one: string, other: string) => (one > other ? one : other)
