/** Still bars instead of movement: the page does not jump when the content arrives. */
export function Loading({ label = '読み込んでいます…', lines = 3 }: { label?: string; lines?: number }) {
  return (
    <div role="status" className="space-y-3 py-2">
      <p className="text-dns-14N-130 text-solid-gray-700">{label}</p>
      {Array.from({ length: lines }, (_, line) => `line ${line}`).map((key) => (
        <div key={key} aria-hidden="true" className="h-6 rounded-4 bg-solid-gray-50" />
      ))}
    </div>
  )
}
