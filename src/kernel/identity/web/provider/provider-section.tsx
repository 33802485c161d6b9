import { LinkButton } from '../../../../design/action/link-button.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { providerReturnPath } from '../../contract/provider-endpoints.ts'
import { rememberedOrganisation } from './remembered-organisation.ts'

/** In the sign-in page: the way over the organisation's own provider. */
export function ProviderSection() {
  const organisation = rememberedOrganisation()
  return (
    <Section title="所属先の認証基盤を使う">
      {organisation ? (
        <LinkButton href={`${providerReturnPath}?organisation=${organisation}`}>
          所属先の認証基盤でサインインする
        </LinkButton>
      ) : (
        <p className="text-std-16N-170">
          所属先から案内されたアドレスを開いてください。一度使うと、ここにボタンが表示されます。
        </p>
      )}
    </Section>
  )
}
