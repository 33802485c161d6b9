// plants: foundation-imports-no-package
import { z } from 'zod'

export const number = z.number()
