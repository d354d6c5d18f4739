import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import {
  IdParam,
  NewAccount,
  NewPerson,
  OneTimePassword,
  OneTimePasswords,
  PeopleChosen,
  PersonChange,
  PersonCreated,
  PersonPage,
  PersonQuery,
  PersonView,
} from '../../../../contract/people.ts'
import { isRefusal, refuse, type Refusal } from '../../../../domain/kernel/refusal.ts'
import type { PersonId } from '../../../../domain/kernel/ids.ts'
import type { Access } from '../../../platform/http/access.ts'
import type { Platform } from '../../../platform/platform.ts'
import { callerOf } from '../caller.ts'
import {
  openAccount,
  resetPassword,
  resetPasswords,
  setDisabled,
  takePhoneAway,
  unlock,
} from './account-commands.ts'
import { changePerson, createPerson } from './commands.ts'
import { findPeople, viewPeople } from './queries.ts'

const SECURITY: Access = { kind: 'power', anyOf: ['admin.security'] }

/** People and their accounts: the security administrator's. */
export function personRoutes(app: FastifyInstance, platform: Platform): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const config = { access: SECURITY }

  routes.get(
    '/api/people',
    { config, schema: { querystring: PersonQuery, response: { 200: PersonPage } } },
    (request) => findPeople(platform, request.query, request.lang),
  )

  routes.get(
    '/api/people/:id',
    { config, schema: { params: IdParam, response: { 200: PersonView } } },
    async (request, reply) => {
      const [person] = await viewPeople(platform, [request.params.id], request.lang)
      return person ?? reply.refuse(refuse('not-found'))
    },
  )

  routes.post(
    '/api/people',
    { config, schema: { body: NewPerson, response: { 201: PersonCreated } } },
    async (request, reply) => {
      const person = await createPerson(platform, callerOf(request), request.body)
      return isRefusal(person)
        ? reply.refuse(person)
        : reply
            .code(201)
            .header(...NOT_KEPT)
            .send(person)
    },
  )

  routes.put(
    '/api/people/:id',
    { config, schema: { params: IdParam, body: PersonChange, response: { 204: z.undefined() } } },
    async (request, reply) => {
      const change = { person: request.params.id, ...request.body }
      const refused = await changePerson(platform, callerOf(request), change)
      return refused ? reply.refuse(refused) : reply.code(204).send()
    },
  )

  routes.post(
    '/api/people/:id/account',
    { config, schema: { params: IdParam, body: NewAccount, response: { 201: OneTimePassword } } },
    async (request, reply) => {
      const wish = { person: request.params.id, login: request.body.login }
      const issued = await openAccount(platform, callerOf(request), wish)
      return isRefusal(issued)
        ? reply.refuse(issued)
        : reply
            .code(201)
            .header(...NOT_KEPT)
            .send(issued)
    },
  )

  routes.post(
    '/api/people/:id/account/reset',
    { config, schema: { params: IdParam, response: { 200: OneTimePassword } } },
    async (request, reply) => {
      const issued = await resetPassword(platform, callerOf(request), request.params.id)
      return isRefusal(issued) ? reply.refuse(issued) : reply.header(...NOT_KEPT).send(issued)
    },
  )

  routes.post(
    '/api/people/one-time-passwords',
    { config, schema: { body: PeopleChosen, response: { 200: OneTimePasswords } } },
    async (request, reply) => {
      const items = await resetPasswords(platform, callerOf(request), request.body.people)
      return isRefusal(items) ? reply.refuse(items) : reply.header(...NOT_KEPT).send({ items })
    },
  )

  const change = (
    name: string,
    command: (by: PersonId, person: PersonId) => Promise<Refusal | undefined>,
  ): void => {
    routes.post(
      `/api/people/:id/account/${name}`,
      { config, schema: { params: IdParam, response: { 204: z.undefined() } } },
      async (request, reply) => {
        const refused = await command(callerOf(request), request.params.id)
        return refused ? reply.refuse(refused) : reply.code(204).send()
      },
    )
  }
  change('disable', (by, person) => setDisabled(platform, by, { person, disabled: true }))
  change('enable', (by, person) => setDisabled(platform, by, { person, disabled: false }))
  change('unlock', (by, person) => unlock(platform, by, person))
  change('code-reset', (by, person) => takePhoneAway(platform, by, person))
}

/** A one-time password is shown once: no cache keeps the answer. */
const NOT_KEPT = ['cache-control', 'no-store'] as const
