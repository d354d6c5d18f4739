import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { refuse } from '../../../domain/kernel/refusal.ts'

const DIST = fileURLToPath(new URL('../../../dist/', import.meta.url))
const FOREVER = { maxAge: '365d', immutable: true } as const
const OPEN = { config: { access: { kind: 'public' }, rateLimit: false }, schema: { hide: true } } as const

let names: Record<string, string> | undefined

/**
 * Address of a built file of the resident site (`assetUrl('resident.css')`): with the hash of its content in the name, so
 * that browsers may keep it for ever.
 */
export function assetUrl(name: string): string {
  return `/assets/${(names ??= readManifest())[name] ?? name}`
}

function readManifest(): Record<string, string> {
  const path = join(DIST, 'resident', 'manifest.json')
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>) : {}
}

/**
 * Serves what `scripts/build-web.mjs` built: `/assets/*` for the resident site and `/desk/*` for the officials'
 * application, whose own addresses all lead to its one page. Files lie ready-compressed beside their originals.
 */
export async function serveAssets(app: FastifyInstance): Promise<void> {
  await app.register(fastifyStatic, { root: DIST, serve: false, preCompressed: true, index: false })

  app.get<{ Params: { '*': string } }>('/assets/*', OPEN, (request, reply) =>
    reply.sendFile(`resident/${request.params['*']}`, FOREVER),
  )
  app.get<{ Params: { '*': string } }>('/desk/assets/*', OPEN, (request, reply) =>
    reply.sendFile(`desk/assets/${request.params['*']}`, FOREVER),
  )
  const desk = (path: string, reply: FastifyReply): FastifyReply => {
    if (!existsSync(join(DIST, 'desk', 'index.html'))) return reply.refuse(refuse('not-found'))
    // Icons and the like have an ending; everything else is an address inside the application.
    const file = /\.[a-z0-9]{2,11}$/.test(path) ? path : 'index.html'
    return reply.header('cache-control', 'no-cache').sendFile(`desk/${file}`, { cacheControl: false })
  }
  // The router takes /desk and /desk/ for the same; relative addresses inside the page do not.
  app.get('/desk', OPEN, (request, reply) =>
    request.url.startsWith('/desk/') ? desk('', reply) : reply.redirect('/desk/'),
  )
  app.get<{ Params: { '*': string } }>('/desk/*', OPEN, (request, reply) => desk(request.params['*'], reply))
}
