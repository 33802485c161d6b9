import { AskOnce } from '../../../../design/action/ask-once.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { Badge } from '../../../../design/text/badge.tsx'
import { DateText } from '../../../../design/text/date-text.tsx'
import { Disclosure } from '../../../../design/text/disclosure.tsx'
import { refusalOf, useChange } from '../../../../platform/browser/use-change.ts'
import { removeResult, reviseTarget, showTargets } from '../../contract/targets/target-endpoints.ts'
import { asWritten } from './as-written.ts'
import { CourseChart } from './course-chart.tsx'
import type { TargetYear } from './matter-groups.ts'
import { ResultForm } from './result-form.tsx'
import { TargetForm } from './target-form.tsx'
import { countingNames, goalText, numberText, targetStateWords } from './target-words.ts'

type Target = TargetYear['targets'][number]

export function TargetCard({ target, shown }: { target: Target; shown: TargetYear }) {
  const { wording, unit, goal, progress, results, counting } = target
  const measure = shown.measures.find(({ id }) => id === target.measure)
  const { word, tone } = targetStateWords[progress.state]
  return (
    <article className="rounded-8 border border-solid-gray-420 p-4">
      <h3 className="flex flex-wrap items-center gap-x-3 gap-y-1 text-std-18B-160">
        {wording}
        <Badge tone={tone}>{word}</Badge>
      </h3>
      <p className="text-std-16N-170">
        目標 {goalText(target)}　{countingNames[counting]}{' '}
        <strong className="font-700">
          {progress.value === null ? '記録なし' : `${numberText(progress.value)}${unit}`}
        </strong>
      </p>
      {measure && (
        <p className="text-std-16N-170">
          {measure.source}の集計「{measure.title}」から：{measure.definition}
        </p>
      )}
      <div className="mt-3 grid gap-4 md:grid-cols-2">
        {shown.year && results.length > 0 ? (
          <CourseChart facts={{ course: progress.course, goal, year: shown.year }} unit={unit} title={wording} />
        ) : (
          <p className="text-std-16N-170">実績の記録がないため、達成したかは分かりません。</p>
        )}
        {results.length > 0 && <Results target={target} mayWrite={shown.mayWrite && target.measure === null} />}
      </div>
      {shown.mayWrite && <Acts target={target} shown={shown} />}
    </article>
  )
}

function Results({ target: { results, unit, wording }, mayWrite }: { target: Target; mayWrite: boolean }) {
  const { send } = useChange(showTargets)
  return (
    <Table
      caption={`${wording}の実績`}
      captionHidden
      rows={results}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'until',
          header: '日',
          rowHeader: true,
          className: 'md:whitespace-nowrap',
          cell: ({ untilOn }) => <DateText date={untilOn} />,
        },
        { key: 'value', header: '実績', numeric: true, cell: ({ value }) => `${numberText(value)}${unit}` },
        {
          key: 'note',
          header: '内容',
          cell: ({ note, source }) => [source && `${source}から`, note].filter(Boolean).join('：') || '—',
        },
        ...(mayWrite
          ? [
              {
                key: 'remove',
                header: '操作',
                className: 'md:whitespace-nowrap',
                cell: ({ id, untilOn }: Target['results'][number]) => (
                  <AskOnce
                    kind="quiet"
                    label="取り消す"
                    name={`${wording} ${untilOn}の実績を取り消す`}
                    title="この実績を取り消しますか"
                    action="取り消す"
                    onAgreed={async () => refusalOf(await send(removeResult, { params: { resultId: id } }))}
                  >
                    <p>集計から外れます。取り消したことと前の記録は残ります。</p>
                  </AskOnce>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

function Acts({ target, shown }: { target: Target; shown: TargetYear }) {
  const { send } = useChange(showTargets)
  const of = <span className="sr-only">「{target.wording}」の</span>
  return (
    <div className="mt-2 flex flex-wrap gap-x-6" data-screen-only>
      {target.measure === null && (
        <Disclosure summary={<>{of}実績を記録する</>}>
          <ResultForm target={target} today={shown.today} />
        </Disclosure>
      )}
      <Disclosure summary={<>{of}測り方を改める</>}>
        <TargetForm given={target} id={target.id} measures={shown.measures} />
        <AskOnce
          kind="quiet"
          label="測るのをやめる"
          name={`「${target.wording}」を測るのをやめる`}
          title={`「${target.wording}」を測るのをやめますか`}
          action="やめる"
          onAgreed={async () =>
            refusalOf(
              await send(reviseTarget, {
                params: { targetId: target.id },
                body: { seen: asWritten(target), target: null },
              }),
            )
          }
        >
          <p>この目標と実績は画面に出なくなります。記録は残ります。</p>
        </AskOnce>
      </Disclosure>
    </div>
  )
}
