import { ViewLinks } from '../../../../design/page/view-links.tsx'
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
  const views = (Object.keys(bodyViews) as BodyView[]).map((each) => ({
    label: bodyViews[each],
    href: bodiesAddress + searchText({ view: each === 'officers' ? '' : each, on }),
    isCurrent: each === view,
  }))
  return <ViewLinks label="社員・役員・評議会の画面" views={views} />
}
