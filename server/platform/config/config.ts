import { isIP } from 'node:net'
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { z } from 'zod'

/** What one process may do; `web` answers requests, `worker` follows the log and runs jobs. */
export const ROLES = ['web', 'worker', 'migrate'] as const
export type Role = (typeof ROLES)[number]

const MINUTE = 60_000
const MEGABYTE = 1024 * 1024

const flag = z
  .enum(['0', '1', 'true', 'false', 'yes', 'no'])
  .transform((value) => value === '1' || value === 'true' || value === 'yes')
const whole = (least: number, most: number) => z.coerce.number().int().min(least).max(most)

/** An address, or a network as `10.0.0.0/8`. "Everybody" is none: then anyone could write any address into a header. */
function isProxy(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/')
  const version = isIP(address)
  if (version === 0 || more.length > 0) return false
  return (
    bits === undefined ||
    (/^\d{1,3}$/.test(bits) && Number(bits) > 0 && Number(bits) <= (version === 4 ? 32 : 128))
  )
}

const Environment = z.object({
  PORT: whole(0, 65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  SHUOSHI_DATA: z.string().min(1).default('.data'),
  DATABASE_URL: z
    .string()
    .regex(/^(postgres|postgresql|socket):/, 'must begin with postgres://')
    .optional(),
  SHUOSHI_POOL: whole(2, 200).optional(),
  SHUOSHI_KEY: z
    .string()
    .regex(/^[A-Za-z0-9+/_-]{43}=?$/, 'must be 32 bytes in base64: openssl rand -base64 32')
    .optional(),
  SHUOSHI_KEY_OLD: z.string().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  SHUOSHI_PUBLIC_URL: z.url().optional(),
  SHUOSHI_TRUST_PROXY: z
    .string()
    .transform((list) => list.split(',').map((address) => address.trim()))
    .refine(
      (list) => list.every(isProxy),
      'must be addresses or networks of proxies, like 127.0.0.1,10.0.0.0/8',
    )
    .optional(),
  SHUOSHI_METRICS_TOKEN: z.string().min(16).optional(),
  SHUOSHI_REPORTS_PER_MINUTE: whole(1, 1_000_000).default(120),
  SHUOSHI_KEPT_UPLOADS_MB: whole(1, 10_000_000).default(5_000),
  SHUOSHI_KEPT_UPLOADS_PER_ADDRESS_MB: whole(1, 10_000_000).default(500),
  SHUOSHI_REQUESTS_PER_MINUTE: whole(10, 10_000_000).default(6_000),
  SHUOSHI_ACCOUNT_REQUESTS_PER_MINUTE: whole(10, 10_000_000).default(1_200),
  SHUOSHI_SESSION_IDLE_MINUTES: whole(5, 24 * 60).default(8 * 60),
  SHUOSHI_SESSION_IDLE_ADMIN_MINUTES: whole(5, 24 * 60).default(30),
  SHUOSHI_SESSION_HOURS: whole(1, 30 * 24).default(7 * 24),
  SHUOSHI_ADMIN_SECOND_FACTOR: flag.default(false),
  SHUOSHI_EMPTY: flag.optional(),
})

export interface Config {
  port: number
  host: string
  /** Absolute path of the folder with the embedded database, keys and logs. */
  dataFolder: string
  /** An outside PostgreSQL; undefined means the embedded one in the data folder. */
  databaseUrl?: string
  /** Most connections of the pool; a lock held for long has one beside it. */
  poolSize: number
  roles: readonly Role[]
  /** Start without the demo city. */
  empty: boolean
  /** Base64 of the 32-byte key that seals identities; undefined means the key file in the data folder. */
  key?: string
  /** Former keys, comma separated, still able to open what they sealed. */
  oldKeys: readonly string[]
  logLevel: string
  /** Address that residents and QR codes use, without a slash at the end. */
  publicUrl?: string
  /** Addresses of the reverse proxies whose X-Forwarded-* headers are believed. */
  trustProxy?: string[]
  metricsToken?: string
  /** Reports accepted from one address in a minute; thousands of residents may share a carrier's address. */
  reportsPerMinute: number
  requestsPerMinute: number
  accountRequestsPerMinute: number
  /** Bytes that files of unsent forms may take, of all residents together and of one address. */
  keptUploads: { inAll: number; perAddress: number }
  /** The three administrators sign in with a code of their phone besides the password; everybody else may. */
  administratorsNeedCode: boolean
  /** How long a session may rest, for officers and for administrators, and how long it may last, in milliseconds. */
  sessions: { idle: number; idleAdministrator: number; atMost: number }
}

/** Something in the environment or on the command line that cannot work; the message names it. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

/**
 * A connection keeps busy a part of a core, here and in the database: more than a few for each core only take turns on it.
 * Six let the queue listen and something long go on beside short work; what twenty cannot do, more do not either.
 */
const poolFor = (cores: number): number => Math.min(Math.max(4 * cores, 6), 20)

/**
 * Reads the environment and the command line (`--roles=web,worker`, `--empty`).
 * @param cores of this machine that the process may use.
 * @throws ConfigError naming every variable at fault.
 */
export function readConfig(
  env: Record<string, string | undefined>,
  argv: readonly string[] = [],
  cores = availableParallelism(),
): Config {
  // `FOO= npm start` means "not set" to the person who typed it.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(given)
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new ConfigError(`环境变量有误 / the environment is wrong\n  ${faults.join('\n  ')}`)
  }
  const e = parsed.data
  return {
    port: e.PORT,
    host: e.HOST,
    dataFolder: resolve(e.SHUOSHI_DATA),
    databaseUrl: e.DATABASE_URL,
    poolSize: e.SHUOSHI_POOL ?? poolFor(cores),
    roles: readRoles(argv),
    empty: argv.includes('--empty') || e.SHUOSHI_EMPTY === true,
    key: e.SHUOSHI_KEY,
    oldKeys: (e.SHUOSHI_KEY_OLD ?? '').split(',').filter(Boolean),
    logLevel: e.LOG_LEVEL,
    publicUrl: e.SHUOSHI_PUBLIC_URL?.replace(/\/+$/, ''),
    trustProxy: e.SHUOSHI_TRUST_PROXY,
    metricsToken: e.SHUOSHI_METRICS_TOKEN,
    reportsPerMinute: e.SHUOSHI_REPORTS_PER_MINUTE,
    requestsPerMinute: e.SHUOSHI_REQUESTS_PER_MINUTE,
    accountRequestsPerMinute: e.SHUOSHI_ACCOUNT_REQUESTS_PER_MINUTE,
    keptUploads: {
      inAll: e.SHUOSHI_KEPT_UPLOADS_MB * MEGABYTE,
      perAddress: e.SHUOSHI_KEPT_UPLOADS_PER_ADDRESS_MB * MEGABYTE,
    },
    administratorsNeedCode: e.SHUOSHI_ADMIN_SECOND_FACTOR,
    sessions: {
      idle: e.SHUOSHI_SESSION_IDLE_MINUTES * MINUTE,
      idleAdministrator: e.SHUOSHI_SESSION_IDLE_ADMIN_MINUTES * MINUTE,
      atMost: e.SHUOSHI_SESSION_HOURS * 60 * MINUTE,
    },
  }
}

function readRoles(argv: readonly string[]): Role[] {
  const given = argv.find((word) => word.startsWith('--roles='))?.slice('--roles='.length)
  if (given === undefined) return [...ROLES]
  return given.split(',').map((word) => {
    const role = ROLES.find((known) => known === word.trim())
    if (!role) {
      throw new ConfigError(`--roles: 不认识 “${word}” / unknown role "${word}"; one of ${ROLES.join(', ')}`)
    }
    return role
  })
}
