import { useQuery } from '@tanstack/react-query'
import gcoord from 'gcoord'
import type { StaffSayAnswer, StaffSayBody } from '../../contract/intake.ts'
import type { LocatedView } from '../../contract/territory.ts'
import { call, Problem, queryOf } from './client.ts'
import { fetchSimilar, type SimilarQuestion } from './similar.ts'

/** What is sent; `lat` and `lng` in WGS84. */
export type StaffSaying = Partial<StaffSayBody> & Pick<StaffSayBody, 'clientId' | 'text' | 'channel'>

/** Enters what somebody told. The same `clientId` sent twice is one report with one receipt. */
export function sendStaffReport(saying: StaffSaying, photos: readonly Blob[]): Promise<StaffSayAnswer> {
  const form = new FormData()
  for (const [name, value] of Object.entries(saying)) {
    if (value !== undefined && value !== '') form.append(name, String(value))
  }
  for (const [index, photo] of photos.entries()) form.append('photos', photo, `photo-${index + 1}.jpg`)
  return call('POST', '/api/staff/reports', form)
}

/** Open cases alike and near; none without a place to look around, or where the reader may see no cases. */
export function useSimilarCases(question: SimilarQuestion) {
  const text = question.text.trim().slice(0, 500)
  const placed = question.area !== undefined || question.lat !== undefined
  return useQuery({
    queryKey: ['similar', { ...question, text }],
    enabled: text.length >= 4 && placed,
    staleTime: 15_000,
    // While the next letters are typed the list stays instead of blinking.
    placeholderData: (before) => before,
    queryFn: async () => {
      try {
        return await fetchSimilar({ ...question, text })
      } catch (error) {
        if (error instanceof Problem && error.status === 403) return []
        throw error
      }
    },
  })
}

/** In which area a point lies, and why; WGS84 degrees. */
export function useLocated(point: { lat: number; lng: number } | undefined) {
  return useQuery({
    queryKey: ['locate', point],
    enabled: point !== undefined,
    staleTime: 600_000,
    queryFn: ({ signal }) =>
      call<LocatedView>('GET', `/api/locate${queryOf({ ...point })}`, undefined, signal),
  })
}

/** A point as Chinese web maps and WeChat give it (GCJ-02), as the product keeps it (WGS84). */
export function fromChineseMap({ lat, lng }: { lat: number; lng: number }): { lat: number; lng: number } {
  const [east, north] = gcoord.transform([lng, lat], gcoord.GCJ02, gcoord.WGS84)
  return { lat: round(north), lng: round(east) }
}

/** Six digits are a hand's breadth. */
function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6
}
