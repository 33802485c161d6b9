import { Page } from '../../design/page/page.tsx'
import { ProblemState } from '../../design/state/problem-state.tsx'

/** A page whose files could not be loaded, or that broke while it was drawn. */
export function PageFailure({ error }: { error: unknown }) {
  const problem = navigator.onLine
    ? {
        type: 'page-failed',
        status: 500,
        title: 'この画面を表示できませんでした。',
        detail: `読み込み直しても続くときは、運営者に次の内容をお知らせください：${error instanceof Error ? error.message : String(error)}`,
      }
    : {
        type: 'no-connection',
        status: 0,
        title: 'ネットワークにつながっていません。',
        detail: '接続を確かめてから、もう一度読み込んでください。',
      }
  return (
    <Page title="表示できません">
      <ProblemState problem={problem} onRetry={() => window.location.reload()} />
    </Page>
  )
}
