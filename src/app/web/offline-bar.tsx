import { useSyncExternalStore } from 'react'

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}

/** Says that what is shown may be old, and that sending will not work, before somebody tries. */
export function OfflineBar() {
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine)
  return (
    <div role="status">
      {!isOnline && (
        <p className="border-b border-yellow-1000 bg-yellow-50 px-4 py-2 text-center text-dns-14N-130 leading-150">
          <span aria-hidden="true">！ </span>
          ネットワークにつながっていません。表示中の内容は、最後に読み込んだときのものです。
        </p>
      )}
    </div>
  )
}
