import { Button } from '../../../../design/action/button.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { EmptyState } from '../../../../design/state/empty-state.tsx'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import type { PageProps } from '../../../../platform/browser/web-slice.ts'
import { showInitiatives } from '../../contract/targets/initiative-endpoints.ts'
import { placedOnMap } from '../../domain/targets/initiative.ts'
import { TargetNavigation } from '../targets/target-navigation.tsx'
import { InitiativeForm } from './initiative-form.tsx'
import { InitiativeTable } from './initiative-table.tsx'
import { ValueMap } from './value-map.tsx'

export default function InitiativesPage({ search }: PageProps) {
  const shown = useEndpoint(showInitiatives, { query: { allianceId: search.allianceId } })
  return (
    <Page
      title="どの取組から始めるとよいか"
      lead="実現の難易度と効果の大きさで取組を並べます。左上ほど、少ない手間で大きな効果があります。"
      actions={
        shown.data && (
          <Button kind="quiet" onClick={() => window.print()}>
            印刷
          </Button>
        )
      }
    >
      {shown.data && <TargetNavigation view="initiatives" search={search} />}
      <Answer reading={shown}>
        {({ initiatives, mayWrite }) => {
          const placed = placedOnMap(initiatives)
          return (
            <>
              {placed.length === 0 ? (
                <EmptyState title="取組が、まだありません。">
                  <p>{mayWrite ? '下の欄から加えてください。' : '法人の事務局が加えると、ここに並びます。'}</p>
                </EmptyState>
              ) : (
                <div className="grid gap-6 lg:grid-cols-[minmax(0,30rem)_1fr]">
                  <ValueMap placed={placed} />
                  <InitiativeTable placed={placed} mayWrite={mayWrite} />
                </div>
              )}
              {mayWrite && (
                <Section title="取組を加える">
                  <InitiativeForm />
                </Section>
              )}
            </>
          )
        }}
      </Answer>
    </Page>
  )
}
