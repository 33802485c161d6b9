/** Told by whoever publishes, and by whoever has placed: neither says more than an id or a number. */
export const liveChannels = { written: 'renkei_live_written', placed: 'renkei_live_placed' } as const
