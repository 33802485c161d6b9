import { useState } from 'react'
import { Button } from '../../../../../design/action/button.tsx'
import { LinkButton } from '../../../../../design/action/link-button.tsx'
import { Notice } from '../../../../../design/state/notice.tsx'
import { DefinitionList } from '../../../../../design/text/definition-list.tsx'
import { InstantText } from '../../../../../design/text/instant-text.tsx'
import { QrCode } from '../../../../../design/text/qr-code.tsx'
import { type Role, roleNames } from '../../../domain/role.ts'
import { useSession } from '../../session.ts'
import { invitationLink, peopleAddress } from '../addresses.ts'

export interface MadeInvitation {
  readonly token: string
  readonly expiresAt: string
  readonly name: string
  readonly roles: readonly Role[]
}

/**
 * The paper is the screen: what the inviter prints or copies is all that the invited person gets. Without the address of
 * the person: whoever finds the paper must not hold both.
 */
export function HandedInvitation({ made, onNext }: { made: MadeInvitation; onNext: () => void }) {
  const link = invitationLink(made.token)
  const organisation = useSession().data?.account?.organisation ?? ''
  return (
    <div className="max-w-[48rem] space-y-6">
      <div data-screen-only>
        <Notice
          kind="warning"
          title="この招待状は、この1回だけ表示されます。印刷するか、アドレスを写してください。"
          announce
        >
          <p>メールは送られません。本人に直接渡してください。</p>
        </Notice>
      </div>
      <DefinitionList
        items={[
          { term: '招待された人', value: `${made.name} 様` },
          { term: '所属先', value: organisation },
          { term: '申し出た役割', value: made.roles.map((role) => roleNames[role]).join('、') },
          { term: '使える期限', value: <InstantText instant={made.expiresAt} /> },
          { term: 'アドレス', value: <code className="break-all">{link}</code> },
          { term: '読み取る', value: <QrCode text={link} label="招待のアドレスのQRコード" /> },
        ]}
      />
      <ol className="list-decimal space-y-1 pl-6">
        <li>アドレスを開くか、QRコードをスマートフォンのカメラで読み取ります。</li>
        <li>氏名と所属先を確かめ、招待した管理者に伝えてあるメールアドレスを入力します。</li>
        <li>パスキーか、パスワードと認証アプリを登録します。</li>
        <li>別の管理者が役割を確認すると、使えるようになります。</li>
      </ol>
      <div className="flex flex-wrap gap-2" data-screen-only>
        <CopyButton text={link} />
        <Button kind="secondary" onClick={() => window.print()}>
          印刷する
        </Button>
        <Button kind="secondary" onClick={onNext}>
          続けて招待する
        </Button>
        <LinkButton kind="quiet" href={peopleAddress}>
          構成員へ戻る
        </LinkButton>
      </div>
    </div>
  )
}

function CopyButton({ text }: { text: string }) {
  const [outcome, setOutcome] = useState('')
  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      setOutcome('写しました。')
    } catch {
      // Browsers refuse without https; the address stands on the page to be selected.
      setOutcome('写せませんでした。アドレスを選んで写してください。')
    }
  }
  return (
    <>
      <Button onClick={copy}>アドレスを写す</Button>
      <span role="status" className="self-center">
        {outcome}
      </span>
    </>
  )
}
