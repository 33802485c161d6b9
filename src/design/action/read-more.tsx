import { Button } from './button.tsx'

/** Under a list that is read page by page; nothing where all of it is there. */
export function ReadMore({
  pages: { readMore, isReadingMore },
  left,
  unit = '件',
}: {
  pages: { readonly readMore: (() => unknown) | undefined; readonly isReadingMore: boolean }
  /** Absent where nobody counted. */
  left?: number | undefined
  unit?: string
}) {
  if (!readMore) return null
  return (
    <p className="mt-4 text-center" data-screen-only>
      <Button kind="secondary" busy={isReadingMore} onClick={readMore}>
        続きを読み込む{left !== undefined && `（残り${left}${unit}）`}
      </Button>
    </p>
  )
}
