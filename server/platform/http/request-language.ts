import type { FastifyRequest } from 'fastify'

export const LANGUAGES = ['zh', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

export const LANGUAGE_COOKIE = 'lang'

/** Asked for in the address (`?lang=en`), remembered in the cookie, preferred by the browser; Chinese otherwise. */
export function requestLanguage(request: FastifyRequest): Language {
  const asked = (request.query as Record<string, unknown> | null)?.lang
  return (
    known(asked) ??
    known(request.cookies[LANGUAGE_COOKIE]) ??
    preferred(request.headers['accept-language']) ??
    'zh'
  )
}

function known(value: unknown): Language | undefined {
  return LANGUAGES.find((language) => language === value)
}

/** The best of the `Accept-Language` list that we speak. A list that wants neither leaves the choice to the default. */
function preferred(header: string | undefined): Language | undefined {
  if (!header) return undefined
  const wishes = header
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...rest] = part.trim().toLowerCase().split(';')
      const weight = rest
        .find((piece) => piece.trim().startsWith('q='))
        ?.trim()
        .slice(2)
      return { language: known(tag.slice(0, 2)), weight: weight === undefined ? 1 : Number(weight) || 0 }
    })
    .filter(({ language, weight }) => language && weight > 0)
  return wishes.sort((a, b) => b.weight - a.weight)[0]?.language
}
