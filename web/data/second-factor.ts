import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { SecondFactorBegun, SecondFactorOn } from '../../contract/second-factor.ts'
import { call } from './client.ts'

const AT = '/api/me/second-factor'

/** The code after the password; who is signed in is asked anew. */
export function useAnswerCode() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: { code: string }) => call('POST', `${AT}/answer`, body),
    onSuccess: () => client.invalidateQueries({ queryKey: ['me'] }),
  })
}

export function useBeginPhone() {
  return useMutation({
    mutationFn: (body: { password: string }) => call<SecondFactorBegun>('POST', `${AT}/begin`, body),
  })
}

/** The recovery codes come once: whoever shows them asks anew who is signed in when they were read. */
export function useConfirmPhone() {
  return useMutation({
    mutationFn: (body: { code: string }) => call<SecondFactorOn>('POST', `${AT}/confirm`, body),
  })
}

export function useSwitchPhoneOff() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: { password: string; code: string }) => call('POST', `${AT}/off`, body),
    onSuccess: () => client.invalidateQueries({ queryKey: ['me'] }),
  })
}
