import type { FastifyRequest } from 'fastify'
import type { Staff } from '../../../domain/org/seat.ts'

/**
 * Who of the staff asks, on a route that only signed-in people reach.
 * @throws if the route let somebody else through: a fault of ours, not of the caller.
 */
export function staffBehind({ staff, routeOptions }: FastifyRequest): Staff {
  if (!staff) throw new Error(`${routeOptions.url} was reached by nobody`)
  return staff
}
