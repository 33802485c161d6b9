import { Button } from '../../../../design/action/button.tsx'
import { Section } from '../../../../design/page/section.tsx'
import type { WrittenCase } from '../case-words.ts'
import { clausesAfter, type Edit, editSentence } from './what-if-edits.ts'

/** Every assumption in its order, each of which can be taken back. */
export function EditList({
  written,
  edits,
  onEdits,
}: {
  written: WrittenCase
  edits: readonly Edit[]
  onEdits: (edits: readonly Edit[]) => void
}) {
  if (edits.length === 0) return null
  const lines = edits.map((edit, index) => ({
    key: `${index} ${JSON.stringify(edit)}`,
    sentence: editSentence(edit, clausesAfter(written, edits.slice(0, index))),
    without: edits.filter((_, position) => position !== index),
  }))
  return (
    <Section title="置いた仮定">
      <ol className="list-decimal space-y-1 pl-6">
        {lines.map((line) => (
          <li key={line.key}>
            <span className="mr-2">{line.sentence}</span>
            <Button
              kind="quiet"
              data-screen-only
              aria-label={`「${line.sentence}」を取り消す`}
              onClick={() => onEdits(line.without)}
            >
              取り消す
            </Button>
          </li>
        ))}
      </ol>
      {edits.length > 1 && (
        <Button kind="secondary" data-screen-only onClick={() => onEdits([])}>
          仮定をすべて取り消す
        </Button>
      )}
    </Section>
  )
}
