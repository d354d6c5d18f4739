/** What a reporter may be told; each has one wording per language. The wire names the same (`contract/notices.ts`). */
export const MESSAGE_KEYS = [
  'received',
  'declined',
  'in_hand',
  'progress',
  'extended',
  'suspended',
  'merged',
  'closed',
  'reopened',
  'sent_up',
  'reviewed_again',
] as const
export type MessageKey = (typeof MESSAGE_KEYS)[number]

/** What a wording may name. */
export type MessagePlaceholder = 'matter' | 'place' | 'link' | 'code' | 'due' | 'text' | 'whereToGo'
