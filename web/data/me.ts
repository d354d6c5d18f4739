import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import type { Me } from '../../contract/people.ts'
import { useEffect } from 'react'
import { call, Problem, rememberFormToken } from './client.ts'

const ME = ['me']

/** Dialogs that stand open with something in them that is not kept elsewhere. */
let open = 0

/** While this stands, a session that ends does not take the desk away under it. */
export function useStayWhileOpen(): void {
  useEffect(() => {
    open += 1
    return () => {
      open -= 1
    }
  }, [])
}

/** Who is signed in; null when nobody is. */
export function useMe() {
  return useQuery({
    queryKey: ME,
    staleTime: 60_000,
    queryFn: async ({ client }) => {
      try {
        const me = await call<Me>('GET', '/api/me')
        rememberFormToken(me.formToken)
        return me
      } catch (error) {
        // Over a dialog that is being filled in the desk stays: what is sent next is refused, and there is the door.
        const before = open > 0 ? client.getQueryData<Me>(ME) : undefined
        if (error instanceof Problem && error.status === 401) return before ?? null
        throw error
      }
    },
  })
}

/** True once the server said that nobody is signed in any more. */
export const isSignedOut = (client: QueryClient): boolean => client.getQueryData(['me']) === null

/** Leads to the door, at the address where one is: the session ended. */
export function useSignInAgain(): () => void {
  const client = useQueryClient()
  return () => void client.setQueryData(['me'], null)
}

/** True if any seat gives one of these powers. */
export function hasPower(me: Me | null | undefined, ...powers: string[]): boolean {
  return me?.seats.some((seat) => seat.powers.some((power) => powers.includes(power))) ?? false
}

export function useLogin() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: { login: string; password: string }) => call('POST', '/api/login', body),
    onSuccess: () => {
      // The session before may have ended while another person's lists were open.
      client.removeQueries({ type: 'inactive' })
      return client.invalidateQueries({ queryKey: ['me'] })
    },
  })
}

/**
 * Signing in where one is, over a dialog: the desk learns of it only once the second proof is given too, so that nothing is
 * taken away in between. Answers whether that proof is still to come. Another person gets a desk of their own.
 */
export function useSignInHere() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (proof: { login: string; password: string } | { code: string }) => {
      await call('POST', 'code' in proof ? '/api/me/second-factor/answer' : '/api/login', proof)
      const me = await call<Me>('GET', '/api/me')
      rememberFormToken(me.formToken)
      return me
    },
    onSuccess: (me) => {
      if (me.secondFactor === 'asked') return
      if (me.person !== client.getQueryData<Me>(ME)?.person) client.removeQueries({ type: 'inactive' })
      client.setQueryData(ME, me)
    },
  })
}

export function useLogout() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => call('POST', '/api/logout'),
    onSuccess: () => {
      client.clear()
      // Unsent words of this person are not for the next one at this machine.
      sessionStorage.clear()
      window.location.assign('/desk/')
    },
  })
}

export function useChangePassword() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: { current: string; next: string }) => call('POST', '/api/me/password', body),
    onSuccess: () => client.invalidateQueries({ queryKey: ['me'] }),
  })
}
