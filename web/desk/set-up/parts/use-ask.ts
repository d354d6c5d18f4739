import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { isSessionOver, Problem } from '../../../data/client.ts'
import { createElement } from 'react'
import { useWords } from '../../../kit/language.tsx'
import { SignInHere } from '../../login/sign-in-here.tsx'
import { SET_UP } from '../set-up-words.ts'

export interface Question {
  title: string
  /** What follows from a yes, in words. */
  consequence: string
  yes: string
  /** Takes something away. */
  danger?: boolean
  run: () => Promise<unknown>
  /** What is asked for again afterwards. */
  keys: readonly string[]
}

/** Asks once before something is done, and tells the server's refusal where it has one. */
export function useAsk(): (question: Question) => void {
  const { modal, message } = App.useApp()
  const client = useQueryClient()
  const words = useWords(SET_UP)
  return ({ title, consequence, yes, danger = false, run, keys }) =>
    void modal.confirm({
      icon: null,
      title,
      content: consequence,
      okText: yes,
      cancelText: words.cancel,
      okButtonProps: { danger },
      onOk: async () => {
        try {
          await run()
          await Promise.all(keys.map((key) => client.invalidateQueries({ queryKey: [key] })))
          void message.success(words.saved)
        } catch (error) {
          const why = error instanceof Problem ? error.message : words.offline
          void modal.error({ title, content: isSessionOver(error) ? createElement(SignInHere) : why })
        }
      },
    })
}
