import type { StaffSayBody } from '../../../contract/intake.ts'

/** WGS84 degrees. */
export interface Point {
  lat: number
  lng: number
}

/**
 * What is being entered. `clientId` stays the same until the report is acknowledged, through refusals, lost networks
 * and reloads: whatever is sent again is one report.
 */
export interface SayDraft {
  clientId: string
  text: string
  channel: StaffSayBody['channel']
  /** As a `datetime-local` field shows it, on the city's clock; empty means now. */
  saidAt: string
  area?: string | undefined
  address: string
  point?: Point | undefined
  /** Chosen by a person; else the words decide. */
  matter?: string | undefined
  name: string
  phone: string
  lang: 'zh' | 'en'
}

type Kept = Pick<SayDraft, 'channel' | 'area' | 'address' | 'point'>

export function emptyDraft(clientId: string, kept: Partial<Kept> = {}): SayDraft {
  return {
    clientId,
    text: '',
    channel: kept.channel ?? 'counter',
    saidAt: '',
    area: kept.area,
    address: kept.address ?? '',
    point: kept.point,
    name: '',
    phone: '',
    lang: 'zh',
  }
}

/** The next report from the same counter and the same place: nothing of the person before stays. */
export function nextDraft(clientId: string, { channel, area, address, point }: SayDraft): SayDraft {
  return emptyDraft(clientId, { channel, area, address, point })
}

/** True if somebody would be sorry to lose it. */
export function isTyped(draft: SayDraft): boolean {
  return draft.text.trim() !== '' || draft.name.trim() !== '' || draft.phone.trim() !== ''
}

/** What was kept over a reload; undefined if nothing was, or if it is not ours. */
export function readDraft(kept: string | null): SayDraft | undefined {
  if (kept === null) return undefined
  try {
    const read = JSON.parse(kept) as Partial<SayDraft> | null
    if (typeof read?.clientId !== 'string' || typeof read.text !== 'string') return undefined
    return { ...emptyDraft(read.clientId), ...read }
  } catch {
    return undefined
  }
}

/** "40.8123, 114.8876" as a point; undefined for anything else. */
export function pointFrom(typed: string): Point | undefined {
  const match = /^\s*(-?\d{1,3}(?:\.\d+)?)\s*[,，;；\s]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/.exec(typed)
  if (!match) return undefined
  const [first, second] = [Number(match[1]), Number(match[2])]
  // In China the longitude is the larger of the two, whichever way round a map writes them.
  const [lat, lng] = first > second ? [second, first] : [first, second]
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? { lat, lng } : undefined
}
