import { Button } from '../action/button.tsx'
import { LinkButton } from '../action/link-button.tsx'

/** The part of a problem document that a person reads. */
export interface ShownProblem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail?: string | undefined
}

/** What could not be shown, why, and the next step: try again, sign in, or go back. */
export function ProblemState({ problem, onRetry }: { problem: ShownProblem; onRetry?: () => void }) {
  return (
    <div role="alert" className="rounded-8 border-2 border-red-900 px-4 py-4 md:px-6">
      <p className="text-dns-14B-130 leading-150 text-red-900">
        <span aria-hidden="true">× </span>
        {headings[problem.status] ?? 'うまくいきませんでした'}
      </p>
      <p className="mt-1 text-std-18B-160 text-solid-gray-900">{problem.title}</p>
      {problem.detail && <p className="mt-1 text-std-16N-170">{problem.detail}</p>}
      <div className="mt-3 flex flex-wrap gap-2">
        {problem.status === 401 && <LinkButton href={signInAddress()}>サインインする</LinkButton>}
        {onRetry && (problem.status === 0 || problem.status === 429 || problem.status >= 500) && (
          <Button kind="secondary" onClick={onRetry}>
            もう一度読み込む
          </Button>
        )}
        {(problem.status === 403 || problem.status === 404) && <LinkButton href="/">はじめの画面へ</LinkButton>}
      </div>
    </div>
  )
}

/** Back to where one was after signing in. */
const signInAddress = (): string =>
  `/sign-in?next=${encodeURIComponent(window.location.pathname + window.location.search)}`

const headings: Readonly<Record<number, string>> = {
  0: '接続できません',
  401: '公開していない画面です',
  403: '閲覧できません',
  404: '見つかりません',
  409: '先に変更されています',
  422: '入力を確かめてください',
  429: 'しばらくお待ちください',
}
