/** What the pages of the resident site show: made by the server's queries, drawn by `web/resident`. */

export type Lang = 'zh' | 'en'

/** True of every page. */
export interface SiteView {
  lang: Lang
  /** Large print. */
  large: boolean
  cityName: string
  /** The city is made up; every page says so. */
  demo: boolean
  /** Phone of the listening line, if the city has set one. */
  phone?: string
  /** Path of this page without `lang` and `large`, for the switches; after a form was posted, of the page it belongs to. */
  path: string
  /** It answers a form that was posted. */
  posted: boolean
  /** Hidden field that old browsers of signed-in staff need; empty for residents. */
  formToken: string
  assets: { css: string; script: string }
  now: number
}

/** Who acts, as residents know them. `name` is that of the area for the net, of the office for a department. */
export interface WhoView {
  kind: 'centre' | 'grid_seat' | 'department' | 'company' | 'committee'
  name: string
  nameEn?: string
}

/** One thing that happened, in the order of time; the page makes a sentence of it. */
export type StepView = { at: number } & (
  | { kind: 'said' | 'urged' | 'withdrawn' | 'joined' | 'rerouted' | 'resumed' | 'again' | 'not-yet' }
  | { kind: 'accepted' | 'sent' | 'signed' | 'raised' | 'moved' | 'late' | 'done'; who: WhoView }
  | { kind: 'joint'; who: WhoView; others: WhoView[] }
  | { kind: 'checked' | 'closed' | 'called' }
  | {
      kind: 'declined'
      exit: string
      reason: string
      whereToGo?: string
      /** The case that said the same before; how it stands, unless it was declined or withdrawn itself. */
      earlier?: { number: number; now?: NowView }
    }
  | { kind: 'longer'; due: number }
  | { kind: 'paused'; until: number; reason: string }
  | { kind: 'note'; text: string; files: string[] }
  | { kind: 'remark'; text: string; files: string[] }
  | { kind: 'rated'; solved: boolean; satisfied: boolean }
)

/** Where it stands and what comes next. */
export type NowView =
  | {
      kind: 'review' | 'dispatch' | 'sign' | 'handle' | 'verify' | 'close'
      who: WhoView
      due?: number
      late: boolean
    }
  | { kind: 'paused'; until: number }
  | { kind: 'closed'; mayRateUntil?: number }
  | { kind: 'declined' | 'withdrawn' }

/** The page behind a receipt code. */
export interface ReceiptView {
  code: string
  /** In groups of five. */
  shownCode: string
  saidAt: number
  text: string
  address: string
  place: string
  /** False while only a wider area than the community is known. */
  placeSure: boolean
  photos: string[]
  voice?: string
  steps: StepView[]
  now: NowView
  result?: { text: string; photos: string[] }
  may: { remark: boolean; withdraw: boolean; urge: boolean; rate: boolean }
  /** When this reporter urged last. */
  urgedAt?: number
}

/** A published matter. Nothing of what was said, nobody who said it. */
export interface PublicItem {
  number: number
  matter: { zh: string; en: string }
  place: string
  openedAt: number
  closedAt: number
  /** Written by the staff for everybody. */
  summary: string
}

export interface AreaChoice {
  code: string
  name: string
  /** Names of the areas around it. */
  within: string
  /** True if what is chosen here has to be narrowed down further. */
  wider: boolean
}

export interface PublicListView {
  items: PublicItem[]
  filter: { area?: AreaChoice; matter?: string; q: string }
  /** Places that fit what was typed as the filter. */
  choices: AreaChoice[]
  matters: { group: { zh: string; en: string }; matters: { code: string; zh: string; en: string }[] }[]
  next?: string
  first: boolean
}

export interface CommunityView {
  code: string
  name: string
  within: string
  grids: { name: string; officers: string[] }[]
}

/** A field at fault: said at the top of the form and beside the field. */
export interface Fault {
  field: string
  sentence: string
}

export interface KeptFile {
  ticket: string
  kind: 'photo' | 'voice'
}

/** A place of this city by its name; `nameEn` says how it sounds. */
export interface PlaceExample {
  name: string
  nameEn: string
}

/** The form at /say, empty or as it was sent. */
export interface SayFormView {
  clientId: string
  fields: Partial<Record<'text' | 'address' | 'lat' | 'lng' | 'name' | 'phone' | 'area' | 'c', string>>
  kept: KeptFile[]
  faults: Fault[]
  /** A community of this city, for the hint that shows how a place is written. */
  example?: PlaceExample
  /** The community of the link that led here. */
  link?: AreaChoice
  /** Chosen before the form was shown again. */
  chosen?: AreaChoice
}

/** "Where is it?": shown when the place is unclear. */
export interface ChoosePlaceView {
  form: SayFormView
  /** Why we ask: the words found in several places, or nothing. */
  why: 'several' | 'wide' | 'point' | 'nothing' | 'asked'
  /** The area that is certain so far. */
  within?: AreaChoice
  choices: AreaChoice[]
  fault?: Fault
  /** The files chosen before could not be kept. */
  filesNotKept?: boolean
}

export interface RateFormValues {
  solved?: string
  satisfied?: string
  reasons: string[]
  words: string
}
