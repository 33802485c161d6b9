import type { ErrorCode } from 'yaml'

const messages: Partial<Record<ErrorCode, string>> = {
  ALIAS_PROPS: '別名(*名前)に、しるし(&)や型(!)は付けられません。',
  BAD_ALIAS: '別名(*名前)の書き方が正しくありません。',
  BAD_DIRECTIVE: '% で始まる指示行が正しくありません。',
  BAD_DQ_ESCAPE: '二重引用符の中の \\ の使い方が正しくありません。',
  BAD_INDENT: '字下げがそろっていません。',
  BLOCK_AS_IMPLICIT_KEY:
    '「項目: 値」の書き方が正しくありません。1行に「: 」が二つあるときは、値を引用符で囲んでください。',
  BLOCK_IN_FLOW: '[ ] や { } の中では、「- 」や改行による書き方は使えません。',
  MISSING_CHAR: '閉じるかっこ・引用符・コロン・カンマのどれかが足りません。',
  MULTILINE_IMPLICIT_KEY: '項目名が次の行に続いています。「: 」を書き忘れていないか確かめてください。',
  MULTIPLE_ANCHORS: 'しるし(&)が二重に付いています。',
  MULTIPLE_DOCS: '一つのファイルに文書を二つ以上書くことはできません(--- の区切りを消してください)。',
  MULTIPLE_TAGS: '型(!)が二重に付いています。',
  TAB_AS_INDENT: '字下げにタブは使えません。空白を使ってください。',
  TAG_RESOLVE_FAILED: '型の指定(! で始まる語)は使えません。',
  UNEXPECTED_TOKEN: 'ここに書けない文字があります。かっこ・引用符・コロンを確かめてください。',
}

/** What is wrong with YAML or JSON text, in our own words. */
export const syntaxMessage = (code: ErrorCode): string =>
  messages[code] ?? 'YAML(または JSON)として読めません。書き方を確かめてください。'
