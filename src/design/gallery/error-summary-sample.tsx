import { useState } from 'react'
import { Button } from '../action/button.tsx'
import { ErrorSummary } from '../form/error-summary.tsx'
import type { FormError } from '../form/form-error.ts'

const errors: readonly FormError[] = [
  { field: 'sample-beds', message: '病床数は半角数字で入力してください。' },
  { field: 'sample-facility-wrong', message: '施設を選んでください。' },
]

const none: readonly FormError[] = []

/** Shown on request, because it takes the focus when it appears. */
export function ErrorSummarySample() {
  const [isShown, setIsShown] = useState(false)
  return (
    <>
      <Button kind="secondary" onClick={() => setIsShown(!isShown)}>
        入力の誤りの要約を{isShown ? '隠す' : '表示する'}
      </Button>
      <ErrorSummary errors={isShown ? errors : none} />
    </>
  )
}
