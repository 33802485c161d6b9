/** Below which width a row becomes a card: `md` is a phone, `lg` a tablet too. Tailwind finds only whole words, so both are written out. */
export const cardClasses = {
  md: {
    block: 'max-md:block',
    head: 'max-md:sr-only',
    body: 'max-md:block max-md:space-y-3',
    row: 'max-md:flex max-md:flex-col max-md:rounded-8 max-md:border max-md:border-solid-gray-420 max-md:px-3 max-md:py-2',
    cell: 'max-md:flex max-md:gap-3 max-md:border-0 max-md:px-0 max-md:py-1 max-md:before:w-24 max-md:before:shrink-0 max-md:before:text-dns-14N-130 max-md:before:leading-170 max-md:before:text-solid-gray-700 max-md:before:content-[attr(data-label)]',
    stacked: 'max-md:flex-col max-md:gap-0 max-md:before:w-auto',
    rowHeader: 'max-md:order-first max-md:text-std-16B-170 max-md:before:hidden',
    numeric: 'md:text-right tabular-nums md:whitespace-nowrap',
  },
  lg: {
    block: 'max-lg:block',
    head: 'max-lg:sr-only',
    body: 'max-lg:block max-lg:space-y-3',
    row: 'max-lg:flex max-lg:flex-col max-lg:rounded-8 max-lg:border max-lg:border-solid-gray-420 max-lg:px-3 max-lg:py-2',
    cell: 'max-lg:flex max-lg:w-auto max-lg:gap-3 max-lg:border-0 max-lg:px-0 max-lg:py-1 max-lg:before:w-24 max-lg:before:shrink-0 max-lg:before:text-dns-14N-130 max-lg:before:leading-170 max-lg:before:text-solid-gray-700 max-lg:before:content-[attr(data-label)]',
    stacked: 'max-lg:flex-col max-lg:gap-0 max-lg:before:w-auto',
    rowHeader: 'max-lg:order-first max-lg:text-std-16B-170 max-lg:before:hidden',
    numeric: 'lg:text-right tabular-nums lg:whitespace-nowrap',
  },
} as const

/** A table that scrolls instead keeps its numbers whole. */
export const scrollingNumeric = 'text-right tabular-nums whitespace-nowrap'
export type CardClasses = (typeof cardClasses)[keyof typeof cardClasses]
