import type { BadgeTone } from '../../../design/text/badge.tsx'
import type { DueState } from '../domain/filing-state.ts'
import type { ApplicationState, Party } from '../domain/lifecycle/application-lifecycle.ts'

export const partyNames: Readonly<Record<Party, string>> = { office: '法人の事務局', officer: '都道府県' }

export const stateTones: Readonly<Record<ApplicationState, BadgeTone>> = {
  submitted: 'blue',
  correctionAsked: 'yellow',
  underExamination: 'blue',
  councilHeard: 'blue',
  defenceOffered: 'yellow',
  certified: 'green',
  refused: 'red',
  withdrawn: 'neutral',
  revocationHeard: 'yellow',
  revoked: 'red',
}

export const dueTones: Readonly<Record<DueState, BadgeTone>> = {
  late: 'red',
  waiting: 'neutral',
  filed: 'green',
  filedLate: 'yellow',
}

/** What somebody without the role is told, and what a visitor is asked to do. */
export const work = {
  officer: {
    refusal: 'この画面を使うのは、都道府県の担当者です。',
    invitation: '都道府県の担当者の画面です。サインインしてください。',
  },
  /** The entry of the menu, behind which each side finds its own. */
  entry: {
    refusal: 'この画面を使うのは、都道府県の担当者と、法人の事務局・理事・監事です。',
    invitation: '都道府県の担当者と法人の事務局の画面です。サインインしてください。',
  },
  office: {
    refusal: 'この画面を使うのは、法人の事務局・理事・監事です。',
    invitation: '法人の事務局の画面です。サインインしてください。',
  },
  both: {
    refusal: 'この画面を見られるのは、申請した法人の事務局・理事・監事と、所管の都道府県の担当者です。',
    invitation: '申請した法人と所管の都道府県だけが見られます。サインインしてください。',
  },
} as const
