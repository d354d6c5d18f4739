import type { FastifyInstance } from 'fastify'
import type { House } from '../ledger/feature.ts'
import { measureReaders } from '../ledger/measure-readers.ts'
import { createApp } from '../platform/http/create-app.ts'
import { FEATURES } from './features.ts'

/** The web server with the routes of every feature, not listening yet. */
export async function buildWeb(house: House): Promise<FastifyInstance> {
  const app = await createApp(house.platform)
  measureReaders(app.metrics, house.platform.pool)
  for (const feature of FEATURES) await feature.routes?.(app, house)
  return app
}

/** Another program has the port. */
export class PortTakenError extends Error {
  override name = 'PortTakenError'
}

/**
 * Answers requests.
 * @returns the address, and how to stop: requests under way are answered first.
 * @throws PortTakenError, in both languages.
 */
export async function startWeb(house: House): Promise<{ address: string; stop: () => Promise<void> }> {
  const { host, port } = house.platform.config
  const app = await buildWeb(house)
  try {
    const address = await app.listen({ host, port })
    return { address, stop: () => app.close() }
  } catch (error) {
    await app.close()
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    throw new PortTakenError(
      `端口 ${port} 已被占用。请停止占用它的程序，或换一个端口，例如 PORT=3001 npm start\n` +
        `Port ${port} is taken. Stop the program that has it, or choose another: PORT=3001 npm start`,
    )
  }
}
