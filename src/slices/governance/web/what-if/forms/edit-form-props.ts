import type { WrittenCase } from '../../case-words.ts'
import type { Edit } from '../what-if-edits.ts'

/** Every form for an assumption sees the case, what was assumed so far, and adds one assumption. */
export interface EditFormProps {
  readonly written: WrittenCase
  readonly edits: readonly Edit[]
  readonly onEdit: (edit: Edit) => void
}
