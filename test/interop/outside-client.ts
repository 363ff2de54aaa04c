/** Runs a client that somebody else wrote, as its users run it; tests are skipped, and say so, where it is missing. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { describe, test } from 'node:test'
import { type RealNetwork, runCommand } from '../network/real-network.ts'

/** The environment that points any AWS client at the network, and away from the user's own configuration. */
export function clientEnvironment({ document }: RealNetwork): Record<string, string | undefined> {
  const { endpoint, region, accessKeyId, secretAccessKey } = document.s3
  const usersOwn = Object.keys(process.env).filter((name) => /^(AWS_|RCLONE_|https?_proxy$)/i.test(name))
  return {
    ...Object.fromEntries(usersOwn.map((name) => [name, undefined])),
    AWS_ENDPOINT_URL: endpoint,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_CONFIG_FILE: '/nonexistent',
    AWS_SHARED_CREDENTIALS_FILE: '/nonexistent',
    AWS_PAGER: '',
  }
}

/** Whether the shell finds a program of that name. */
export function hasProgram(name: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${name}`]).status === 0
}

/** A group of tests that needs a program; `probe` is the command that shows whether it is there. */
export function describeClient(name: string, probe: readonly [string, ...string[]], tests: () => void): void {
  const [program, ...args] = probe
  const found = spawnSync(program, args, { encoding: 'utf8' })
  if (found.status === 0) {
    describe(name, tests)
    return
  }
  test(name, { skip: `${program} is not installed; .ci/run installs it` }, () => {})
}

/** Runs a client and returns what it printed; fails the test where the client fails. */
export async function runClient(
  network: RealNetwork,
  program: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<string> {
  const { status, stdout, stderr } = await runCommand(program, args, { ...clientEnvironment(network), ...env })
  assert.equal(status, 0, `${program} ${args.join(' ')}\n${stderr}${stdout}`)
  return stdout
}
