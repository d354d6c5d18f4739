import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { SESSION_COOKIE } from '../../../platform/auth/session-token.ts'
import { createApp } from '../../../platform/http/create-app.ts'
import type { Platform } from '../../../platform/platform.ts'
import type { House } from '../../../ledger/feature.ts'
import { territoryOf } from '../../territory/answers.ts'
import { peopleFeature } from '../feature.ts'
import { PASSWORD } from './small-city.ts'

/** A browser that keeps its cookies. */
export interface Browser {
  send(method: 'GET' | 'POST' | 'PUT', url: string, body?: object): Promise<LightMyRequestResponse>
  /** Sends a file as the multipart field `file`. */
  upload(url: string, filename: string, content: string | Buffer): Promise<LightMyRequestResponse>
  /** The value of the session cookie. */
  token(): string | undefined
}

/** The web server with the routes of people only. */
export async function openDesk(platform: Platform): Promise<FastifyInstance> {
  const app = await createApp(platform)
  // Its feature would have loaded it: what units are called in English is made from the names of areas.
  await territoryOf(platform).refresh()
  // No route of people touches the ledger.
  await peopleFeature.routes?.(app, { platform } as House)
  await app.ready()
  return app
}

/** A browser at the desk; `headers` go with every request. */
export function openBrowser(app: FastifyInstance, headers: Record<string, string> = {}): Browser {
  const jar = new Map<string, string>()
  const send = async (options: InjectOptions): Promise<LightMyRequestResponse> => {
    const answer = await app.inject({
      ...options,
      headers: { 'sec-fetch-site': 'same-origin', ...headers, ...options.headers },
      cookies: Object.fromEntries(jar),
    })
    for (const { name, value } of answer.cookies) {
      if (value === '') jar.delete(name)
      else jar.set(name, value)
    }
    return answer
  }
  return {
    send: (method, url, body) => send({ method, url, ...(body ? { payload: body } : {}) }),
    upload(url, filename, content) {
      const edge = 'shuoshi-test-edge'
      const head = `--${edge}\r\nContent-Disposition: form-data; name="file"; filename="${filename}"\r\n\r\n`
      return send({
        method: 'POST',
        url,
        headers: { 'content-type': `multipart/form-data; boundary=${edge}` },
        payload: Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from(`\r\n--${edge}--\r\n`)]),
      })
    },
    token: () => jar.get(SESSION_COOKIE),
  }
}

/** A browser in which somebody of the small city is signed in. */
export async function signIn(app: FastifyInstance, login: string, password = PASSWORD): Promise<Browser> {
  const browser = openBrowser(app)
  const answer = await browser.send('POST', '/api/login', { login, password })
  if (answer.statusCode !== 200) throw new Error(`${login} could not sign in: ${answer.body}`)
  return browser
}
