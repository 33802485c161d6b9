import { useState } from 'react'
import { Breadcrumb } from '../../../../../design/page/breadcrumb.tsx'
import { Page } from '../../../../../design/page/page.tsx'
import { managementCrumb } from '../../../../../platform/browser/web-slice.ts'
import { peopleAddress } from '../addresses.ts'
import { ForAdministrators } from '../for-administrators.tsx'
import { HandedInvitation, type MadeInvitation } from './handed-invitation.tsx'
import { InviteForm } from './invite-form.tsx'

export default function InvitePage() {
  const [made, setMade] = useState<MadeInvitation>()
  return (
    <>
      <Breadcrumb crumbs={[managementCrumb, { label: '構成員と役割', href: peopleAddress }]} />
      <Page
        title={made ? '招待状' : 'だれを、どの役割で招待するか'}
        lead={
          made
            ? `${made.name}さんが、Renkeiを使い始めるための紙です。`
            : '招待した人がパスワードかパスキーを決め、別の管理者が役割を確認すると、使えるようになります。'
        }
      >
        <ForAdministrators>
          {made ? <HandedInvitation made={made} onNext={() => setMade(undefined)} /> : <InviteForm onMade={setMade} />}
        </ForAdministrators>
      </Page>
    </>
  )
}
