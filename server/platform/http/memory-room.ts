import type { MultipartFile } from '@fastify/multipart'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { finished } from 'node:stream'
import { refuse, type Refusal } from '../../../domain/kernel/refusal.ts'
import { networkOf } from './network-of.ts'
import { asUnreadable } from './parts-of.ts'

const MEGABYTE = 1024 * 1024
/** Bytes of what comes in, and again of files that go out, that this process holds at a time: of everybody, of one address. */
export const ROOM = { inAll: 256 * MEGABYTE, perSender: 100 * MEGABYTE }
/** When it is worth trying again, in seconds. */
const AGAIN = 10

/** What one request holds of the room. */
export interface Hold {
  /** Room for so many bytes more; a refusal, and nothing taken, if others have it. */
  take: (bytes: number) => Refusal | undefined
  /** So many bytes are not held any longer. */
  letGo: (bytes: number) => void
  /**
   * Reads a file into memory; its bytes are taken.
   * @throws UnreadableFormError if it ends in the middle.
   * @returns undefined if it was longer than the form allows, a refusal if there is no room; then nothing is taken.
   */
  read: (part: MultipartFile) => Promise<Buffer | Refusal | undefined>
  /** Everything is let go. */
  end: () => void
}

/**
 * A bound on the memory that others can make us hold: whoever is slow on purpose, or comes in crowds, is asked to come again
 * instead of bringing the process down. While a file is put together from its pieces it lies in memory twice.
 */
export function createMemoryRoom(limits: typeof ROOM = ROOM): (sender: string) => Hold {
  let inAll = 0
  const bySender = new Map<string, number>()

  return (sender) => {
    let held = 0
    const change = (bytes: number): void => {
      held += bytes
      inAll += bytes
      const left = (bySender.get(sender) ?? 0) + bytes
      if (left > 0) bySender.set(sender, left)
      else bySender.delete(sender)
    }
    const take = (bytes: number): Refusal | undefined => {
      const own = bySender.get(sender) ?? 0
      if (inAll + bytes > limits.inAll || own + bytes > limits.perSender)
        return refuse('server.busy', { params: { seconds: AGAIN } })
      change(bytes)
      return undefined
    }
    const letGo = (bytes: number): void => change(-Math.min(bytes, held))
    const read = async ({ file }: MultipartFile): Promise<Buffer | Refusal | undefined> => {
      // Not `toBuffer`: it keeps what it read for as long as the form is read.
      const pieces: Buffer[] = []
      let length = 0
      let busy: Refusal | undefined
      try {
        for await (const piece of file as AsyncIterable<Buffer>) {
          // Read to its end in any case: the parts behind it, and the answer, wait for that.
          busy ??= take(piece.length)
          if (busy) continue
          pieces.push(piece)
          length += piece.length
        }
      } catch (error) {
        throw asUnreadable(error)
      }
      if (!busy && !file.truncated) return Buffer.concat(pieces, length)
      letGo(length)
      return busy
    }
    return { take, letGo, read, end: () => letGo(held) }
  }
}

const comingIn = createMemoryRoom()
const goingOut = createMemoryRoom()

/** Room for what a request brings, held until it is answered. */
export function holdFor(request: FastifyRequest, reply: FastifyReply): Hold {
  return heldUntilAnswered(comingIn, request, reply)
}

/** Room for what an answer carries, held until the other side has taken it. */
export function holdForAnswer(request: FastifyRequest, reply: FastifyReply): Hold {
  return heldUntilAnswered(goingOut, request, reply)
}

function heldUntilAnswered(
  room: (sender: string) => Hold,
  request: FastifyRequest,
  reply: FastifyReply,
): Hold {
  const hold = room(networkOf(request.ip))
  finished(reply.raw, () => hold.end())
  return hold
}
