import type { AnchorHTMLAttributes } from 'react'
import { type ActionKind, actionClasses } from './action-classes.ts'

/** Looks like a button, goes somewhere or downloads something. */
export function LinkButton({
  kind = 'secondary',
  className = '',
  ...rest
}: {
  kind?: ActionKind
} & AnchorHTMLAttributes<HTMLAnchorElement>) {
  return <a {...rest} className={`${actionClasses(kind)} no-underline ${className}`} />
}
