/** A gap is shown where the words belong, never filled in. */
export const NotWritten = ({ what }: { what: string }) => (
  <span className="inline-block border border-dashed border-yellow-1000 bg-yellow-50 px-2 text-dns-14N-130 leading-160">
    {what}：記載なし
  </span>
)
