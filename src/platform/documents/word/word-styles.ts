import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat, LineRuleType } from 'docx'

const mincho = 'ＭＳ 明朝'
const gothic = 'ＭＳ ゴシック'
const fontEverywhere = (name: string) => ({
  ascii: name,
  hAnsi: name,
  eastAsia: name,
  cs: name,
  hint: 'eastAsia' as const,
})

/** Half points. 10.5 pt is the body size of Japanese official papers. */
const size = { body: 21, title: 32, small: 17, heading: 22 }

/** `auto`: a fixed line height would cut the tops off Japanese characters. */
const line = { line: 320, lineRule: LineRuleType.AUTO }

const heading = { font: fontEverywhere(gothic), color: '000000', size: size.heading, bold: true }

export const wordStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: fontEverywhere(mincho), size: size.body, language: { value: 'ja-JP', eastAsia: 'ja-JP' } },
      paragraph: { spacing: { ...line, after: 0 } },
    },
    title: {
      run: { ...heading, size: size.title },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { ...line, before: 240, after: 320 } },
    },
    heading1: { run: heading, paragraph: { spacing: { ...line, before: 320, after: 120 }, keepNext: true } },
    heading2: {
      run: { ...heading, size: size.body },
      paragraph: { spacing: { ...line, before: 200, after: 80 }, keepNext: true },
    },
    heading3: {
      run: { font: fontEverywhere(mincho), color: '000000', size: size.body },
      paragraph: { spacing: line, indent: { left: 210 }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: 'PaperBody',
      name: '本文の段落',
      basedOn: 'Normal',
      paragraph: { indent: { firstLine: 210, firstLineChars: 100 }, alignment: AlignmentType.BOTH },
    },
    { id: 'PaperGap', name: '空き', basedOn: 'Normal', run: { size: 12 } },
    {
      id: 'PaperNote',
      name: '注記',
      basedOn: 'Normal',
      run: { size: size.small },
      paragraph: { spacing: { ...line, before: 240 }, keepLines: true },
    },
    { id: 'PaperHeaderCell', name: '表の見出し', basedOn: 'PaperCell', run: { font: fontEverywhere(gothic) } },
    {
      id: 'PaperCell',
      name: '表の文字',
      basedOn: 'Normal',
      run: { size: 20 },
      paragraph: { spacing: { ...line, line: 280 } },
    },
  ],
}

const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => [
  {
    level: 0,
    format,
    text,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 630, hanging: 420 } } },
  },
]

/** Real numbering, so that an item added in Word is counted. */
export const wordNumbering: INumberingOptions = {
  config: [
    { reference: 'parentheses', levels: level(LevelFormat.DECIMAL, '(%1)') },
    { reference: 'circle', levels: level(LevelFormat.DECIMAL_ENCLOSED_CIRCLE, '%1') },
    { reference: 'bullet', levels: level(LevelFormat.BULLET, '・') },
  ],
}

const font = (name: string, alternative: string, family: 'roman' | 'modern') =>
  `<w:font w:name="${name}"><w:altName w:val="${alternative}"/><w:charset w:val="80"/><w:family w:val="${family}"/>` +
  '<w:pitch w:val="fixed"/></w:font>'

/** Names each font's alternative, for machines that have it under its Latin name or not at all. */
export const fontTable =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  `${font(mincho, 'MS Mincho', 'roman')}${font(gothic, 'MS Gothic', 'modern')}</w:fonts>`
