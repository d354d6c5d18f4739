import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { Instant } from '../../domain/kernel/instant.ts'
import type { Platform } from '../../server/platform/platform.ts'
import { playStories, type Invention, type Stretch } from './play-stories.ts'
import { playedCity, type CityFacts } from './played-city.ts'
import type { ThreadTask } from './player-thread.ts'
import { CasePreparer, type PreparedCases } from './prepare-cases.ts'

/** Whoever plays a history, stretch by stretch. */
export interface Players {
  /** How many stories to ask for at a time. */
  stretch: number
  /** How many stretches to ask for before the first has come. */
  ahead: number
  play(stretch: Stretch): Promise<PreparedCases>
  /** No more will be asked for. */
  dismiss(): Promise<void>
}

/** Cases after which whoever plays here lets others of this process go on, such as the one who writes. */
const BREATH = 20
/** The more at a time, the less the index of words takes for each; 40 MB of rows wait to be written then. */
const LONG_STRETCH = 4_000
/** Most of what a story leaves behind dies young: room for it keeps the collector from copying it about. */
const YOUNG_MEGABYTES = 96

/** Plays in this very thread: for a history that is over before a thread has started. */
export function playHere({ box }: Platform, facts: CityFacts, invention: Invention, until: Instant): Players {
  const city = playedCity(facts)
  return {
    stretch: 1_000,
    ahead: 1,
    async play(stretch) {
      const preparer = new CasePreparer(box, invention.photos)
      let breath = 0
      for (const played of playStories(city, invention, until, stretch)) {
        preparer.add(played)
        breath += 1
        if (breath % BREATH === 0) await setImmediate()
      }
      return preparer.finish()
    },
    dismiss: () => Promise.resolve(),
  }
}

/** Plays in `count` threads, which take the stretches in turn. */
export function playInThreads(
  { config }: Platform,
  facts: CityFacts,
  invention: Invention,
  until: Instant,
  count: number,
): Players {
  const { key, oldKeys, dataFolder } = config
  const task: ThreadTask = { facts, invention, until, config: { ...(key && { key }), oldKeys, dataFolder } }
  const threads = Array.from({ length: count }, () => new PlayerThread(task))
  let turn = 0
  return {
    stretch: LONG_STRETCH,
    ahead: count + 3,
    play(stretch) {
      turn = (turn + 1) % count
      return threads[turn]!.play(stretch)
    },
    async dismiss() {
      await Promise.all(threads.map((thread) => thread.end()))
    },
  }
}

class PlayerThread {
  #worker: Worker
  /** In the order in which stretches were given, which is the order of the answers. */
  #waiting: PromiseWithResolvers<PreparedCases>[] = []

  constructor(task: ThreadTask) {
    this.#worker = new Worker(new URL('./player-thread.ts', import.meta.url), {
      workerData: task,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    })
    this.#worker.on('message', (prepared: PreparedCases) => this.#waiting.shift()?.resolve(prepared))
    this.#worker.on('error', (error) => {
      for (const one of this.#waiting.splice(0)) one.reject(error)
    })
  }

  play(stretch: Stretch): Promise<PreparedCases> {
    const answer = Promise.withResolvers<PreparedCases>()
    this.#waiting.push(answer)
    this.#worker.postMessage(stretch)
    return answer.promise
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }
}
