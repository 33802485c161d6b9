import { Breadcrumb } from '../../../../design/page/breadcrumb.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { Badge } from '../../../../design/text/badge.tsx'
import { DateText } from '../../../../design/text/date-text.tsx'
import { DefinitionList } from '../../../../design/text/definition-list.tsx'
import { InstantText } from '../../../../design/text/instant-text.tsx'
import { endpointAddress } from '../../../../platform/browser/endpoint-address.ts'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import type { PageProps } from '../../../../platform/browser/web-slice.ts'
import { openOpinionFile, showOpinion } from '../../contract/endpoints/opinion-endpoints.ts'
import { AskerActions } from './asker-actions.tsx'
import { DecisionForm } from './decision-form.tsx'
import { disclosureWords, type Opinion, opinionsAddress, replyWords, stateWords } from './opinion-words.ts'
import { Decision } from './opinions-page.tsx'
import { ReplyForm } from './reply-form.tsx'

export default function OpinionPage({ params }: PageProps) {
  const opinionId = params.opinionId ?? ''
  const shown = useEndpoint(showOpinion, { params: { opinionId } })
  return (
    <>
      <Breadcrumb crumbs={[{ label: '意見照会', href: opinionsAddress }]} />
      <Page
        title={shown.data ? `意見照会：${shown.data.title}` : '意見照会'}
        lead={shown.data && <Badge tone={stateWords[shown.data.state].tone}>{stateWords[shown.data.state].word}</Badge>}
      >
        <Answer reading={shown}>{(opinion) => <Shown opinion={opinion} />}</Answer>
      </Page>
    </>
  )
}

function Shown({ opinion }: { opinion: Opinion }) {
  const may = (act: Opinion['allowedActions'][number]) => opinion.allowedActions.includes(act)
  return (
    <>
      <AskerActions opinion={opinion} />
      <DefinitionList
        items={[
          { term: '照会した法人', value: opinion.memberName },
          { term: '事項', value: opinion.itemLabel },
          { term: '見える範囲', value: disclosureWords[opinion.disclosure] },
          {
            term: '照会の日時',
            value: opinion.sentAt ? <InstantText instant={opinion.sentAt} /> : 'まだ送っていません',
          },
          { term: '法人の決定', value: <Decision summary={opinion} /> },
          ...(opinion.withdrawalReason ? [{ term: '取下げの理由', value: opinion.withdrawalReason }] : []),
        ]}
      />
      <Section title="照会の内容">
        {opinion.body ? (
          <p className="max-w-[48rem] whitespace-pre-wrap text-std-16N-170">{opinion.body}</p>
        ) : (
          <p className="text-std-16N-170">まだ書かれていません。</p>
        )}
        {opinion.files.length > 0 && (
          <ul className="mt-3 list-disc pl-5">
            {opinion.files.map(({ fileId, name }) => (
              <li key={fileId}>
                <a href={endpointAddress(openOpinionFile, { params: { opinionId: opinion.id, fileId } })} download>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        )}
      </Section>
      {opinion.state !== 'draft' && (
        <Section
          title="意見"
          note="連携推進法人は意見を述べます。評議会も、意見を述べることができます（医療法70条の3第1項第17号ロ・第18号）。意見は、法人の決定を縛りません。"
        >
          <Replies replies={opinion.replies} />
          {may('reply') && <ReplyForm opinionId={opinion.id} />}
        </Section>
      )}
      {may('tellDecision') && <DecisionForm opinionId={opinion.id} />}
    </>
  )
}

function Replies({ replies }: { replies: Opinion['replies'] }) {
  if (replies.length === 0) return <p className="text-std-16N-170">まだ述べられていません。</p>
  return (
    <ul className="space-y-4">
      {replies.map(({ id, kind, body, datedOn, replaced, recordedAt }) => (
        <li key={id} className="max-w-[48rem] border-l-4 border-solid-gray-420 pl-4">
          <p className="text-std-16B-170">
            {replyWords[kind]}（<DateText date={datedOn} />）{replaced && <Badge>新しい意見に置き換え</Badge>}
          </p>
          <p className="whitespace-pre-wrap text-std-16N-170">{body}</p>
          <p className="text-dns-14N-130 leading-160 text-solid-gray-700">
            記録 <InstantText instant={recordedAt} />
          </p>
        </li>
      ))}
    </ul>
  )
}
