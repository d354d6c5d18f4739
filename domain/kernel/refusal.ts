/**
 * An expected "no". It changes nothing, carries a code that the screens turn into a sentence in both languages
 * (`contract/refusals.ts`), and names the field it is about where there is one.
 */
export interface Refusal<Code extends RefusalCode = RefusalCode> {
  refused: true
  code: Code
  /** Path of the field at fault, for instance `photos.3`. */
  field?: string
  /** Values for the sentence, already safe to show. */
  params?: Record<string, string | number>
}

/** Every expected "no" of the product. Add the sentence to `contract/refusals.ts` in the same commit. */
export const REFUSAL_CODES = [
  // shape and size of what came in
  'input.invalid',
  'input.too-long',
  'input.required',
  'input.unknown-code',
  'input.not-a-phone',
  'input.too-many-photos',
  'input.photo-unreadable',
  'input.photo-too-large',
  'input.files-not-kept',
  'input.file-not-accepted',
  'input.sheet-unreadable',
  'input.sheet-row',
  'input.malformed',
  'input.too-large',
  'input.media-type',
  'input.sheet-too-large',
  'input.sheet-formula',
  'input.sheet-header',
  // who asks
  'auth.required',
  'auth.wrong-credentials',
  'auth.locked',
  'auth.weak-password',
  'auth.password-change-required',
  'auth.code-required',
  'auth.code-needed',
  'auth.code-on-already',
  'auth.wrong-code',
  'auth.wrong-first-code',
  'auth.forbidden',
  'auth.set-up-closed',
  'auth.foreign-page',
  'not-found',
  'rate.too-many',
  'conflict.changed-meanwhile',
  'server.failed',
  'server.busy',
  // areas and boundaries
  'area.no-city',
  'area.code-invalid',
  'area.code-taken',
  'area.not-a-city',
  'area.second-city',
  'area.code-twice',
  'area.name-required',
  'area.level-unknown',
  'area.level-changed',
  'area.parent-unknown',
  'area.parent-too-low',
  'area.parent-changed',
  'area.in-a-circle',
  'area.has-active-children',
  'area.boundary-invalid',
  // the list of matters
  'catalogue.inconsistent',
  'catalogue.version-taken',
  // when the offices work
  'calendar.date-outside-year',
  'calendar.date-twice',
  'calendar.make-up-day-on-weekday',
  'calendar.no-such-day',
  'calendar.periods-out-of-order',
  'calendar.year-not-loaded',
  'calendar.sheet-row',
  // the case
  'case.not-allowed-now',
  'case.not-yours',
  'case.already-exists',
  'case.reason-required',
  'case.where-to-go-required',
  'case.earlier-required',
  'case.earlier-elsewhere',
  'case.evidence-required',
  'case.outside-scope',
  'case.outside-duty-list',
  'case.no-upper-level',
  'case.not-late-yet',
  'case.arbitration-required',
  'case.decision-binding',
  'case.escalated-twice',
  'case.give-back-reason',
  'case.parts-open',
  'case.part-not-open',
  'case.extension-pending',
  'case.extension-expired',
  'case.extension-too-many',
  'case.extension-too-long',
  'case.extension-urgent',
  'case.suspension-pending',
  'case.suspension-too-long',
  'case.suspension-used-up',
  'case.suspension-urgent',
  'case.conditions-unticked',
  'case.handler-may-not-verify',
  'case.second-approver-required',
  'case.already-rated',
  'case.rating-over',
  'case.report-unknown',
  'case.report-known',
  'case.urged-recently',
  'case.merge-with-itself',
  'case.merge-elsewhere',
  'case.whistle-unknown',
  'case.whistle-answered',
  'case.timer-not-due',
  // what everybody, or every reporter, may read
  'publishing.names-a-person',
  'telling.names-a-person',
  // people and units
  'people.login-taken',
  'people.has-account',
  'people.no-account',
  'people.administrators-separate',
  'people.not-yourself',
  'people.last-administrator',
  'people.position-does-not-fit',
  'people.already-appointed',
  'people.appointment-over',
  'people.unit-exists',
  'people.unit-inactive',
  'people.unit-has-open-cases',
  'people.unit-of-every-area',
  'people.unit-ambiguous',
  'people.set-up-order',
  // telling
  'template.unknown-placeholder',
  'template.link-missing',
] as const
export type RefusalCode = (typeof REFUSAL_CODES)[number]

/** Makes a refusal. */
export function refuse<Code extends RefusalCode>(
  code: Code,
  about: { field?: string; params?: Record<string, string | number> } = {},
): Refusal<Code> {
  return { refused: true, code, ...about }
}

/** Tells a refusal from a result. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value && value.refused === true
}
