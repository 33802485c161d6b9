export type ActionKind = 'primary' | 'secondary' | 'quiet' | 'danger'

const shape =
  'inline-flex items-center justify-center gap-1 rounded-8 py-1.5 text-dns-16B-130 text-center underline-offset-4 hover:underline disabled:pointer-events-none disabled:border-solid-gray-300 disabled:bg-solid-gray-50 disabled:text-solid-gray-600 aria-disabled:cursor-default'

const kinds: Readonly<Record<ActionKind, string>> = {
  primary: 'min-h-12 px-4 border border-blue-900 bg-blue-900 text-white hover:bg-blue-1000',
  secondary: 'min-h-12 px-4 border border-blue-900 bg-white text-blue-900 hover:bg-blue-50',
  quiet: 'min-h-9 px-2 border border-transparent bg-transparent text-blue-900 underline hover:bg-blue-50',
  danger: 'min-h-12 px-4 border border-red-900 bg-white text-red-900 hover:bg-red-50',
}

export const actionClasses = (kind: ActionKind): string => `${shape} ${kinds[kind]}`
