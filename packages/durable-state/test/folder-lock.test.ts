import assert from 'node:assert/strict'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type TestContext, test } from 'node:test'
import { FolderInUseError, lockFolder } from '../src/folder-lock.ts'

function freshFolder(t: TestContext): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'nupeer-lock-'))
  t.after(() => rmSync(folder, { recursive: true }))
  return folder
}

/** Another process that has locked the folder. */
async function startHolder(t: TestContext, folder: string) {
  const holder = fork(path.join(import.meta.dirname, 'lock-holder.ts'), [folder], { stdio: 'inherit' })
  t.after(() => holder.kill('SIGKILL'))
  const [message] = await once(holder, 'message')
  assert.equal(message, 'locked')
  return holder
}

test('a folder is given to one holder at a time', (t) => {
  const folder = freshFolder(t)
  const first = lockFolder(folder)
  assert.throws(() => lockFolder(folder), FolderInUseError)
  first[Symbol.dispose]()
  lockFolder(folder)[Symbol.dispose]()
})

test('a folder that another process holds is refused in one sentence that names both', async (t) => {
  const folder = freshFolder(t)
  const holder = await startHolder(t, folder)
  assert.throws(() => lockFolder(folder), {
    code: 'folder-in-use',
    message: `the folder ${folder} is in use by another process (pid ${holder.pid})`,
  })
})

test('a holder that is killed leaves a folder that can be locked at once', async (t) => {
  const folder = freshFolder(t)
  const holder = await startHolder(t, folder)
  holder.kill('SIGKILL')
  await once(holder, 'exit')
  lockFolder(folder)[Symbol.dispose]()
})

test('a folder that is missing is made', (t) => {
  const folder = path.join(freshFolder(t), 'a', 'b')
  using lock = lockFolder(folder)
  assert.equal(lock.folder, folder)
})
