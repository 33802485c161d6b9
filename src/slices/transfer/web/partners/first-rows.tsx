import { useState } from 'react'
import { Button } from '../../../../design/action/button.tsx'

const shownAtFirst = 15

/** The newest of a long list, and the button that shows the others. */
export function useFirstRows<Row>(rows: readonly Row[]) {
  const [all, setAll] = useState(false)
  const hidden = all ? 0 : Math.max(0, rows.length - shownAtFirst)
  return {
    shown: hidden > 0 ? rows.slice(0, shownAtFirst) : rows,
    more: hidden > 0 && (
      <div className="mt-3" data-screen-only>
        <Button kind="secondary" onClick={() => setAll(true)}>
          {`すべて表示する（あと${hidden}件）`}
        </Button>
      </div>
    ),
  }
}
