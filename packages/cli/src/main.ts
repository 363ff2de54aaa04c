/**
 * `nps`: the command line. This file turns whatever happens into an exit code: 0 done, 1 could not, 2 asked wrongly.
 * A CliError becomes one sentence (and a JSON document under `--json`); any other error is a bug and shows its stack.
 */
import { enableCompileCache } from 'node:module'
import { CommanderError } from 'commander'
import { CliError, errorAnswerOf } from './cli-error.ts'
import { requireNodeVersion } from './node-version.ts'
import { createProgram } from './program.ts'

// What a command loads, it loads lazily: from here on compiled code is kept, which halves the start of the next `nps`.
enableCompileCache()

// `nps status | head` closes our output early, which is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

try {
  requireNodeVersion(process.versions.node)
  await createProgram().parseAsync()
} catch (error) {
  if (error instanceof CommanderError && (error.exitCode === 0 || error.code === 'commander.help')) {
    // `nps` and `nps node` alone have shown the help, which asks for a command.
    process.exit(error.exitCode === 0 ? 0 : 2)
  }
  if (!(error instanceof CliError) && !(error instanceof CommanderError)) throw error
  const refusal = error instanceof CliError ? error : new CliError('usage', sentence(error.message))
  if (process.argv.includes('--json')) console.log(JSON.stringify(errorAnswerOf(refusal)))
  process.stderr.write(`nps: ${refusal.message}\n`)
  process.exitCode = refusal.code === 'usage' ? 2 : 1
  // A command that failed half-way may have left a timer or a socket; nothing of it is wanted any more.
  process.stdout.write('', () => process.exit())
}

/** Commander's `error: unknown option '--dta'\n(Did you mean --data?)` as a sentence. */
function sentence(message: string): string {
  const [first = '', hint] = message.replace(/^error: /, '').split('\n')
  const text = first.charAt(0).toUpperCase() + first.slice(1).replace(/\.$/, '')
  return hint === undefined ? `${text}.` : `${text}. ${hint.replace(/^\(|\)$/g, '')}`
}
