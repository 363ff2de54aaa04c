/** Makes new and renamed files of a folder durable: the folder is what says that they are there. */
import { closeSync, fsyncSync, openSync } from 'node:fs'

/** Of a folder or a file; done when it returns. */
export function syncNow(path: string): void {
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
