import type { InputHTMLAttributes, ReactNode } from 'react'

export function Checkbox({
  id,
  label,
  ...rest
}: { id: string; label: ReactNode } & Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'type'>) {
  return (
    <label htmlFor={id} className="inline-flex min-h-8 items-center gap-2 text-std-16N-170">
      <input {...rest} id={id} type="checkbox" className="size-6 shrink-0 accent-blue-900" />
      <span>{label}</span>
    </label>
  )
}
