import type { AllianceEntry } from '../../domain/alliance-entry.ts'

/** The page is long where documents say much: what it holds, how much of it, and the way there. */
export function SectionLinks({ entry }: { entry: AllianceEntry }) {
  const links = [
    { id: 'identity', label: '名称と認定' },
    { id: 'area', label: '区域' },
    { id: 'members', label: `参加法人・社員（${entry.members.length}）` },
    { id: 'activities', label: `取組（${entry.activities.length}件）` },
    { id: 'facilities', label: `施設と病床（${entry.facilities.length}施設）` },
    { id: 'policy', label: '理念・方針' },
    { id: 'sources', label: '出典' },
  ]
  return (
    <nav aria-label="この画面の内容" data-screen-only>
      <ul className="flex flex-wrap gap-x-5 text-dns-16N-130">
        {links.map(({ id, label }) => (
          <li key={id}>
            <a href={`#${id}`} className="inline-block py-2">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
