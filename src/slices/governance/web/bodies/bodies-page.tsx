import { Page } from '../../../../design/page/page.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { japaneseDay } from '../../../../design/text/date-text.tsx'
import { useReplaceSearch } from '../../../../platform/browser/use-address.ts'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import type { PageProps } from '../../../../platform/browser/web-slice.ts'
import { showBodies } from '../../contract/endpoints/bodies-endpoints.ts'
import { ArticlesView } from './articles-view.tsx'
import { BodyNavigation, type BodyView, readView } from './body-views.tsx'
import type { Bodies } from './body-words.ts'
import { CouncilView } from './council/council-view.tsx'
import { InterestsView } from './council/interests-view.tsx'
import { MembersView } from './council/members-view.tsx'
import { DayForm } from './day-form.tsx'
import { OfficersView } from './officers/officers-view.tsx'

export default function BodiesPage({ search }: PageProps) {
  const on = search.on || undefined
  const view = readView(search.view)
  const replaceSearch = useReplaceSearch()
  const shown = useEndpoint(showBodies, { query: { on } })
  return (
    <Page
      title="誰が、どの役職にあるか"
      lead={
        shown.data
          ? `${shown.data.name}の${on ? `${japaneseDay(on)}の` : '今日の'}社員・役員・評議会です。`
          : '法人の社員・役員・評議会を、指定した日の記録で示します。'
      }
    >
      <BodyNavigation view={view} on={on} />
      <DayForm on={on} onDay={(day) => replaceSearch({ ...search, on: day })} />
      <Answer reading={shown}>{(bodies) => <Shown view={view} bodies={bodies} />}</Answer>
    </Page>
  )
}

function Shown({ view, bodies }: { view: BodyView; bodies: Bodies }) {
  if (view === 'council') return <CouncilView bodies={bodies} />
  if (view === 'members') return <MembersView bodies={bodies} />
  if (view === 'interests') return <InterestsView bodies={bodies} />
  if (view === 'articles') return <ArticlesView bodies={bodies} />
  return <OfficersView bodies={bodies} />
}
