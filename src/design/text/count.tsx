const digits = new Intl.NumberFormat('ja-JP')

/** A number never stands without its unit. */
export function Count({ value, unit }: { value: number; unit: string }) {
  return (
    <span className="tabular-nums">
      {digits.format(value)}
      <span className="ml-0.5">{unit}</span>
    </span>
  )
}
