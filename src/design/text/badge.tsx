import type { ReactNode } from 'react'

export type BadgeTone = 'neutral' | 'blue' | 'green' | 'red' | 'yellow'

const tones: Readonly<Record<BadgeTone, string>> = {
  neutral: 'border-solid-gray-600 bg-solid-gray-50 text-solid-gray-900',
  blue: 'border-blue-900 bg-blue-50 text-blue-1000',
  green: 'border-green-900 bg-green-50 text-green-1000',
  red: 'border-red-900 bg-red-50 text-red-1000',
  yellow: 'border-yellow-1000 bg-yellow-50 text-yellow-1200',
}

/** The word carries the meaning; the tone only helps to find it. */
export function Badge({ tone = 'neutral', children }: { tone?: BadgeTone; children: ReactNode }) {
  return (
    <span
      className={`inline-flex shrink-0 items-center gap-1 rounded-6 border px-2 py-0.5 text-dns-14N-130 leading-140 whitespace-nowrap ${tones[tone]}`}
    >
      {children}
    </span>
  )
}
