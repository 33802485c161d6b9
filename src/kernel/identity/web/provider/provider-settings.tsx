import { AskOnce } from '../../../../design/action/ask-once.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { Notice } from '../../../../design/state/notice.tsx'
import { Badge } from '../../../../design/text/badge.tsx'
import { DefinitionList } from '../../../../design/text/definition-list.tsx'
import { refusalOf, useChange } from '../../../../platform/browser/use-change.ts'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import { confirmProvider, showProvider } from '../../contract/provider-endpoints.ts'

export type Provider = NonNullable<OutputOf<typeof showProvider>['provider']>

export function ProviderSettings({ provider, startAddress }: { provider: Provider; startAddress: string }) {
  const { issuer, clientId, twoFactorAcr, confirmed } = provider
  return (
    <Section title="今の設定">
      <DefinitionList
        items={[
          {
            term: '状態',
            value: confirmed ? <Badge tone="green">使えます</Badge> : <Badge tone="yellow">確認待ち</Badge>,
          },
          { term: '発行者（issuer）', value: issuer },
          { term: 'クライアントID', value: clientId },
          { term: '2要素を示す acr', value: twoFactorAcr ?? '決めていません（amr で判断します）' },
          {
            term: '構成員への案内',
            value: confirmed ? (
              <code className="break-all">{startAddress}</code>
            ) : (
              '確認されると、ここにサインインを始めるアドレスが表示されます。'
            ),
          },
        ]}
      />
      <div className="mt-4">
        {provider.mayConfirm && <Confirmation provider={provider} />}
        {!confirmed && !provider.mayConfirm && (
          <Notice kind="info" title="あなたが設定したので、別の管理者の確認を待っています。" />
        )}
      </div>
    </Section>
  )
}

/** The second person confirms what stands on the screen, and nothing that has changed since. */
function Confirmation({ provider: { issuer, clientId, twoFactorAcr } }: { provider: Provider }) {
  const { send } = useChange(showProvider)
  return (
    <AskOnce
      label="この設定を確認する"
      kind="primary"
      title="この認証基盤を信じて、サインインを任せますか"
      action="確認して使い始める"
      onAgreed={async () => refusalOf(await send(confirmProvider, { body: { issuer, clientId, twoFactorAcr } }))}
    >
      <p>
        {issuer}{' '}
        は、所属先の構成員のだれとしてもサインインさせられるようになります。所属先が運用する認証基盤のアドレスに間違いないか、情報システムの担当者に確かめてください。
      </p>
    </AskOnce>
  )
}
