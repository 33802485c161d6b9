import { posix } from 'node:path'
import { parseSync, Visitor } from 'oxc-parser'
import type { ImportLine, SourceModule } from './source-module.ts'

const outsideWorld = new Set(
  'Date.now Math.random performance.now process.env process.argv process.cwd process.stdout crypto.getRandomValues crypto.randomUUID console.log console.error console.warn'.split(
    ' ',
  ),
)
const reexports = new Set(['ExportAllDeclaration', 'ExportNamedDeclaration'])

function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier
  const [scope = '', name = ''] = specifier.split('/')
  return specifier.startsWith('@') ? `${scope}/${name}` : scope
}

function readImport(path: string, specifier: string, line: number): ImportLine {
  const bare = specifier.split('?')[0] ?? specifier
  return specifier.startsWith('.')
    ? { specifier, line, target: posix.join(posix.dirname(path), bare), package: undefined }
    : { specifier, line, target: undefined, package: packageOf(specifier) }
}

/** Throws on a file that does not parse: a module nobody can read must not pass the rules. */
export function parseModule(path: string, source: string): SourceModule {
  const { program, module, comments, errors } = parseSync(path, source)
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`)
  const lineAt = (offset: number) => source.slice(0, offset).split('\n').length
  const named: { specifier: string; at: number }[] = [
    ...module.staticImports.map(({ moduleRequest, start }) => ({ specifier: moduleRequest.value, at: start })),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, start }) =>
        moduleRequest === null ? [] : [{ specifier: moduleRequest.value, at: start }],
      ),
    ),
  ]
  const impurities: { name: string; line: number }[] = []
  const note = (name: string, at: number) => impurities.push({ name, line: lineAt(at) })
  new Visitor({
    ImportExpression: ({ source: meant, start }) => {
      if (meant.type === 'Literal') named.push({ specifier: String(meant.value), at: start })
    },
    TSImportType: ({ source: meant, start }) => {
      named.push({ specifier: meant.value, at: start })
    },
    NewExpression: ({ callee, arguments: given, start }) => {
      if (callee.type !== 'Identifier') return
      const [first] = given
      if (callee.name === 'Date' && first === undefined) note('new Date()', start)
      if (callee.name !== 'URL' || first?.type !== 'Literal') return
      if (/^\.{1,2}\/.*\.tsx?$/.test(String(first.value))) named.push({ specifier: String(first.value), at: start })
    },
    MemberExpression: ({ object, property, start }) => {
      if (object.type !== 'Identifier' || property.type !== 'Identifier') return
      const name = `${object.name}.${property.name}`
      if (outsideWorld.has(name)) note(name, start)
    },
    CallExpression: ({ callee, start }) => {
      if (callee.type === 'Identifier' && callee.name === 'fetch') note('fetch()', start)
    },
  }).visit(program)
  const [comment] = comments
  return {
    path,
    lines: source.trimEnd().split('\n').length,
    imports: named.map(({ specifier, at }) => readImport(path, specifier, lineAt(at))),
    impurities,
    onlyReexports:
      program.body.length > 0 &&
      program.body.every(
        (statement) => reexports.has(statement.type) && 'source' in statement && statement.source !== null,
      ),
    firstComment: comment && source.slice(0, comment.start).trim() === '' ? comment.value : undefined,
  }
}
