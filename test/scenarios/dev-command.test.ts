/** `nps dev` as its users and their scripts meet it: one document, one sentence, one folder, and nothing left behind. */
import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { GetObjectCommand, HeadBucketCommand, ListBucketsCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { PortClaims } from '../../packages/cli/src/local/ports.ts'
import {
  freePort,
  isAlive,
  nps,
  type RealNetwork,
  runCommand,
  type StatusDocument,
  startRealNetwork,
} from '../network/real-network.ts'
import { sampleBytes } from '../network/sample-bytes.ts'

const env = {
  AWS_ACCESS_KEY_ID: 'MYOWNKEYID',
  AWS_SECRET_ACCESS_KEY: 'my-own-secret/key+with=signs',
  S3_BUCKET: 'wanted-bucket',
}

let network: RealNetwork

before(async () => {
  network = await startRealNetwork({ args: ['--nodes', '4'], env })
})
after(() => network?.[Symbol.asyncDispose]())

describe('nps dev --detach --json', () => {
  test('takes credentials and a bucket from the environment', async () => {
    const { s3 } = network.document
    assert.equal(s3.accessKeyId, env.AWS_ACCESS_KEY_ID)
    assert.equal(s3.secretAccessKey, env.AWS_SECRET_ACCESS_KEY)
    assert.equal(s3.bucket, env.S3_BUCKET)
    await network.s3.send(new HeadBucketCommand({ Bucket: env.S3_BUCKET }))
  })

  test('tells the pids of all its processes, and they live', () => {
    const { supervisor, chain, gateway, nodes } = network.document.pids
    const pids = [supervisor, chain, gateway, ...Object.values(nodes)]
    assert.equal(pids.length, 7)
    assert.ok(pids.every(isAlive))
  })

  test('keeps secrets in files that only their owner reads', () => {
    for (const path of [
      'gateway/secret-access.key',
      'gateway/recovery-phrase.txt',
      'gateway/account.key',
      'nodes/1/operator.key',
      'nodes/1/peer.key',
    ]) {
      assert.equal(statSync(join(network.dataPath, path)).mode & 0o077, 0, path)
    }
  })

  test('in a folder that is in use says so in one sentence', async () => {
    const { status, stdout, stderr } = await network.nps('dev', '--detach', '--json')
    assert.equal(status, 1)
    assert.equal(JSON.parse(stdout).error.code, 'folder-in-use')
    assert.match(stderr, /^nps: A network is running in .*\n$/)
  })

  test('with a port that is taken says so in one sentence, and leaves no process behind', async () => {
    await using taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const address = taken.address()
    const port = typeof address === 'object' && address !== null ? String(address.port) : ''
    const folder = mkdtempSync(join(tmpdir(), 'nupeer-taken-'))
    for (const option of ['--s3-port', '--rpc-port']) {
      const { status, stdout, stderr } = await nps(['dev', '--detach', '--json', '--data', folder, option, port])
      assert.equal(status, 1)
      assert.equal(JSON.parse(stdout).error.code, 'port-taken')
      assert.match(stderr, new RegExp(`^nps: Port ${port} .* is taken.*${option}\\.\n$`))
    }
    rmSync(folder, { recursive: true })
  })
})

describe('nps', () => {
  test('env prints what the aws CLI needs, and a shell understands it', async () => {
    const { stdout } = await network.nps('env')
    const seen = await runCommand('sh', [
      '-c',
      `${stdout}\nprintf '%s %s' "$AWS_SECRET_ACCESS_KEY" "$AWS_ENDPOINT_URL"`,
    ])
    assert.equal(seen.stdout, `${env.AWS_SECRET_ACCESS_KEY} ${network.document.s3.endpoint}`)
    const { stdout: json } = await network.nps('env', '--format', 'json')
    assert.deepEqual(JSON.parse(json).s3, network.document.s3)
  })

  test('a secret goes into a private file, and into no pipe unless asked', async () => {
    const made = await network.nps('user', 'create', 'ann', '--json')
    assert.equal(made.status, 0, made.stderr)
    const { accessKeyId, secretFile, ...more } = JSON.parse(made.stdout)
    assert.deepEqual(more, { userId: 'ann' })
    assert.equal(statSync(secretFile).mode & 0o777, 0o600)
    const { secretAccessKey } = JSON.parse(readFileSync(secretFile, 'utf8'))
    const { stdout } = await network.nps('env', '--user', 'ann', '--format', 'json')
    assert.deepEqual(
      [JSON.parse(stdout).s3.accessKeyId, JSON.parse(stdout).s3.secretAccessKey],
      [accessKeyId, secretAccessKey],
    )
    const rotated = await network.nps('key', 'rotate', accessKeyId, '--show-secret')
    assert.match(rotated.stdout, /^Secret {6}\S{40}$/m)
    const log = readFileSync(join(network.dataPath, 'logs/gateway.log'), 'utf8')
    assert.ok(!log.includes(secretAccessKey))
    await network.nps('user', 'delete', 'ann')
    assert.equal(existsSync(secretFile), false)
    const gone = await network.nps('env', '--user', 'ann')
    assert.equal(gone.status, 1)
    assert.match(gone.stderr, /^nps: No key of ann is kept in .*; “nps key create ann” makes one\.\n$/)
  })

  test('object unlistable shows keys that XML cannot carry, and deletes them', async () => {
    await network.s3.send(new PutObjectCommand({ Bucket: env.S3_BUCKET, Key: 'odd\u0001key', Body: 'x' }))
    const shown = await network.nps('object', 'unlistable', env.S3_BUCKET)
    assert.equal(shown.stdout, 'version  "odd\\u0001key"  null\n')
    const deleted = await network.nps('object', 'unlistable', env.S3_BUCKET, '--delete', '--json')
    const [entry] = JSON.parse(deleted.stdout).entries
    assert.deepEqual(entry, { kind: 'version', key: 'odd\u0001key', id: 'null', isDeleted: true })
    const { stdout } = await network.nps('object', 'unlistable', env.S3_BUCKET)
    assert.match(stdout, /^Every key in wanted-bucket can be listed/)
    const none = await network.nps('object', 'unlistable', 'none')
    assert.deepEqual([none.status, none.stderr], [1, 'nps: The specified bucket does not exist.\n'])
  })

  test('status for people is a table with a line per node', async () => {
    const { stdout } = await network.nps('status')
    assert.match(stdout, /^● healthy/)
    assert.equal(stdout.match(/● up/g)?.length, 4)
    assert.ok(!stdout.includes('\u001b'))
  })

  test('status sees the same from outside, by the chain and the daemons that are named', async () => {
    const { dataPath, document } = network
    const named = [join(dataPath, 'gateway'), ...document.nodes.map((node) => join(node.dataPath, 'admin.sock'))]
    const chain = ['--chain', join(dataPath, 'chain', 'deployment.json'), '--rpc-url', document.chain.rpcUrl]
    const { status, stdout, stderr } = await nps(['status', '--json', ...chain, '--admin', ...named])
    assert.equal(status, 0, stderr)
    const inside = await network.status()
    const outside: StatusDocument = JSON.parse(stdout)
    const byOperator = ({ nodes }: StatusDocument) =>
      nodes
        .map(({ operator, state, usedBytes, bond }) => ({ operator, state, usedBytes, bond }))
        .sort((a, b) => a.operator.localeCompare(b.operator))
    assert.deepEqual(byOperator(outside), byOperator(inside))
    assert.equal(outside.health, inside.health)
    assert.deepEqual(outside.objects, inside.objects)
    const alone = await nps(['status', ...chain])
    assert.match(alone.stdout, /^● as the chain has it/)
    assert.equal(alone.stdout.match(/· not asked/g)?.length, 4)
  })

  test('node refuses a number that is none of the network’s', async () => {
    const { status, stderr } = await network.nps('node', 'kill', '9')
    assert.equal(status, 1)
    assert.match(stderr, /^nps: There is no node 9; this network has nodes 1 to 4\.\n$/)
  })
})

describe('the supervisor', () => {
  test('starts a crashed daemon again, but not a node that was killed on purpose', async () => {
    await network.nps('node', 'kill', '3')
    // Its port is kept for it while it is down.
    using claims = new PortClaims()
    const address = network.document.nodes[2]?.address ?? ''
    assert.equal(await claims.take(Number(address.split('/').at(-1))), false)
    const { gateway } = network.document.pids
    process.kill(gateway, 'SIGKILL')
    const status = await network.until(
      'the gateway is back',
      (now) => now.gateway.state === 'up' && now.gateway.pid !== gateway,
    )
    assert.equal(status.nodes[2]?.state, 'killed')
    await network.s3.send(new ListBucketsCommand({}))
    await network.nps('node', 'start', '3')
  })

  test('killed takes all its children with it, and the next start finds everything', async () => {
    await network.until('writes are possible', ({ gateway }) => gateway.details?.storage?.isWritable === true)
    await network.s3.send(new PutObjectCommand({ Bucket: env.S3_BUCKET, Key: 'kept', Body: 'kept' }))
    const before = await network.status()
    const { supervisor, chain } = network.document.pids
    const children = [chain, ...before.nodes.map(({ pid }) => pid ?? 0)]
    process.kill(supervisor, 'SIGKILL')
    // No waiting: a start finds the old children still ending, and is patient.
    await network.start()
    assert.ok(!children.some(isAlive), 'the children of the killed supervisor have ended')
    const { objects } = await network.status()
    assert.equal(objects.count, before.objects.count)
    assert.equal(network.document.s3.secretAccessKey, env.AWS_SECRET_ACCESS_KEY)
  })

  test('keeps what its user has set, and says what is wrong with it', { timeout: 120_000 }, async () => {
    const gateway = join(network.dataPath, 'gateway/config.json')
    const node = join(network.dataPath, 'nodes/2/config.json')
    const settings = '{\n  "limits": { "uploadsInFlightMax": 7 },\n  "encryptionKeys": [{ "id": "mine" }]\n}\n'
    const bonded = { ...JSON.parse(readFileSync(node, 'utf8')), bond: '2000000000000000000000' }
    await network.stop()
    for (const [text, sentence] of [
      [
        '{ "limts": {} }',
        /^nps: gateway: \S+gateway\/config\.json: there is no setting "limts"; did you mean "limits"\?\n$/,
      ],
      ['{ "listen": { "port": 1 } }', /^nps: \S+gateway\/config\.json sets “listen\.port”: .* --s3-port\.\n$/],
    ] as const) {
      writeFileSync(gateway, text)
      const { status, stderr } = await network.nps('dev', '--detach')
      assert.equal(status, 1)
      assert.match(stderr, sentence)
    }
    writeFileSync(gateway, settings)
    writeFileSync(node, JSON.stringify(bonded))
    await network.start()
    assert.equal(readFileSync(gateway, 'utf8'), settings)
    await network.s3.send(
      new PutObjectCommand({
        Bucket: env.S3_BUCKET,
        Key: 'sealed',
        Body: 'x',
        ServerSideEncryption: 'aws:kms',
        SSEKMSKeyId: 'mine',
      }),
    )
    const bond = (status: StatusDocument): string => status.nodes[1]?.bond.total ?? ''
    await network.until('the bond is as the user wants it', (status) => bond(status) === bonded.bond)
  })

  test('has another node in the place of one that is lost, and rebuilds on it what that one kept', async () => {
    const Body = sampleBytes('replaced', 3_000_000)
    await network.s3.send(new PutObjectCommand({ Bucket: env.S3_BUCKET, Key: 'rebuilt', Body }))
    const before = await network.untilSettled()
    // Its disk is gone.
    await network.nps('node', 'kill', '2')
    rmSync(join(network.dataPath, 'nodes/2'), { recursive: true })
    const { status, stdout, stderr } = await network.nps('node', 'replace', '2', '--json')
    assert.equal(status, 0, stderr)
    assert.notEqual(JSON.parse(stdout).operator, before.nodes[1]?.operator)
    const after = await network.untilSettled()
    assert.equal(after.nodes[1]?.operator, JSON.parse(stdout).operator)
    // There are four nodes and four shards: only the new one can have taken them.
    assert.equal(after.nodes[1]?.shards, before.nodes[1]?.shards)
    for (const node of ['1', '3']) await network.nps('node', 'kill', node)
    assert.deepEqual(await readBack('rebuilt'), Body)
  })

  test('takes more nodes at a start, and another one for a folder that is gone', { timeout: 120_000 }, async () => {
    await network.stop()
    rmSync(join(network.dataPath, 'nodes/3'), { recursive: true })
    await network.start('--nodes', '5')
    // Ready means ready.
    const Body = sampleBytes('five', 3_000_000)
    await network.s3.send(new PutObjectCommand({ Bucket: env.S3_BUCKET, Key: 'five', Body }))
    const { nodes } = await network.untilSettled()
    assert.deepEqual(
      nodes.map(({ state }) => state),
      ['up', 'up', 'up', 'up', 'up'],
    )
    for (const node of ['1', '2']) await network.nps('node', 'kill', node)
    assert.deepEqual(await readBack('five'), Body)
    assert.deepEqual(await readBack('rebuilt'), sampleBytes('replaced', 3_000_000))
  })

  test('stops when asked, and says that nothing runs afterwards', async () => {
    const { supervisor, chain, gateway, nodes } = network.document.pids
    await network.stop()
    assert.ok(![supervisor, chain, gateway, ...Object.values(nodes)].some(isAlive))
    const { status, stderr } = await network.nps('status')
    assert.equal(status, 1)
    assert.match(stderr, /^nps: No network is running in .*\n$/)
  })

  test('with --reset starts anew: nothing of the old network is left', async () => {
    const ports = ['--s3-port', `${await freePort()}`, '--rpc-port', `${await freePort()}`]
    await network.start('--reset', '--nodes', '4', ...ports)
    const { objects, deals } = await network.status()
    assert.equal(objects.count, 0)
    assert.ok(deals.every(({ pieces }) => pieces === 0))
    await network.stop()
  })
})

describe('nps dev in the foreground', () => {
  test('prints plain lines without a terminal, and ends in order when interrupted', async () => {
    const child = spawnForeground(['dev', '--data', network.dataPath])
    const output = collect(child)
    while (!output().includes('rclone')) {
      assert.equal(child.exitCode, null, output())
      await pause(50)
    }
    assert.match(output(), /EVM chain ready after/)
    assert.match(output(), /Storage nodes ready after .* \(4 of 4\)/)
    // What goes into a pipe or a log has no secret in it.
    const { stdout } = await network.nps('env', '--format', 'json')
    assert.ok(!output().includes(JSON.parse(stdout).s3.secretAccessKey))
    assert.match(output(), /Endpoint\s+http:\/\/127\.0\.0\.1:\d+/)
    assert.ok(!output().includes('\u001b'))
    child.kill('SIGINT')
    const code = await new Promise((resolve) => child.once('exit', resolve))
    assert.equal(code, 0)
    assert.ok(!existsSync(join(network.dataPath, '.lock-owner')))
  })
})

async function readBack(Key: string): Promise<Buffer> {
  const { Body } = await network.s3.send(new GetObjectCommand({ Bucket: env.S3_BUCKET, Key }))
  return Buffer.from((await Body?.transformToByteArray()) ?? [])
}

function spawnForeground(args: readonly string[]): ChildProcess {
  const main = join(import.meta.dirname, '../../packages/cli/src/main.ts')
  return spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
}

function collect(child: ChildProcess): () => string {
  let text = ''
  child.stdout?.on('data', (chunk) => (text += chunk))
  child.stderr?.on('data', (chunk) => (text += chunk))
  return () => text
}
