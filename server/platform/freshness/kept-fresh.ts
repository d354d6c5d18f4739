import type { Logger } from 'pino'

/**
 * Keeps what a process holds in memory in step with the database: takes changes over one reading at a time, so that an
 * older answer never comes last, and looks again every `every` milliseconds. A look that fails is logged; what is held
 * serves on.
 */
export class KeptFresh {
  #look: () => Promise<void>
  #about: { what: string; every: number; log: Logger }
  #looking: Promise<void> = Promise.resolve()
  #timer: NodeJS.Timeout | undefined

  constructor(about: { what: string; every: number; log: Logger }, look: () => Promise<void>) {
    this.#about = about
    this.#look = look
  }

  /** Looks now, after whatever look is under way. Throws what the look throws. */
  refresh(): Promise<void> {
    this.#looking = this.#looking.catch(() => undefined).then(this.#look)
    return this.#looking
  }

  /** Looks once and then again and again. */
  async start(): Promise<void> {
    await this.refresh()
    const { what, every, log } = this.#about
    this.#timer ??= setInterval(() => {
      this.refresh().catch((error: unknown) => log.warn({ err: error, what }, 'could not be refreshed'))
    }, every).unref()
  }

  /** Stops looking; a look under way is finished first. */
  async stop(): Promise<void> {
    clearInterval(this.#timer)
    this.#timer = undefined
    await this.#looking.catch(() => undefined)
  }
}
