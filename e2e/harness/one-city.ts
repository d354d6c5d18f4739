import type { TestProject } from 'vitest/node'
import { startCity } from './running-city.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the demo city in which all journeys of this run happen. */
    cityUrl: string
  }
}

/** A line of the log that tells of a fault of the server: pino's error and fatal. */
const ERROR = /"level":(?:50|60)\b/

/**
 * Once per run: the demo city on its first start, as a new user meets it; or, while a journey is being written, the one that
 * already runs at E2E_CITY_URL. What the server called an error is told at the end.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const running = process.env.E2E_CITY_URL
  if (running) {
    project.provide('cityUrl', running)
    return () => Promise.resolve()
  }
  const city = await startCity()
  project.provide('cityUrl', city.url)
  return async () => {
    await city.stop()
    for (const line of city.printed().split('\n')) if (ERROR.test(line)) console.error(line)
  }
}
