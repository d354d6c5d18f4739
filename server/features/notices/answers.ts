import { smsSpool } from './sms-spool.ts'

/** What neighbours may ask about messages: false as long as they only stay in the spool. */
export function messagesReachPhones(): boolean {
  return smsSpool.keepsOnly !== true
}
