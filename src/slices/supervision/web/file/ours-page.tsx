import { LinkButton } from '../../../../design/action/link-button.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { Notice } from '../../../../design/state/notice.tsx'
import { ForRoles } from '../../../../kernel/identity/web/for-roles.tsx'
import { useHasRole } from '../../../../kernel/identity/web/session.ts'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import { showOurFile } from '../../contract/endpoints/desk-endpoints.ts'
import { allianceReaders } from '../../contract/supervision-shapes.ts'
import { applyAddress, publicAddress } from '../addresses.ts'
import { work } from '../words.ts'
import { AllianceSections } from './alliance-sections.tsx'
import type { AllianceFile } from './file-answer.ts'
import { PublishForm } from './publish-form.tsx'

export default function OursPage() {
  return (
    <ForRoles roles={allianceReaders} work={work.office}>
      <Ours />
    </ForRoles>
  )
}

const mayApply = ({ applications }: AllianceFile): boolean =>
  applications.every(({ state }) => ['refused', 'withdrawn', 'revoked'].includes(state))

function Ours() {
  const file = useEndpoint(showOurFile, {})
  const isOffice = useHasRole('secretariat')
  return (
    <Page
      title="都道府県に、何を出し、何を尋ねられているか"
      lead="自法人が提出した申請と届出、都道府県からの質問と命令です。"
      actions={
        file.data && (
          <>
            {isOffice && mayApply(file.data) && <LinkButton href={applyAddress}>認定を申請する</LinkButton>}
            <LinkButton kind="quiet" href={publicAddress(file.data.allianceId)}>
              公開ページを見る
            </LinkButton>
          </>
        )
      }
    >
      <Answer reading={file}>
        {(shown) => (
          <>
            {shown.prefectureName === null && (
              <Notice kind="warning" title="所管の都道府県が登録されていません。">
                <p>提出や質問をするには、システムの運営者に登録を依頼してください。</p>
              </Notice>
            )}
            <AllianceSections file={shown} />
            {isOffice && <PublishForm />}
          </>
        )}
      </Answer>
    </Page>
  )
}
