// What a thread of `playInThreads` runs: it plays the stretches it is given, one after the other.
import { parentPort, workerData } from 'node:worker_threads'
import type { Instant } from '../../domain/kernel/instant.ts'
import type { Config } from '../../server/platform/config/config.ts'
import { loadIdentityBox } from '../../server/platform/crypto/load-box.ts'
import { playStories, type Invention, type Stretch } from './play-stories.ts'
import { playedCity, type CityFacts } from './played-city.ts'
import { CasePreparer } from './prepare-cases.ts'

/** What such a thread is given at its start. */
export interface ThreadTask {
  facts: CityFacts
  invention: Invention
  until: Instant
  /** Where to find the key that seals who spoke. */
  config: Pick<Config, 'key' | 'oldKeys' | 'dataFolder'>
}

const { facts, invention, until, config } = workerData as ThreadTask
const city = playedCity(facts)
const box = loadIdentityBox(config)

parentPort?.on('message', (stretch: Stretch) => {
  const preparer = new CasePreparer(box, invention.photos)
  for (const played of playStories(city, invention, until, stretch)) preparer.add(played)
  const prepared = preparer.finish()
  const texts = [...prepared.ledger, prepared.reports, ...prepared.beside]
  parentPort?.postMessage(
    prepared,
    texts.map(({ bytes }) => bytes.buffer),
  )
})
