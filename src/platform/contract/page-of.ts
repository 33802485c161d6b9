import { z } from 'zod'

/** The shape of every list: `total` counts all that match, `next` is the cursor of the following page or null. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), total: z.number().int(), next: z.string().nullable() })
