import type { ReactNode } from 'react'

export interface Definition {
  readonly term: string
  readonly value: ReactNode
}

export function DefinitionList({ items }: { items: readonly Definition[] }) {
  return (
    <dl className="divide-y divide-solid-gray-200 border-y border-solid-gray-300">
      {items.map((item) => (
        <div key={item.term} className="gap-x-4 py-2 md:grid md:grid-cols-[11rem_1fr]">
          <dt className="text-dns-14B-130 leading-170 text-solid-gray-900 md:text-dns-16B-130 md:leading-170">
            {item.term}
          </dt>
          <dd className="text-std-16N-170">{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}
