import type { Logger } from 'pino'
import type { CatalogueAnswers } from './answers.ts'

/** A version loaded by one process is known to the others within two seconds. */
const EVERY = 1_500

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
