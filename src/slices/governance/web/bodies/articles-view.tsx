import { LinkButton } from '../../../../design/action/link-button.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { EmptyState } from '../../../../design/state/empty-state.tsx'
import { DateText } from '../../../../design/text/date-text.tsx'
import { DefinitionList } from '../../../../design/text/definition-list.tsx'
import { Disclosure } from '../../../../design/text/disclosure.tsx'
import { InstantText } from '../../../../design/text/instant-text.tsx'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import { listStatements } from '../../contract/endpoints/bodies-endpoints.ts'
import { clauseWords } from '../../domain/facts/clause-words.ts'
import { saidFacts } from '../../domain/facts/stated-facts.ts'
import { typeText } from '../case-words.ts'
import { factsAddress, type WritableTopic, writableTopics } from '../facts/addresses.ts'
import { topicWords } from '../facts/writable-topics.ts'
import type { Bodies } from './body-words.ts'

export function ArticlesView({ bodies }: { bodies: Bodies }) {
  return (
    <>
      <Section title="この日に効力のある定款">
        {bodies.articles ? (
          <ArticlesInForce articles={bodies.articles} type={bodies.type} />
        ) : (
          <EmptyState title="この日の定款の記録はありません。" />
        )}
      </Section>
      {topicsFor(bodies).map((topic) => (
        <Versions key={topic} topic={topic} mayRecord={bodies.mayRecord} />
      ))}
    </>
  )
}

/** The articles are open to everybody who knows the alliance, the rest to its own people and the prefecture. */
const topicsFor = ({ seesDeclarations }: Bodies): readonly WritableTopic[] =>
  seesDeclarations ? writableTopics : ['articles']

function ArticlesInForce({
  articles: { effectiveOn, facts },
  type,
}: {
  articles: NonNullable<Bodies['articles']>
  type: Bodies['type']
}) {
  const stated = (value: number | undefined | null, unit: string) =>
    value === undefined ? '不明' : value === null ? '定めなし' : `${value}${unit}`
  const { fiscalYearStart, noMoneyClause, clauses } = facts
  return (
    <DefinitionList
      items={[
        { term: '効力を生じた日', value: <DateText date={effectiveOn} /> },
        { term: '型', value: typeText(type) },
        {
          term: 'カネの融通をしない旨',
          value: noMoneyClause === undefined ? '不明' : noMoneyClause ? 'あり' : 'なし',
        },
        {
          term: '事業年度の初日',
          value: fiscalYearStart ? `${fiscalYearStart.month}月${fiscalYearStart.day}日` : '不明',
        },
        { term: '理事の定数', value: stated(facts.directorNumber, '人') },
        { term: '監事の定数', value: stated(facts.auditorNumber, '人') },
        { term: '評議員の任期', value: stated(facts.councillorTermYears, '年') },
        { term: '条項', value: clauses ? clauses.map((each) => clauseWords[each]).join('、') : '不明' },
      ]}
    />
  )
}

function Versions({ topic, mayRecord }: { topic: WritableTopic; mayRecord: boolean }) {
  const { name, groups } = topicWords[topic]
  const listed = useEndpoint(listStatements, { query: { topic } })
  return (
    <Section title={`${name}の版`}>
      <Answer reading={listed}>
        {({ items }) => (
          <>
            {items.length === 0 && <p className="text-std-16N-170">記録はありません。</p>}
            <ul className="divide-y divide-solid-gray-300">
              {items.map(({ id, effectiveOn, reason, recordedAt, replaced, value }) => (
                <li key={id} className="py-2">
                  <Disclosure
                    summary={
                      <>
                        <DateText date={effectiveOn} />
                        から{replaced && '（同じ日の新しい記録に置き換え）'}：{reason}
                      </>
                    }
                  >
                    <DefinitionList
                      items={saidFacts(groups, value).map(({ title, text }) => ({
                        term: title,
                        value: <span className="whitespace-pre-line">{text}</span>,
                      }))}
                    />
                    <p className="text-dns-14N-130 leading-160 text-solid-gray-700">
                      記録 <InstantText instant={recordedAt} />
                    </p>
                  </Disclosure>
                </li>
              ))}
            </ul>
            {mayRecord && (
              <p className="my-2" data-screen-only>
                <LinkButton href={factsAddress(topic)}>{name}の新しい版を書く</LinkButton>
              </p>
            )}
          </>
        )}
      </Answer>
    </Section>
  )
}
