import type { ReactNode } from 'react'
import { Badge } from '../../../../design/text/badge.tsx'
import { DefinitionList } from '../../../../design/text/definition-list.tsx'
import { InstantText } from '../../../../design/text/instant-text.tsx'
import { useHasRole } from '../../../identity/web/session.ts'
import type { BreakGlassGrant } from '../../contract/break-glass-endpoints.ts'
import { trailReaders } from '../../contract/trail-endpoints.ts'
import { breakGlassCategoryNames, breakGlassReasonNames, subjectWords } from '../../domain/break-glass.ts'
import { accessOf } from '../addresses.ts'
import { grantStanding, standingWords } from './grant-standing.ts'
import { SecondPersonText } from './second-person-text.tsx'

/** `children`: what the reader may do about it. */
export function GrantItem({ grant, children }: { grant: BreakGlassGrant; children?: ReactNode }) {
  const watches = useHasRole(...trailReaders)
  const { word, tone } = standingWords[grantStanding(grant)]
  return (
    <li className="rounded-8 border border-solid-gray-420 px-4 py-4">
      <p className="flex flex-wrap items-center gap-2">
        <Badge tone={tone}>{word}</Badge>
        {grant.isOwnData && <Badge tone="blue">自法人の情報</Badge>}
        <InstantText instant={grant.requestedAt} />
      </p>
      <div className="mt-3">
        <DefinitionList
          items={[
            {
              term: '求めた人',
              value: `${grant.isOwnRequest ? '自分' : (grant.person ?? '氏名を確認できない人')}${grant.organisation ? `（${grant.organisation}）` : ''}`,
            },
            {
              term: '開くもの',
              value: `${grant.owner ?? '名称を確認できない法人'}の${breakGlassCategoryNames[grant.category]}`,
            },
            {
              term: '対象',
              value: watches ? (
                <a href={accessOf(grant.subject)}>{subjectWords(grant.subject)}（だれが見たかを調べる）</a>
              ) : (
                subjectWords(grant.subject)
              ),
            },
            { term: '理由', value: `${breakGlassReasonNames[grant.reasonClass]}：${grant.reason}` },
            {
              term: '使われた日時',
              value: grant.usedAt ? <InstantText instant={grant.usedAt} /> : 'まだ使われていません',
            },
            { term: '期限', value: <InstantText instant={grant.expiresAt} /> },
            ...(grant.secondPerson
              ? [{ term: '二人目の確認', value: <SecondPersonText second={grant.secondPerson} /> }]
              : []),
          ]}
        />
      </div>
      {children && <div className="mt-4 space-y-3">{children}</div>}
    </li>
  )
}
