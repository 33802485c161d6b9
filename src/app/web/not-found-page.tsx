import { LinkButton } from '../../design/action/link-button.tsx'
import { Page } from '../../design/page/page.tsx'

export const NotFoundPage = () => (
  <Page title="ページが見つかりません" lead="アドレスが変わったか、入力に誤りがあります。">
    <LinkButton href="/registry">登録簿へ</LinkButton>
  </Page>
)
