import { z } from 'zod'

/** Levels with their names on screens. The same words as `domain/territory/area.ts`; a test compares them. */
export const LEVEL_LABELS = {
  city: { zh: '市', en: 'City' },
  county: { zh: '县（区）', en: 'County' },
  street: { zh: '街道（乡镇）', en: 'Street or town' },
  community: { zh: '社区（村）', en: 'Community or village' },
  grid: { zh: '网格', en: 'Grid' },
} as const
export const AreaLevelWord = z.enum(Object.keys(LEVEL_LABELS) as [keyof typeof LEVEL_LABELS])

/** A code in full: 12 digits, 3 more for a grid. */
export const AreaCodeText = z
  .string()
  .regex(
    /^\d{12}(\d{3})?$/,
    '应为 12 位区划代码，网格再加 3 位|must be a 12-digit area code, 3 more for a grid',
  )
export const AreaParams = z.object({ code: AreaCodeText })
/** One line of text without control characters, outer blanks taken off. */
const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}\p{Cf}]*$/u, '含有不可见字符|contains invisible characters')
const Longitude = z.number().min(-180).max(180)
const Latitude = z.number().min(-90).max(90)
/** A number in an address; an empty one is missing, not 0. */
const inAddress = (shape: z.ZodNumber) =>
  z
    .string()
    .trim()
    .min(1)
    .max(40)
    .transform((text) => Number(text))
    .pipe(shape)

/** WGS84 is what browsers give, GCJ-02 what WeChat and Chinese web maps give; confused, a point is 500 m off. */
export const CrsWord = z.enum(['wgs84', 'gcj02'])

// ---- the tree

export const AreaRef = z.object({
  code: z.string(),
  level: AreaLevelWord,
  name: z.string(),
  /** For screens in English: Chafang Community. */
  nameEn: z.string(),
})
export const AreaHit = AreaRef.extend({
  /** Where it is, in words, the city left out. */
  place: z.string(),
  /** Syllables with blanks between, without tones. */
  pinyin: z.string(),
})
export type AreaHit = z.infer<typeof AreaHit>
export const AreaView = AreaHit.extend({
  officialName: z.string(),
  parent: z.string().nullable(),
  /** From the city to the area itself. */
  path: z.array(AreaRef),
  active: z.boolean(),
  /** How many areas in use lie directly below. */
  children: z.number().int(),
  /** WGS84; `demo` is true if it was made up. */
  centre: z.object({ lng: z.number(), lat: z.number(), demo: z.boolean() }).optional(),
  /** Only if the area has a boundary. */
  boundary: z.object({ version: z.number().int(), demo: z.boolean() }).optional(),
})
export type AreaView = z.infer<typeof AreaView>
export const AreaSearchQuery = z.object({
  /** Name, code, pinyin or initials; several words narrow it down along the path. */
  q: z.string().trim().max(100),
  level: AreaLevelWord.optional(),
  within: AreaCodeText.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})
export const AreaHits = z.object({ items: z.array(AreaHit) })
export const AreaChildrenQuery = z.object({
  /** Also those out of use. */
  closedToo: z.enum(['true', 'false']).default('false'),
})
export const AreaChildren = z.object({
  items: z.array(AreaHit.extend({ active: z.boolean(), children: z.number().int() })),
})

// ---- where a point lies

export const LocateQuery = z.object({
  lat: inAddress(Latitude),
  lng: inAddress(Longitude),
  crs: CrsWord.default('wgs84'),
})
export const LocatedReasonWord = z.enum([
  'inside-grid',
  'only-grid-of-community',
  'confirm-grid',
  'confirm-community',
  'outside-city',
  'no-boundaries',
])
export const LocatedView = z.object({
  reason: LocatedReasonWord,
  /** Only where the point lies in a grid for certain; everything else is to be confirmed by a person. */
  grid: AreaHit.optional(),
  /** The narrowest area whose boundary holds the point. */
  area: AreaHit.optional(),
  boundaryVersion: z.number().int().optional(),
  /** The boundary that decided was made up for the demo. */
  demo: z.boolean(),
  /** To choose from, nearest first; metres are as the crow flies, from a made-up place where `demo` is true. */
  nearest: z.array(AreaHit.extend({ metres: z.number().int(), demo: z.boolean() })),
  /** The answer and its reason in the caller's language. */
  explanation: z.string(),
})
export type LocatedView = z.infer<typeof LocatedView>

// ---- boundaries

const Position = z.tuple([Longitude, Latitude]).rest(z.number())
const Ring = z.array(Position).max(10_000)
export const BoundaryGeometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: z.array(Ring).max(200) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(Ring).max(200)).max(200) }),
])
export const BoundaryChange = z.strictObject({
  geometry: BoundaryGeometry,
  crs: CrsWord.default('wgs84'),
  /** Who drew it, or what it was taken from. */
  source: line(200),
})
export const BoundaryChanged = z.object({ version: z.number().int() })
/** GeoJSON: the area itself first, then its children in use that have a boundary; WGS84. */
export const BoundaryCollection = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      id: z.string(),
      properties: z.object({
        code: z.string(),
        level: AreaLevelWord,
        name: z.string(),
        version: z.number().int(),
        /** Made up; to be marked as demo wherever it is drawn. */
        demo: z.boolean(),
        source: z.string(),
        /** The area that was asked for, not one of its children. */
        own: z.boolean(),
        centre: z.object({ lng: z.number(), lat: z.number() }).optional(),
      }),
      geometry: z.object({ type: z.enum(['Polygon', 'MultiPolygon']), coordinates: z.array(z.any()) }),
    }),
  ),
})
export type BoundaryCollection = z.infer<typeof BoundaryCollection>

// ---- changes

export const AreaChange = z
  .strictObject({
    officialName: line(80).optional(),
    name: line(80).optional(),
    active: z.boolean().optional(),
  })
  .refine((change) => Object.values(change).some((value) => value !== undefined), {
    message: '没有要改的内容|nothing is to be changed',
  })
export const NewGrid = z.strictObject({ name: line(80).optional() })
export const AreaCode = z.object({ code: z.string() })
export const AreaImport = z.object({
  added: z.number().int(),
  renamed: z.number().int(),
  unchanged: z.number().int(),
  /** Grids given to new communities that came without one. */
  grids: z.number().int(),
})
export const NewCity = z.strictObject({ code: line(20), name: line(40) })
