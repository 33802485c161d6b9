import { useEffect, useRef } from 'react'
import type { FormError } from './form-error.ts'

/** Stands above a refused form and takes the focus, so that nobody has to look for what is wrong. */
export function ErrorSummary({ errors }: { errors: readonly FormError[] }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (errors.length > 0) box.current?.focus()
  }, [errors])
  if (errors.length === 0) return null
  return (
    <div ref={box} tabIndex={-1} role="alert" className="rounded-12 border-3 border-red-900 p-4 text-std-16N-170">
      <h2 className="text-std-18B-160 text-red-900">{errors.length}件の内容を確認してください</h2>
      <ul className="mt-2 list-disc space-y-1 pl-6">
        {errors.map((error) => (
          <li key={`${error.field} ${error.message}`}>
            {error.field ? (
              <a href={`#${error.field}`} onClick={(event) => focusField(event, error.field)}>
                {error.message}
              </a>
            ) : (
              error.message
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function focusField(event: { preventDefault: () => void }, id: string | undefined) {
  const field = id ? document.getElementById(id) : null
  if (!field) return
  event.preventDefault()
  field.focus()
  field.scrollIntoView({ block: 'center' })
}
