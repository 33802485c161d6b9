export const SiteFooter = () => (
  <footer className="border-t border-solid-gray-300 text-dns-14N-130 leading-150" data-screen-only>
    <div className="mx-auto flex max-w-[80rem] flex-wrap items-center justify-between gap-x-8 gap-y-1 px-4 py-4 text-solid-gray-700 md:px-6">
      <p>Renkei — 地域医療連携推進法人のためのオープンソースソフトウェア（Apache-2.0）</p>
      <p>
        <a href="/openapi.json" target="_blank" rel="noreferrer" className="inline-block py-1">
          機械で読めるデータ（OpenAPI）
        </a>
      </p>
    </div>
  </footer>
)
