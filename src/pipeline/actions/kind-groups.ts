import type { Kind } from '../../event.ts'

/** What is told of somebody rather than decided by him. */
export const REPORTED: readonly Kind[] = ['loss', 'order', 'statement', 'market-reaction', 'chip-for-market']

/** What a state does about exports of its own or of its friends. */
export const CONTROLS: readonly Kind[] = ['restriction-considered', 'restriction-imposed', 'licence-denied', 'restriction-withdrawn', 'export-approved']

/** What somebody does or says of himself: without him it is none. */
export const OF_ONESELF: readonly Kind[] = ['loss', 'order', 'investment', 'chip-for-market', 'statement']
