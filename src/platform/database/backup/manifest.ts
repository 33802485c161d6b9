import { z } from 'zod'

const count = z.int().min(0)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const tableShape = z.object({ schema: z.string(), name: z.string(), columns: z.array(z.string()).min(1) })
const tableTotals = z.object({
  rows: count,
  bytes: count,
  /** Of the rows as they stand in the backup. */
  sha256,
  /** Of the rows in any order: what the restored table is compared with. */
  rowSum: sha256,
})

/** In the data folder. Nothing else is written there, whatever a backup says. */
const filePath = z.string().regex(/^(master\.key|files\/[0-9a-f]{2}\/[0-9a-f]{64})$/)

const opening = z.object({
  kind: z.literal('opening'),
  product: z.literal('renkei'),
  productVersion: z.string(),
  postgresVersion: z.string(),
  database: z.string(),
  madeAt: z.iso.datetime(),
  migrations: z.array(z.object({ owner: z.string(), name: z.string(), hash: z.string() })),
  tables: z.array(tableShape),
  sequences: z.array(z.object({ schema: z.string(), name: z.string(), lastValue: z.string(), isCalled: z.boolean() })),
})
const closing = z.object({
  kind: z.literal('closing'),
  tables: z.array(tableTotals),
  files: z.array(z.object({ path: filePath, bytes: count, sha256 })),
  /** Files that a row names and that did not lie in the folder. */
  missing: z.array(filePath),
})

/** What stands between: the rows of a table in COPY's text form, or the bytes of a file. */
export const recordHead = z.discriminatedUnion('kind', [
  opening,
  z.object({ kind: z.literal('table'), schema: z.string(), name: z.string() }),
  z.object({ kind: z.literal('file'), path: filePath }),
  closing,
])

export const isFilePath = (path: string): boolean => filePath.safeParse(path).success

export type Opening = z.infer<typeof opening>
export type Closing = z.infer<typeof closing>
export type TableShape = z.infer<typeof tableShape>
export type TableTotals = z.infer<typeof tableTotals>

/** Everything a backup says about itself. */
export type Manifest = Omit<Opening, 'kind' | 'tables'> & {
  readonly tables: readonly (TableShape & TableTotals)[]
  readonly files: Closing['files']
  readonly missing: Closing['missing']
}

export function manifestOf(opened: Opening, closed: Closing): Manifest {
  const { kind: _kind, tables, ...rest } = opened
  return {
    ...rest,
    tables: tables.flatMap((table, index) => {
      const totals = closed.tables[index]
      return totals ? [{ ...table, ...totals }] : []
    }),
    files: closed.files,
    missing: closed.missing,
  }
}
