/** Why rows stay, by which article, and until when. */
export function KeepingText({
  line,
}: {
  line: { readonly because: string | null; readonly article: string | null; readonly until: string | null }
}) {
  return (
    <>
      {line.because}
      {line.article && <span className="block text-dns-14N-130 leading-160">根拠：{line.article}</span>}
      {line.until && <span className="block text-dns-14N-130 leading-160">期限：{line.until}</span>}
    </>
  )
}
