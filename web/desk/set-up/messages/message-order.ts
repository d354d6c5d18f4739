import type { MessageKey } from '../../../../contract/notices.ts'

/** In the order in which a reporter meets them. */
export const MESSAGE_ORDER = [
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
] as const satisfies MessageKey[]
