import { Button } from '../action/button.tsx'
import { LinkButton } from '../action/link-button.tsx'
import { Section } from '../page/section.tsx'

export const ActionSamples = () => (
  <Section title="ボタンとリンク">
    <div className="flex flex-wrap items-center gap-3">
      <Button>主な操作</Button>
      <Button kind="secondary">そのほかの操作</Button>
      <Button kind="quiet">控えめな操作</Button>
      <Button kind="danger">取り消せない操作</Button>
      <Button busy>送信する</Button>
      <Button disabled>使えない操作</Button>
      <LinkButton href="/gallery">別の画面へ</LinkButton>
      <a href="/gallery">文中のリンク</a>
    </div>
  </Section>
)
