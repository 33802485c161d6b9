import { Section } from '../../../../design/page/section.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { EmptyState } from '../../../../design/state/empty-state.tsx'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import { useHasRole } from '../../../identity/web/session.ts'
import { listJoinings } from '../../contract/joining-endpoints.ts'
import { JoiningItem } from './joining-item.tsx'
import { ProposeJoiningForm } from './propose-joining-form.tsx'

export function Joinings() {
  const joinings = useEndpoint(listJoinings, {})
  const isOffice = useHasRole('secretariat')
  return (
    <Section
      title="入会"
      note="法人の事務局が提案し、入会する組織の管理者が受け入れると決まります。それぞれ別の人が行います。"
    >
      <Answer reading={joinings}>
        {({ items, ownOrganisationId }) => (
          <div className="space-y-4">
            {!isOffice && (
              <p className="text-std-16N-170">
                入会するには、所属先の番号 <code className="break-all">{ownOrganisationId}</code>{' '}
                を、入会する法人の事務局に伝えてください。脱退したあとの再入会も同じです。
              </p>
            )}
            {items.length === 0 ? (
              <EmptyState title="入会の提案はありません。" />
            ) : (
              <ul className="space-y-3">
                {items.map((joining) => (
                  <JoiningItem key={joining.id} joining={joining} />
                ))}
              </ul>
            )}
            {isOffice && <ProposeJoiningForm />}
          </div>
        )}
      </Answer>
    </Section>
  )
}
