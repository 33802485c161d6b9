import { LinkButton } from '../../../../design/action/link-button.tsx'
import { ReadMore } from '../../../../design/action/read-more.tsx'
import { Breadcrumb } from '../../../../design/page/breadcrumb.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { EmptyState } from '../../../../design/state/empty-state.tsx'
import { useEndpointPages } from '../../../../platform/browser/use-endpoint-pages.ts'
import { managementCrumb, type PageProps } from '../../../../platform/browser/web-slice.ts'
import { ForRoles } from '../../../identity/web/for-roles.tsx'
import { useHasRole } from '../../../identity/web/session.ts'
import {
  type BreakGlassGrant,
  breakGlassReaders,
  breakGlassRoles,
  listBreakGlass,
} from '../../contract/break-glass-endpoints.ts'
import { trailReaders } from '../../contract/trail-endpoints.ts'
import { subjectWords } from '../../domain/break-glass.ts'
import { openingAddress } from '../addresses.ts'
import { AskedOfColleagues } from './asked-of-colleagues.tsx'
import { GrantItem } from './grant-item.tsx'
import { grantStanding } from './grant-standing.ts'
import { OpeningsByDay } from './openings-by-day.tsx'
import { RequestForm } from './request-form.tsx'
import { WithoutColleague } from './without-colleague.tsx'

const work = {
  refusal:
    '緊急時閲覧を求められるのは医師・看護師・ソーシャルワーカー、記録を確かめられるのは個人情報保護担当と施設管理者です。',
  invitation: '緊急時閲覧を使うには、サインインしてください。',
}

export default function BreakGlassPage({ search }: PageProps) {
  const mayAsk = useHasRole(...breakGlassRoles)
  return (
    <>
      <Breadcrumb crumbs={[managementCrumb]} />
      <Page
        title={mayAsk ? '緊急のとき、一回だけ記録を開く' : '緊急のとき、だれが何を開いたか'}
        lead="命にかかわるときに限り、開示されていない診療の記録を一回だけ開けます。理由が残り、情報を持つ法人の担当者にすぐ知らされます。"
      >
        <ForRoles roles={breakGlassReaders} work={work}>
          <Grants again={search.again} />
        </ForRoles>
      </Page>
    </>
  )
}

/** `again`: the grant whose request is to be made anew. */
function Grants({ again }: { again: string | undefined }) {
  const mayAsk = useHasRole(...breakGlassRoles)
  const watches = useHasRole(...trailReaders)
  const grants = useEndpointPages(listBreakGlass, {})
  const own = grants.data?.items.filter(({ isOwnRequest }) => isOwnRequest) ?? []
  const like = own.find(({ id }) => id === again)
  const usable = own.filter((grant) => grantStanding(grant) === 'usable')
  const waiting = own.filter((grant) => grantStanding(grant) === 'waiting')
  return (
    <>
      <AskedOfColleagues />
      {mayAsk && usable.length > 0 && (
        <Section title="いま開ける記録" note="それぞれ一回だけ開けます。">
          <ul className="space-y-4">
            {usable.map((grant) => (
              <GrantItem key={grant.id} grant={grant}>
                <OpenLink grant={grant} />
              </GrantItem>
            ))}
          </ul>
        </Section>
      )}
      {mayAsk && (
        <Section title="緊急時閲覧を求める">
          <div className="space-y-4">
            <RequestForm key={like?.id} like={like} />
            {waiting.map((grant) => (
              <WithoutColleague key={grant.id} grant={grant} />
            ))}
          </div>
        </Section>
      )}
      {watches && <OpeningsByDay />}
      <Section
        title={watches ? '自法人の人が求めたもの・自法人の情報について求められたもの' : '自分が求めたもの'}
        note={watches && '使われた許可は、求めた人に経緯を確かめてください。確かめるまでが緊急時閲覧の手続きです。'}
      >
        <Answer reading={grants}>
          {({ items, total }) => {
            const others = items.filter((grant) => !usable.includes(grant))
            if (others.length === 0)
              return (
                <EmptyState title={total === 0 ? '緊急時閲覧が求められたことはありません。' : 'ほかにはありません。'} />
              )
            return (
              <>
                <ul className="space-y-4">
                  {others.map((grant) => (
                    <GrantItem key={grant.id} grant={grant} />
                  ))}
                </ul>
                <ReadMore pages={grants} left={total - items.length} />
              </>
            )
          }}
        </Answer>
      </Section>
    </>
  )
}

/** Nothing opens yet: the page it leads to says once more whose record it is. */
function OpenLink({ grant: { id, category, subject } }: { grant: BreakGlassGrant }) {
  return (
    <LinkButton kind="primary" href={openingAddress(category, id)}>
      記録を開く<span className="sr-only">：{subjectWords(subject)}</span>
    </LinkButton>
  )
}
