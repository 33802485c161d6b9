// plants: ends-stay-apart
import type { Page } from '../web/page.tsx'

export type Drawn = Page
