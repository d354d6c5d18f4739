import { claimFolder, FolderInUseError } from '../db/folder-lock.ts'

// A process of its own that claims the folder of its argument at every "claim" and gives it back at every "release".
const [, , folder = ''] = process.argv
let release: (() => void) | undefined

process.on('message', (word) => {
  if (word === 'claim') {
    try {
      release = claimFolder(folder)
    } catch (error) {
      if (!(error instanceof FolderInUseError)) throw error
    }
    process.send?.(release ? 'held' : 'refused')
  } else {
    release?.()
    release = undefined
    process.send?.('released')
  }
})
process.send?.('here')
