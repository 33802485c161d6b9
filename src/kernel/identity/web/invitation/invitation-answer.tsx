import { useQuery } from '@tanstack/react-query'
import { Answer } from '../../../../design/state/answer.tsx'
import { ProblemState } from '../../../../design/state/problem-state.tsx'
import { DefinitionList } from '../../../../design/text/definition-list.tsx'
import { InstantText } from '../../../../design/text/instant-text.tsx'
import { endpointQuery } from '../../../../platform/browser/use-endpoint.ts'
import { showInvitation } from '../../contract/people-endpoints.ts'
import type { Session } from '../session.ts'
import { AcceptanceForm } from './acceptance-form.tsx'

export function InvitationAnswer({ token, onAccepted }: { token: string; onAccepted: (session: Session) => void }) {
  const invitation = useQuery({ ...endpointQuery(showInvitation, { body: { token } }), enabled: token !== '' })
  if (token === '') return <ProblemState problem={cutOff} />
  return (
    <Answer reading={invitation}>
      {({ name, organisation, expiresAt }) => (
        <>
          <DefinitionList
            items={[
              { term: '招待された人', value: `${name} 様` },
              { term: '招待した組織', value: organisation },
              { term: '使える期限', value: <InstantText instant={expiresAt} /> },
            ]}
          />
          <p>あなた宛てでないときは、何もせずにこの画面を閉じ、招待状を渡した人に知らせてください。</p>
          <AcceptanceForm token={token} onAccepted={onAccepted} />
        </>
      )}
    </Answer>
  )
}

const cutOff = {
  type: 'invitation-not-found',
  status: 404,
  title: '招待のアドレスが途中で切れています。',
  detail: '「#」から後ろも含めて、招待状のアドレスをすべて写してください。',
}
