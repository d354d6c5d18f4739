import type { SimilarAnswer } from '../../../../contract/case-similar.ts'
import type { Staff } from '../../../../domain/org/seat.ts'
import type { Platform } from '../../../platform/platform.ts'
import { labelsOf, type Lang } from '../labels.ts'
import { excerptOf } from '../list/excerpt.ts'
import { hideNumbers } from '../rights/hide-numbers.ts'
import { mayReadAddress } from '../rights/may-reveal.ts'
import { findSimilar, type SimilarQuestion } from './find-similar.ts'

/** Open cases alike and near, with names, for the screen on which somebody is entering a report. */
export async function answerSimilar(
  platform: Platform,
  staff: Staff,
  question: SimilarQuestion,
  lang: Lang,
): Promise<SimilarAnswer> {
  const labels = labelsOf(platform, lang)
  const similar = await findSimilar(platform, staff, question)
  return {
    cases: similar.map((one) => ({
      id: one.id,
      number: one.number,
      status: one.status,
      matter: labels.matter(one.matter),
      place: labels.place(one.path),
      excerpt: excerptOf(mayReadAddress(staff, one.path) ? one.said : hideNumbers(one.said)),
      openedAt: one.openedAt.toISOString(),
      reports: one.reports,
      score: Math.round(one.score * 100) / 100,
      ...(one.distance === undefined ? {} : { distance: one.distance }),
      because: one.shared,
    })),
  }
}
