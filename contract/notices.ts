import { z } from 'zod'
import { Moment } from './case-list.ts'

/** What a reporter may be told; each has one wording per language. */
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
export const MessageKey = z.enum(MESSAGE_KEYS)
export type MessageKey = z.infer<typeof MessageKey>

/** What a wording may name; everything else in braces is refused. */
export const MESSAGE_PLACEHOLDERS = ['matter', 'place', 'link', 'code', 'due', 'text', 'whereToGo'] as const
export type MessagePlaceholder = (typeof MESSAGE_PLACEHOLDERS)[number]

export const TEMPLATE_MAX = 300
export const TemplateView = z.object({
  key: MessageKey,
  lang: z.enum(['zh', 'en']),
  body: z.string(),
  /** The wording as shipped, to go back to. */
  shipped: z.string(),
  changed: z.boolean(),
  placeholders: z.array(z.string()),
})
export type TemplateView = z.infer<typeof TemplateView>
export const TemplateParams = z.object({ key: MessageKey, lang: z.enum(['zh', 'en']) })
/** An empty body goes back to the wording as shipped. */
export const TemplateBody = z.object({ body: z.string().max(TEMPLATE_MAX) })

/** A message in the spool. The phone number is shown by its last four digits only. */
export const SpooledMessage = z.object({
  id: z.uuid(),
  caseId: z.uuid(),
  template: MessageKey,
  lang: z.enum(['zh', 'en']),
  phone: z.string(),
  text: z.string(),
  createdAt: Moment,
  sentAt: Moment.optional(),
  attempts: z.number(),
})
export type SpooledMessage = z.infer<typeof SpooledMessage>
export const SpoolQuery = z.object({ before: z.string().max(100).optional() })
export const SpoolAnswer = z.object({ items: z.array(SpooledMessage), next: z.string().optional() })
export type SpoolAnswer = z.infer<typeof SpoolAnswer>

export const NOTICE_KINDS = [
  'urged',
  'supervised',
  'returned',
  'arbitrated',
  'extension_asked',
  'extension_endorsed',
  'extension_decided',
  'suspension_asked',
  'suspension_decided',
  'reopened',
  'failed_again',
  'reviewed_again',
  'escalated_double',
  'part',
  'part_finished',
  'whistle',
  'whistle_unanswered',
  'due_soon',
  'overdue',
  'taken_up',
  'remark',
  'first_overdue',
  'first_supervised',
  'first_returned',
  'first_closed',
  'first_reopened',
] as const
export const NoticeView = z.object({
  id: z.uuid(),
  caseId: z.uuid(),
  number: z.number(),
  matter: z.string(),
  place: z.string(),
  kind: z.enum(NOTICE_KINDS),
  at: Moment,
  unread: z.boolean(),
})
export type NoticeView = z.infer<typeof NoticeView>
export const NoticesAnswer = z.object({ unread: z.number(), items: z.array(NoticeView) })
export type NoticesAnswer = z.infer<typeof NoticesAnswer>
export const NoticesReadBody = z.object({ until: Moment })
