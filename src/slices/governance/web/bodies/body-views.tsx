import { searchText } from '../../../../platform/browser/search-text.ts'

export const bodiesAddress = '/governance/bodies'

export const bodyViews = {
  officers: '役員',
  council: '評議会',
  members: '社員',
  interests: '利害関係',
  articles: '定款とその他の記録',
} as const
export type BodyView = keyof typeof bodyViews

export const readView = (text: string | undefined): BodyView =>
  text !== undefined && text in bodyViews ? (text as BodyView) : 'officers'

/** The day goes along: each view shows the same day. */
export function BodyNavigation({ view, on }: { view: BodyView; on: string | undefined }) {
  return (
    <nav aria-label="社員・役員・評議会の画面" data-screen-only>
      <ul className="flex flex-wrap gap-x-1 border-b border-solid-gray-420">
        {(Object.keys(bodyViews) as BodyView[]).map((each) => (
          <li key={each}>
            <a
              href={bodiesAddress + searchText({ view: each === 'officers' ? '' : each, on })}
              aria-current={each === view ? 'page' : undefined}
              className="block border-b-4 border-transparent px-3 py-2 text-dns-16N-130 text-solid-gray-800 no-underline hover:border-solid-gray-300 aria-[current]:border-blue-900 aria-[current]:font-700 aria-[current]:text-blue-900"
            >
              {bodyViews[each]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
