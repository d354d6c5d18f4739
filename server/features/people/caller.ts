import type { FastifyRequest } from 'fastify'
import type { PersonId } from '../../../domain/kernel/ids.ts'

/**
 * The person behind a request to a route that only signed-in people reach.
 * @throws if the route let somebody else through: a fault of ours, not of the caller.
 */
export function callerOf({ staff, url }: FastifyRequest): PersonId {
  if (!staff) throw new Error(`${url} was reached by nobody`)
  return staff.person
}
