import { holdsMarkup } from './dangerous-bytes.ts'
import { readXml, type XmlElement } from './read-xml.ts'
import { UploadFault, type UploadKind } from './upload-verdict.ts'
import { passThroughZip, type ZipPart } from './zip-pass.ts'

const mainTypes: Readonly<Record<string, UploadKind>> = {
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml': 'xlsx',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml': 'docx',
}
const rootsOf: Readonly<Partial<Record<UploadKind, string>>> = { xlsx: 'workbook', docx: 'document' }

/** Parts and relationships by which an office file runs or fetches something. */
const activeNames =
  /vbaproject|vbadata|macrosheet|dialogsheet|activex|externallink|oleobject|embeddings?\/|attachedtemplate|attachedtoolbars|afchunk|frame$|subdocument|customui|connections\.xml|querytable|webextension|ddelink|control\b|printersettings.*\.exe/i
const activeTypes = /macroenabled|vbaproject|macrosheet|activex|oleobject|ms-office\.vba/i
const activeElements = new Set(['ddeLink', 'oleLink', 'altChunk', 'script', 'control', 'oleObject', 'attachedTemplate'])
// Words that may stand in an address count only where a field's code begins; QUOTE with numbers spells other fields.
const runningField =
  /\b(?:DDE|DDEAUTO|MACROBUTTON|INCLUDETEXT|INCLUDEPICTURE)\b|\bQUOTE\s+\d|(?:^|\n)\s*(?:IMPORT|LINK|DATABASE)\b/i
const runningFormula = /\|\s*'?[^']*'?!|\b(?:WEBSERVICE|CALL|REGISTER(?:\.ID)?|EXEC|RTD|FORMULA|HALT)\s*\(/i

const active = (found: string) => new UploadFault('active-content', `office: ${found}`)

/** XLSX or DOCX, by what the archive declares itself to be and how its parts read; nothing in it may run or fetch. */
export async function inspectOffice(bytes: Buffer): Promise<UploadKind> {
  const found = { mainPart: '', kind: null as UploadKind | null, roots: new Map<string, string>() }
  await passThroughZip(bytes, (part) => {
    if (activeNames.test(part.name)) throw active(part.name.replace(/[^\w./-]/g, '_'))
    if (/\.(xml|rels|vml)$/i.test(part.name)) found.roots.set(`/${part.name}`, inspectPart(part, found))
    else if (holdsMarkup(part.bytes.toString('latin1', 0, 1000))) throw active('markup in a part')
  })
  const { kind, mainPart } = found
  if (kind === null) throw new UploadFault('kind-not-accepted', 'an archive that is no workbook and no document')
  if (found.roots.get(mainPart) !== rootsOf[kind]) throw new UploadFault('damaged', 'office: no main part')
  return kind
}

/** Returns the name of the part's root element. */
function inspectPart(part: ZipPart, found: { mainPart: string; kind: UploadKind | null }): string {
  let root = ''
  let field = ''
  readXml(
    part.bytes,
    (element) => {
      if (root === '') root = element.name
      refuseActiveElement(element)
      if (part.name === '[Content_Types].xml') noteMainPart(element, found)
      // A field's code may be cut into pieces over many runs: what runs is their sum.
      if (element.name === 'fldSimple') field += `\n${element.attributes.instr ?? ''}`
      if (element.name === 'fldChar') field += '\n'
    },
    (text, inside) => {
      if (inside === 'instrText') field += text
      if ((inside === 'f' || inside === 'formula1' || inside === 'definedName') && runningFormula.test(text))
        throw active('a formula that starts something')
    },
  )
  if (runningField.test(field)) throw active('a field that fetches')
  return root
}

function refuseActiveElement({ name, attributes }: XmlElement): void {
  if (activeElements.has(name)) throw active(`<${name}>`)
  if (activeTypes.test(attributes.ContentType ?? '')) throw active(attributes.ContentType ?? '')
  if (name !== 'Relationship') return
  const { Type = '', Target = '', TargetMode = '' } = attributes
  const isLink = Type.endsWith('/hyperlink')
  if (activeNames.test(Type)) throw active(`relationship ${Type.split('/').at(-1)}`)
  if (TargetMode.toLowerCase() === 'external' && !isLink) throw active('an external relationship')
  if (isLink && TargetMode !== '' && !/^(https?:|mailto:|#)/i.test(Target)) throw active('a link that starts something')
}

function noteMainPart({ name, attributes }: XmlElement, found: { mainPart: string; kind: UploadKind | null }): void {
  const kind = name === 'Override' ? mainTypes[attributes.ContentType ?? ''] : undefined
  if (kind === undefined) return
  if (found.kind !== null) throw new UploadFault('hidden-content', 'office: two main parts')
  found.kind = kind
  found.mainPart = attributes.PartName ?? ''
}
