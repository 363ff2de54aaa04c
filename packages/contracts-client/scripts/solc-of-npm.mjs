#!/usr/bin/env node
/**
 * The compiler of npm with the command line that forge asks a compiler by: `--version`, and JSON from stdin to stdout. For `forge lint`:
 * of what the compiler has to say only errors are passed on, for `npm run contracts` tells its warnings.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const solc = createRequire(import.meta.url)('solc')

if (process.argv.includes('--version')) {
  const version = solc.version().replace('Emscripten.clang', 'Linux.g++')
  process.stdout.write(`solc, the solidity compiler commandline interface\nVersion: ${version}\n`)
} else {
  const output = JSON.parse(solc.compile(readFileSync(0, 'utf8')))
  output.errors = output.errors?.filter(({ severity }) => severity === 'error')
  process.stdout.write(JSON.stringify(output))
}
