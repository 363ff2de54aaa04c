/** Locks the folder that it is told and holds it until it is killed. */
import { lockFolder } from '../src/folder-lock.ts'

const lock = lockFolder(process.argv[2] ?? '')
process.send?.('locked')
process.on('disconnect', () => {
  lock[Symbol.dispose]()
  process.exit()
})
