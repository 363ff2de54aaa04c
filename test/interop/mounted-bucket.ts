/**
 * A bucket as a folder, by a program of somebody else. Nothing here touches the folder itself: a mount that hangs would
 * hang this process. Commands run in it as children with a time limit, and the mount goes away when it is disposed, and
 * also when this process dies.
 */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { type RealNetwork, runCommand } from '../network/real-network.ts'
import { clientEnvironment, describeClient } from './outside-client.ts'

export interface MountedBucket extends AsyncDisposable {
  /** Runs a shell script in the folder, where the first command that fails ends it, and returns what it printed. */
  run(script: string, seconds?: number): Promise<string>
}

/** A group of tests that needs FUSE and a program that uses it. */
export function describeMount(name: string, probe: readonly [string, ...string[]], tests: () => void): void {
  if (existsSync('/dev/fuse')) describeClient(name, probe, tests)
  else test(name, { skip: 'this machine has no /dev/fuse, so nothing can be mounted' }, () => {})
}

/**
 * Runs the program given as arguments until the standard input ends, and then unmounts: lazily if something still holds
 * the folder, and by force if the program does not end by itself after that.
 */
const mountUntilInputEnds = `
folder=$1; shift
"$@" < /dev/null & mounted=$!
cat > /dev/null
fusermount3 -u "$folder" || fusermount3 -uz "$folder"
timeout 20 tail --pid=$mounted -f /dev/null || kill -KILL $mounted
`

/** Mounts by a program that stays in the foreground. */
export async function mountBucket(
  network: RealNetwork,
  folder: string,
  program: string,
  args: readonly string[],
): Promise<MountedBucket> {
  mkdirSync(folder, { recursive: true })
  const env = { ...process.env, ...clientEnvironment(network) }
  const mount = spawn('sh', ['-c', mountUntilInputEnds, 'sh', folder, program, ...args], { env, stdio: 'pipe' })
  let log = ''
  for (const stream of [mount.stdout, mount.stderr]) stream.on('data', (chunk) => (log += chunk))

  const bucket: MountedBucket = {
    async run(script, seconds = 200) {
      const args = ['--kill-after=5', `${seconds}`, 'sh', '-euc', `cd "$0"\n${script}`, folder]
      const { status, stdout, stderr } = await runCommand('timeout', args, gitEnvironment)
      const why = status === 124 ? `not done in ${seconds} s\n` : ''
      assert.equal(status, 0, `${why}${script}\n${stderr}${stdout}\n${program}: ${log.slice(-2000)}`)
      return stdout
    },
    async [Symbol.asyncDispose]() {
      mount.stdin.end()
      if (mount.exitCode === null) await once(mount, 'close')
    },
  }
  const deadline = Date.now() + 20_000
  while (!readFileSync('/proc/self/mountinfo', 'utf8').includes(` ${folder} `)) {
    if (Date.now() > deadline) {
      await bucket[Symbol.asyncDispose]()
      assert.fail(`${program} did not mount ${folder} in 20 s\n${log}`)
    }
    await pause(50)
  }
  return bucket
}

/** Keeps git away from the user's own configuration. */
export const gitEnvironment = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.com',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.com',
}
