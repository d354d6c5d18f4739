import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import type { Me } from '../../contract/people.ts'
import { call, Problem, rememberFormToken } from './client.ts'

/** Who is signed in; null when nobody is. */
export function useMe() {
  return useQuery({
    queryKey: ['me'],
    staleTime: 60_000,
    queryFn: async () => {
      try {
        const me = await call<Me>('GET', '/api/me')
        rememberFormToken(me.formToken)
        return me
      } catch (error) {
        if (error instanceof Problem && error.status === 401) return null
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
