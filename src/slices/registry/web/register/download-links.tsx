import { endpointAddress } from '../../../../platform/browser/endpoint-address.ts'
import { downloadAlliancesCsv, downloadAlliancesJson } from '../../contract/download-endpoints.ts'
import { type RegisterFilter, registerQuery } from './register-filter.ts'

/** Takes out what is listed, with the same filter. */
export function DownloadLinks({ filter }: { filter: RegisterFilter }) {
  const query = registerQuery(filter)
  return (
    <p className="flex flex-wrap gap-x-4 text-dns-16N-130" data-screen-only>
      <a href={endpointAddress(downloadAlliancesCsv, { query })} download className="inline-block py-1.5">
        CSVで取り出す
      </a>
      <a href={endpointAddress(downloadAlliancesJson, { query })} download className="inline-block py-1.5">
        JSONで取り出す
      </a>
    </p>
  )
}
