import { z } from 'zod'
import { Moment } from './case-list.ts'

/** Version of the notice on purposes that stands above the form; change it with the words of the notice. */
export const NOTICE_VERSION = '2026-11'

const Fields = {
  /** Made by the client (a UUID) and kept for retries: the same id gives the same receipt. */
  clientId: z.uuid(),
  text: z.string().max(2000).default(''),
  /** The place in the reporter's own words. */
  address: z.string().max(200).optional(),
  /** WGS84 degrees. */
  lat: z.union([z.number(), z.string().max(30)]).optional(),
  lng: z.union([z.number(), z.string().max(30)]).optional(),
  /** Code of the area, if it was chosen from a list. */
  area: z.string().max(15).optional(),
  name: z.string().max(40).optional(),
  phone: z.string().max(40).optional(),
}

/** POST /api/reports: the fields of the form at /say; photos and voice come as multipart/form-data. */
export const SayBody = z.object({
  ...Fields,
  /** Code of the community or grid whose link led here. */
  c: z.string().max(15).optional(),
  noticeVersion: z
    .string()
    .regex(/^[\w.-]{1,20}$/)
    .default(NOTICE_VERSION),
})
export type SayBody = z.infer<typeof SayBody>

export const SayAnswer = z.object({
  /** Enough to follow the report without an account; 15 characters, show it in groups of five. */
  receiptCode: z.string(),
  /** Page of the receipt. */
  url: z.string(),
  /** Names of the areas in the reader's language, from the county down; absent for a repeat. */
  where: z.array(z.string()).optional(),
  /** Who looks at it until when; absent for a repeat. */
  whatNext: z.object({ who: z.string(), by: Moment.optional() }).optional(),
  /** True if the same client id had been used before. */
  repeated: z.boolean(),
})
export type SayAnswer = z.infer<typeof SayAnswer>

/** Channels by which staff enter what somebody told them. */
export const StaffChannel = z.enum([
  'counter',
  'phone',
  'visit',
  'chat_group',
  'record_book',
  'box',
  'notice_board',
  'contact_card',
  'patrol',
])

/** POST /api/staff/reports: on behalf of somebody; multipart/form-data with `photos` is taken as well. */
export const StaffSayBody = z.object({
  ...Fields,
  channel: StaffChannel,
  /** When it was said; now, if left out. */
  saidAt: Moment.optional(),
  /** Code of the matter, if whoever enters it knows. */
  matter: z.string().max(20).optional(),
  /** Attach to this open case instead of opening one. */
  attachTo: z.uuid().optional(),
  lang: z.enum(['zh', 'en']).default('zh'),
})
export type StaffSayBody = z.infer<typeof StaffSayBody>

export const StaffSayAnswer = SayAnswer.extend({ caseId: z.uuid(), reportId: z.uuid() })
export type StaffSayAnswer = z.infer<typeof StaffSayAnswer>

/** GET /api/places?q=: communities by name, pinyin or initials, for the form at /say. */
export const PlaceQuery = z.object({ q: z.string().max(60).default('') })
export const PlaceAnswer = z.object({
  places: z.array(z.object({ code: z.string(), name: z.string(), within: z.string() })),
})
export type PlaceAnswer = z.infer<typeof PlaceAnswer>

/** GET /api/city: whose platform this is, before anybody has signed in. No name before the set-up. */
export const CityAnswer = z.object({
  name: z.string().optional(),
  /** Everything in it is made up. */
  demo: z.boolean(),
})
export type CityAnswer = z.infer<typeof CityAnswer>
