import { DEMO_PASSWORD } from '../dev/demo-accounts.ts'

/** Signs demo accounts in, each once. @returns the cookie of an account. */
export function signer(url: string): (login: string) => Promise<string> {
  const known = new Map<string, Promise<string>>()
  return (login) => {
    const cookie = known.get(login) ?? signIn(url, login)
    known.set(login, cookie)
    return cookie
  }
}

async function signIn(url: string, login: string): Promise<string> {
  const answer = await fetch(`${url}/api/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password: DEMO_PASSWORD }),
  })
  const [cookie] = answer.headers.getSetCookie()
  if (!answer.ok || cookie === undefined)
    throw new Error(`${login} could not sign in: ${await answer.text()}`)
  return cookie.split(';')[0] ?? ''
}
