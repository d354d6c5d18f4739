import type { SimilarAnswer } from '../../contract/case-similar.ts'
import { call, queryOf } from './client.ts'

export interface SimilarQuestion {
  text: string
  area?: string | undefined
  lat?: number | undefined
  lng?: number | undefined
  matter?: string | undefined
}

/** Open cases alike and near. */
export async function fetchSimilar(question: SimilarQuestion): Promise<SimilarAnswer['cases']> {
  const { cases } = await call<SimilarAnswer>('GET', `/api/cases/similar${queryOf({ ...question })}`)
  return cases
}
