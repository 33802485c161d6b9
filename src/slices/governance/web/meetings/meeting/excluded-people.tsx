import type { AgendaItem } from '../meeting-view.ts'

/** Who takes no part, known before the ballot: nobody learns it by being refused. */
export function ExcludedPeople({ item }: { item: AgendaItem }) {
  const away = item.interests.filter(({ interested }) => interested)
  if (away.length === 0) return null
  return (
    <ul className="mt-2 list-disc pl-5 text-dns-14N-130 leading-160">
      {away.map(({ voterId, name, because, article }) => (
        <li key={voterId}>
          {name}は、この議題の議決に加われません：{because}（{article}）
        </li>
      ))}
    </ul>
  )
}
