import { useMutation } from '@tanstack/react-query'
import type { StaffSayAnswer } from '../../../contract/intake.ts'
import { Problem } from '../../data/client.ts'
import { sendStaffReport } from '../../data/saying.ts'
import { momentOfInput } from '../../kit/city-time.ts'
import type { SayDraft } from './say-draft.ts'

export interface Sending {
  send: (draft: SayDraft, photos: readonly Blob[], attachTo?: string) => void
  busy: boolean
  /** Moment of the last failure; 0 if there is none. */
  failed: number
  /** A refusal that names no field of the form. */
  refused: string | undefined
  /** The session ended meanwhile. */
  signedOut: boolean
  /** Nothing is known of the request; sending again is safe. */
  unsent: boolean
  faultOf: (...fields: string[]) => string | undefined
  reset: () => void
}

interface Wish {
  draft: SayDraft
  photos: readonly Blob[]
  attachTo: string | undefined
}

/** Fields that have a place of their own in the form. */
const PLACED = [
  'text',
  'channel',
  'saidAt',
  'area',
  'address',
  'lat',
  'lng',
  'matter',
  'name',
  'phone',
  'photos',
]

/** Sends a report on behalf; refusals are told beside the field they name. */
export function useSending(onDone: (answer: StaffSayAnswer, attached: boolean) => void): Sending {
  const sending = useMutation({
    mutationFn: ({ draft, photos, attachTo }: Wish) => sendStaffReport(wire(draft, attachTo), photos),
    onSuccess: (answer, { attachTo }) => onDone(answer, attachTo !== undefined),
  })
  const problem = sending.error instanceof Problem ? sending.error : undefined
  const field = problem?.field?.split('.')[0]
  const placed = field !== undefined && PLACED.includes(field)
  return {
    send: (draft, photos, attachTo) => sending.mutate({ draft, photos, attachTo }),
    busy: sending.isPending,
    failed: sending.isError ? sending.submittedAt : 0,
    signedOut: problem?.status === 401,
    refused: problem && problem.status !== 401 && !placed ? problem.message : undefined,
    unsent: sending.isError && problem === undefined,
    faultOf: (...fields) => (placed && fields.includes(field) ? problem?.message : undefined),
    reset: sending.reset,
  }
}

function wire({ point, saidAt, ...draft }: SayDraft, attachTo: string | undefined) {
  return {
    ...draft,
    saidAt: momentOfInput(saidAt),
    lat: point?.lat,
    lng: point?.lng,
    attachTo,
  }
}
