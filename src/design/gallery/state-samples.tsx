import { Section } from '../page/section.tsx'
import { EmptyState } from '../state/empty-state.tsx'
import { Loading } from '../state/loading.tsx'
import { Notice } from '../state/notice.tsx'
import { ProblemState, type ShownProblem } from '../state/problem-state.tsx'

const problems: readonly ShownProblem[] = [
  {
    type: 'no-connection',
    status: 0,
    title: 'サーバーにつながりません。',
    detail: 'ネットワークの接続を確かめてください。',
  },
  { type: 'not-signed-in', status: 401, title: 'サインインしてください。' },
  { type: 'not-permitted', status: 403, title: 'この事例を閲覧できるのは、所属する法人の人だけです。' },
  { type: 'not-found', status: 404, title: 'この法人は登録簿にありません。' },
  { type: 'entry-changed-meanwhile', status: 409, title: 'ほかの人が先に記載を改めました。' },
  { type: 'too-many-attempts', status: 429, title: '15分ほど待ってからやり直してください。' },
  { type: 'internal-error', status: 500, title: 'サーバーで問題が起きました。' },
]

export const StateSamples = () => (
  <Section title="状態">
    <div className="grid gap-4 md:grid-cols-2">
      <Notice kind="info" title="前の版も見られます。">
        <p>履歴から選んでください。</p>
      </Notice>
      <Notice kind="success" title="登録しました。" />
      <Notice kind="warning" title="2件の結果が変わります。" />
      <Notice kind="error" title="登録できませんでした。" />
      <EmptyState title="条件に合う法人はありません。">条件を減らすと見つかることがあります。</EmptyState>
      <Loading />
      {problems.map((problem) => (
        <ProblemState key={problem.type} problem={problem} onRetry={() => undefined} />
      ))}
    </div>
  </Section>
)
