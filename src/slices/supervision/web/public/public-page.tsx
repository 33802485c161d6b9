import { Button } from '../../../../design/action/button.tsx'
import { Breadcrumb } from '../../../../design/page/breadcrumb.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { EmptyState } from '../../../../design/state/empty-state.tsx'
import { DateText } from '../../../../design/text/date-text.tsx'
import { endpointAddress } from '../../../../platform/browser/endpoint-address.ts'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import type { PageProps } from '../../../../platform/browser/web-slice.ts'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import { downloadOpenedPaper, showPublicAlliance } from '../../contract/endpoints/public-endpoints.ts'
import { filingPapers } from '../../domain/filing-paper.ts'
import { type PublicationKind, publicationKindNames } from '../../domain/publication-kind.ts'

type Shown = OutputOf<typeof showPublicAlliance>

/** For anybody: what an alliance does, and how that was judged. Nothing stands here that nobody published. */
export default function PublicPage({ params }: PageProps) {
  const id = params.id ?? ''
  const reading = useEndpoint(showPublicAlliance, { params: { id } })
  return (
    <>
      <Breadcrumb crumbs={[{ label: '法人の登録簿', href: '/registry' }]} />
      <Page
        title={reading.data?.name ?? '地域医療連携推進法人'}
        lead="この法人が何をしているか、何を届け出て、どう評価されたか。公表されたものだけを載せています。"
        actions={
          <Button kind="quiet" onClick={() => window.print()}>
            印刷
          </Button>
        }
      >
        <Answer reading={reading}>{(shown) => <Published shown={shown} />}</Answer>
      </Page>
    </>
  )
}

function Published({ shown }: { shown: Shown }) {
  return (
    <>
      <RegisterSection shown={shown} />
      <PublicationSection shown={shown} kind="activity" empty="公表された活動は、まだありません。" />
      <TargetSection shown={shown} />
      <EvaluationSection shown={shown} />
      <PublicationSection shown={shown} kind="filing" empty="閲覧に供された届出は、まだありません。" />
    </>
  )
}

const statusWords = { certified: '認定', dissolved: '解散', revoked: '認定取消し' } as const

function RegisterSection({ shown: { id, register } }: { shown: Shown }) {
  return (
    <Section title="認定">
      {register ? (
        <p className="text-std-16N-170">
          {statusWords[register.status]}
          {register.certifiedOn && (
            <>
              （認定の日 <DateText date={register.certifiedOn} />）
            </>
          )}
          　{register.prefecture ?? '都道府県は資料に記載なし'}
          {register.municipalities.length > 0 && `　区域：${register.municipalities.join('、')}`}
          <a className="ml-2 inline-block py-1" href={`/registry/alliances/${encodeURIComponent(id)}`}>
            登録簿の記載と出典を見る
          </a>
        </p>
      ) : (
        <p className="text-std-16N-170">公開の登録簿には載っていません。</p>
      )}
      {register && register.activities.length > 0 && (
        <ul className="mt-2 list-disc pl-5 text-std-16N-170">
          {register.activities.map(({ name, quote }) => (
            <li key={`${name} ${quote}`}>
              {name}：「{quote}」
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function PublicationSection({ shown, kind, empty }: { shown: Shown; kind: PublicationKind; empty: string }) {
  const items = shown.publications.filter((each) => each.kind === kind)
  return (
    <Section title={publicationKindNames[kind]}>
      {items.length === 0 ? <EmptyState title={empty} /> : <Publications items={items} />}
    </Section>
  )
}

/** The policy's targets, as the register states them. */
function TargetSection({ shown: { register } }: { shown: Shown }) {
  const matters = (register?.matters ?? []).filter(({ targets }) => targets.length > 0)
  return (
    <Section title="医療連携推進方針の目標">
      {matters.length === 0 ? (
        <EmptyState title="登録簿に、目標の記載はありません。" />
      ) : (
        <ul className="list-disc pl-5 text-std-16N-170">
          {matters.map(({ title, targets }) => (
            <li key={title}>
              {title}：{targets.join('、')}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function EvaluationSection({ shown: { evaluations } }: { shown: Shown }) {
  return (
    <Section title="評議会の評価と目標の実績（法70条の13）">
      {evaluations.length === 0 ? (
        <EmptyState title="公表された評価は、まだありません。" />
      ) : (
        <ul className="divide-y divide-solid-gray-200 border-y border-solid-gray-300">
          {evaluations.map(({ year, evaluatedOn, meeting, text, targets }) => (
            <li key={year.from} className="space-y-2 py-3">
              <p className="text-dns-16B-130 leading-150">
                <DateText date={year.from} />
                から
                <DateText date={year.until} />
                までの事業年度
              </p>
              <p className="text-dns-14N-130 leading-150 text-solid-gray-700">
                <DateText date={evaluatedOn} />　{meeting}
              </p>
              <p className="max-w-[48rem] text-std-16N-170 break-words whitespace-pre-wrap">{text}</p>
              <ul className="list-disc pl-5 text-std-16N-170">
                {targets.map(({ matter, wording, unit, value }) => (
                  <li key={`${matter} ${wording}`}>
                    {matter}：{wording}（実績 {value === null ? '記録なし' : `${value.toLocaleString('ja-JP')}${unit}`}
                    ）
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function Publications({ items }: { items: Shown['publications'] }) {
  return (
    <ul className="divide-y divide-solid-gray-200 border-y border-solid-gray-300">
      {items.map(({ id, title, body, onDay, papers }) => (
        <li key={id} className="py-3">
          <p className="text-dns-16B-130 leading-150">
            {title}
            <span className="ml-4 text-dns-14N-130 font-400 text-solid-gray-700">
              <DateText date={onDay} />
            </span>
          </p>
          <OpenedPapers papers={papers} about={title} />
          {body && <p className="mt-1 max-w-[48rem] text-std-16N-170 break-words whitespace-pre-wrap">{body}</p>}
        </li>
      ))}
    </ul>
  )
}

/** 法52条2項: what anybody may have; after three years only that it was filed remains. */
function OpenedPapers({ papers, about }: { papers: Shown['publications'][number]['papers']; about: string }) {
  if (papers.length === 0) return null
  return (
    <ul aria-label={`${about}の書類`} className="mt-1 flex flex-wrap gap-x-6">
      {papers.map(({ id, paper }) => (
        <li key={id}>
          <a href={endpointAddress(downloadOpenedPaper, { params: { id } })} download className="inline-block py-1">
            {filingPapers[paper].title}
          </a>
        </li>
      ))}
    </ul>
  )
}
