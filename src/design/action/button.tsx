import type { ButtonHTMLAttributes } from 'react'
import { type ActionKind, actionClasses } from './action-classes.ts'

/** `busy` keeps the button in place and says so; pressing again does nothing until it is over. */
export function Button({
  kind = 'primary',
  busy = false,
  children,
  className = '',
  onClick,
  ...rest
}: {
  kind?: ActionKind
  busy?: boolean
} & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={busy || rest.disabled || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={`${actionClasses(kind)} ${className}`}
    >
      {busy ? '処理しています…' : children}
    </button>
  )
}
