import type { ReactNode } from 'react'

export type NoticeKind = 'info' | 'success' | 'warning' | 'error'

const looks: Readonly<Record<NoticeKind, { word: string; sign: string; frame: string; text: string }>> = {
  info: { word: 'お知らせ', sign: 'ｉ', frame: 'border-blue-900 before:bg-blue-900', text: 'text-blue-900' },
  success: { word: '完了', sign: '✓', frame: 'border-success-2 before:bg-success-2', text: 'text-success-2' },
  warning: {
    word: '注意',
    sign: '！',
    frame: 'border-warning-yellow-2 before:bg-warning-yellow-2',
    text: 'text-yellow-1100',
  },
  error: { word: 'エラー', sign: '×', frame: 'border-red-900 before:bg-red-900', text: 'text-red-900' },
}

/** `announce` reads it out when it appears after an action of the person. */
export function Notice({
  kind,
  title,
  announce = false,
  children,
}: {
  kind: NoticeKind
  title: string
  announce?: boolean
  children?: ReactNode
}) {
  const look = looks[kind]
  return (
    <div
      role={announce ? (kind === 'error' ? 'alert' : 'status') : undefined}
      className={`relative rounded-8 border py-3 pr-4 pl-6 before:absolute before:inset-y-0 before:left-0 before:w-2 before:rounded-l-[0.4rem] ${look.frame}`}
    >
      <p className={`text-dns-16B-130 leading-150 ${look.text}`}>
        <span aria-hidden="true" className="mr-1 inline-block w-5 text-center">
          {look.sign}
        </span>
        <span className="sr-only">{look.word}：</span>
        {title}
      </p>
      {children && <div className="mt-1 space-y-2 text-std-16N-170 text-solid-gray-800">{children}</div>}
    </div>
  )
}
