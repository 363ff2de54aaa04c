/** Whoever mistypes a command of the programs that search for faults reads a sentence and the usage, and never a stack. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { CommandLineError } from './command-line/command-line-error.ts'
import { readCommandLine } from './command-line/run-program.ts'
import { runCommand } from './network/real-network.ts'

const program = {
  usage: 'x',
  positionalsMax: 1,
  options: { seeds: { type: 'string', default: '5' }, log: { type: 'string' }, json: { type: 'boolean' } },
} as const

describe('a command line', () => {
  test('is read', () => {
    const { values, positionals, wholeNumber } = readCommandLine(program, ['all', '--log=-', '--json', '--seeds', '7'])
    assert.deepEqual([values.log, values.json, positionals], ['-', true, ['all']])
    assert.equal(wholeNumber('seeds', { min: 7, max: 7 }), 7)
    assert.equal(readCommandLine(program, []).wholeNumber('seeds'), 5)
  })

  for (const [args, sentence] of [
    [['--log'], '--log needs a value.'],
    [['--log', '--json'], '--log needs a value.'],
    [['--log='], '--log needs a value.'],
    [['--json=yes'], '--json takes no value.'],
    [['--seed', '1'], 'There is no option --seed.'],
    [['--constructor'], 'There is no option --constructor.'],
    [['-s'], 'There is no option -s.'],
    [['all', 'more'], '“more” is not expected here.'],
    [['--', 'all', '--json'], '“--json” is not expected here.'],
  ] as const) {
    test(`${args.join(' ')}: ${sentence}`, () => {
      assert.throws(() => readCommandLine(program, [...args]), new CommandLineError(sentence))
    })
  }

  test('has whole numbers within limits', () => {
    for (const text of ['1.5', '1e3', 'x', '0', '9', '12345678901234567890']) {
      const { wholeNumber } = readCommandLine(program, ['--seeds', text])
      assert.throws(() => wholeNumber('seeds', { min: 1, max: 8 }), /^CommandLineError: --seeds takes a whole number/)
    }
  })
})

describe('a wrong command line ends with 2, a sentence and the usage:', { concurrency: 2 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'nupeer-command-line-'))
  after(() => rmSync(folder, { recursive: true }))
  const noPlan = join(folder, 'no-plan.json')
  writeFileSync(noPlan, '{"format":1}')

  for (const [name, folderOfMain, args] of [
    ['simulate', 'simulation', ['--log']],
    ['simulate', 'simulation', ['--replay', noPlan]],
    ['s3-model', 's3-model', ['--replay', '{"mode":"sequential"}']],
    ['fuzz', 'fuzz', ['nothing']],
    ['bit-rot', 'bit-rot', ['--third', '3']],
    ['crash-points', 'crash-points', ['--jobs', '0']],
  ] as const) {
    test(`${name} ${args.join(' ').replaceAll(folder, 'FOLDER')}`, async () => {
      const main = join(import.meta.dirname, folderOfMain, 'main.ts')
      const { status, stdout, stderr } = await runCommand(process.execPath, [main, ...args])
      assert.equal(status, 2, stderr)
      assert.match(stderr, new RegExp(`^[^\\n]+[.]\\nUsage: npm run ${name} -- [^\\n]+\\n$`))
      assert.equal(stdout, '')
    })
  }
})
