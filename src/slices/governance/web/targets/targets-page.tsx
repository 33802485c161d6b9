import { Button } from '../../../../design/action/button.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { EmptyState } from '../../../../design/state/empty-state.tsx'
import { Notice } from '../../../../design/state/notice.tsx'
import { Disclosure } from '../../../../design/text/disclosure.tsx'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import type { PageProps } from '../../../../platform/browser/web-slice.ts'
import { showTargets } from '../../contract/targets/target-endpoints.ts'
import { YearLinks } from '../duties/year-links.tsx'
import { targetsAddress } from './addresses.ts'
import { matterGroups, type TargetYear } from './matter-groups.ts'
import { Recount } from './recount.tsx'
import { TargetCard } from './target-card.tsx'
import { TargetForm } from './target-form.tsx'
import { TargetNavigation } from './target-navigation.tsx'
import { YearLine } from './year-line.tsx'

export default function TargetsPage({ search }: PageProps) {
  const { inYear, allianceId } = search
  const shown = useEndpoint(showTargets, { query: { inYear, allianceId } })
  return (
    <Page
      title="方針の目標は、どこまで進んだか"
      lead={shown.data && <YearLine shown={shown.data} />}
      actions={
        shown.data && (
          <Button kind="quiet" onClick={() => window.print()}>
            印刷
          </Button>
        )
      }
    >
      {shown.data && <TargetNavigation view="targets" search={search} />}
      <Answer reading={shown}>
        {(year) => (
          <>
            <YearLinks year={year.year} path={targetsAddress} search={search} />
            <Targets shown={year} />
          </>
        )}
      </Answer>
    </Page>
  )
}

function Targets({ shown }: { shown: TargetYear }) {
  if (!shown.year)
    return <Notice kind="warning" title="事業年度が記録されていません。先に定款の内容を記録してください。" />
  const groups = matterGroups(shown)
  return (
    <>
      {groups.length === 0 && (
        <EmptyState title="測る目標が、まだありません。">
          <p>医療連携推進方針の目標を記録すると、ここで測り方を決められます。</p>
        </EmptyState>
      )}
      {shown.mayWrite && shown.targets.some(({ measure }) => measure !== null) && <Recount inYear={shown.year.from} />}
      {groups.map(({ matter, targets, unmeasured }) => (
        <Section key={matter} title={matter}>
          <div className="space-y-6">
            {targets.map((target) => (
              <TargetCard key={target.id} target={target} shown={shown} />
            ))}
            {unmeasured.map((wording) => (
              <div key={wording} className="rounded-8 border border-dashed border-solid-gray-420 p-4">
                <p className="text-std-16B-170">{wording}</p>
                <p>測り方が決まっていません。</p>
                {shown.mayWrite && (
                  <Disclosure
                    summary={
                      <>
                        <span className="sr-only">「{wording}」の</span>測り方を決める
                      </>
                    }
                  >
                    <TargetForm given={{ matter, wording }} measures={shown.measures} />
                  </Disclosure>
                )}
              </div>
            ))}
          </div>
        </Section>
      ))}
      {shown.mayWrite && (
        <div data-screen-only>
          <Disclosure summary="方針にない目標を加える">
            <TargetForm given={{}} measures={shown.measures} />
          </Disclosure>
        </div>
      )}
    </>
  )
}
