import { useState } from 'react'
import { Button } from '../../../design/action/button.tsx'
import { Breadcrumb } from '../../../design/page/breadcrumb.tsx'
import { Page } from '../../../design/page/page.tsx'
import { Section } from '../../../design/page/section.tsx'
import { Notice } from '../../../design/state/notice.tsx'
import { ProblemState, type ShownProblem } from '../../../design/state/problem-state.tsx'
import { saveFile } from '../../../platform/browser/save-file.ts'
import { managementCrumb } from '../../../platform/browser/web-slice.ts'
import { downloadCheckpoint, downloadCheckpointKey } from '../contract/trail-endpoints.ts'
import { WatchersOnly } from './watchers-only.tsx'

export default function CheckpointPage() {
  return (
    <>
      <Breadcrumb crumbs={[managementCrumb]} />
      <Page
        title="監査証跡の控えを、外に保管する"
        lead="監査証跡は、記録を鎖のようにつないで書き換えを見つけます。ただし、末尾の切り取りと全体の作り直しは、外に置いた控えと照らさなければ見つかりません。"
      >
        <WatchersOnly>
          <Downloads />
          <Section title="いつ、どこに保管するか">
            <ul className="list-disc space-y-1 pl-6">
              <li>週に一度と、このシステムを更新する前に、控えを保存します。</li>
              <li>このサーバーを管理する人が書き換えられない場所（自法人の別の媒体など）に、日付ごとに残します。</li>
              <li>公開鍵は最初に一度だけ保存し、控えとは別の場所に置きます。控えの署名は、この鍵で確かめます。</li>
            </ul>
          </Section>
          <Section title="どう確かめるか">
            <p>
              サーバーの運営者、またはデータベースの写しを受け取った人が、次の命令で照らし合わせます。控えはいくつでも渡せます。
            </p>
            <pre className="mt-2 overflow-x-auto rounded-8 bg-solid-gray-50 px-4 py-3 text-dns-14N-130 leading-160 whitespace-pre-wrap">
              npm run --silent renkei -- audit verify --checkpoint 控えのファイル --public-key renkei-checkpoint-key.pem
            </pre>
            <ul className="mt-3 list-disc space-y-1 pl-6">
              <li>終了の値が 0 なら、改変は見つかりませんでした。1 なら、改変の跡があります。</li>
              <li>2 なら、控えか鍵が使えず、証跡については何も言えません。</li>
              <li>最も新しい控えより後の切り取りと、封印の前（約1秒以内）の改変は、この方法では見つかりません。</li>
            </ul>
          </Section>
        </WatchersOnly>
      </Page>
    </>
  )
}

function Downloads() {
  const [saved, setSaved] = useState<string>()
  const [problem, setProblem] = useState<ShownProblem | null>(null)
  async function save(what: string, saving: ReturnType<typeof saveFile>) {
    const failed = await saving
    setProblem(failed)
    setSaved(failed ? undefined : what)
  }
  return (
    <div className="space-y-3">
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => save('控え', saveFile(downloadCheckpoint, {}))}>自法人の控えを保存する</Button>
        <Button kind="secondary" onClick={() => save('公開鍵', saveFile(downloadCheckpointKey, {}))}>
          公開鍵を保存する
        </Button>
      </div>
      {problem && <ProblemState problem={problem} />}
      {saved && (
        <Notice kind="success" announce title={`${saved}を保存しました。`}>
          このパソコンの中だけに置かず、このサーバーを管理する人が書き換えられない場所へ移してください。
        </Notice>
      )}
    </div>
  )
}
