export function FieldError({ id, message }: { id: string; message: string | undefined }) {
  if (!message) return null
  return (
    <p id={id} className="text-dns-14N-130 leading-150 text-red-900">
      ＊{message}
    </p>
  )
}
