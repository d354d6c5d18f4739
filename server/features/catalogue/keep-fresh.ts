import type { Logger } from 'pino'
import type { CatalogueAnswers } from './answers.ts'

/** A version loaded by one process is known to the others after at most this many milliseconds. */
const EVERY = 2_000

/**
 * Refreshes the answers again and again. A failure is logged and tried again: the last known list keeps serving.
 * @returns stops it.
 */
export function keepFresh(answers: CatalogueAnswers, log: Logger): () => void {
  let asking = false
  const timer = setInterval(() => {
    if (asking) return
    asking = true
    answers
      .refresh()
      .catch((error: unknown) => log.warn({ err: error }, 'the catalogue could not be refreshed'))
      .finally(() => {
        asking = false
      })
  }, EVERY)
  timer.unref()
  return () => clearInterval(timer)
}
