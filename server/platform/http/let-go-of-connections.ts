import type { FastifyInstance } from 'fastify'

const EVERY = 100

/**
 * While the server stops, connections on which nothing is asked any more are closed again and again. Node closes those
 * that are idle at the first moment only: a browser whose request was just being answered would keep its connection for
 * more than a minute, and the whole stop with it.
 */
export function letGoOfConnections(app: FastifyInstance): void {
  app.addHook('preClose', async () => {
    const closing = setInterval(() => app.server.closeIdleConnections(), EVERY).unref()
    app.server.once('close', () => clearInterval(closing))
  })
}
