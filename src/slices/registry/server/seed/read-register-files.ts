import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { z } from 'zod'
import type { FileProblem } from '../../../../platform/files/located-document.ts'
import { readShapedFile } from '../../../../platform/files/read-shaped-file.ts'
import { faultsOf } from '../../domain/entry-faults.ts'
import type { NationalCount, SourceDocument } from '../../domain/source-document.ts'
import { type ComposedEntry, composeEntries } from './compose-entries.ts'
import { activityTableFileShape, listFileShape, pageFileShape, sourcesFileShape } from './register-file-shapes.ts'

export interface RegisterFiles {
  readonly sources: readonly SourceDocument[]
  readonly nationalCounts: readonly NationalCount[]
  readonly entries: readonly ComposedEntry[]
}

/** The register's files are not what they should be; nothing is stored. */
export class RegisterFilesRefused extends Error {
  readonly problems: readonly FileProblem[]
  constructor(problems: readonly FileProblem[]) {
    const lines = problems.map(({ file, line, field, message }) => `${file}:${line ?? ''} ${field} ${message}`)
    super(`the register's files cannot be used:\n${lines.join('\n')}`)
    this.problems = problems
  }
}

export const registerDirectory = fileURLToPath(new URL('../../../../../seed/register/', import.meta.url))

export async function readRegisterFiles(directory = registerDirectory): Promise<RegisterFiles> {
  const { sources, nationalCounts } = await read(`${directory}/sources.yaml`, sourcesFileShape)
  const list = await read(`${directory}/list-of-46.yaml`, listFileShape)
  const table = await read(`${directory}/activity-table.yaml`, activityTableFileShape)
  const pageNames = (await readdir(`${directory}/pages`)).sort()
  const pages = await Promise.all(pageNames.map((name) => read(`${directory}/pages/${name}`, pageFileShape)))
  const entries = composeEntries(list, pages, table)

  const known = new Set(sources.map((each) => each.id))
  const faults = entries.flatMap(({ id, entry }) => faultsOf(entry, known).map((fault) => ({ ...fault, id })))
  if (faults.length > 0) {
    throw new RegisterFilesRefused(
      faults.map(({ id, field, message }) => ({ file: directory, line: null, field: `${id} ${field}`, message })),
    )
  }
  return { sources, nationalCounts, entries }
}

async function read<Shape extends z.ZodType>(path: string, shape: Shape): Promise<z.output<Shape>> {
  const result = await readShapedFile(path, shape)
  if (!result.ok) throw new RegisterFilesRefused(result.failure)
  return result.value.value
}
