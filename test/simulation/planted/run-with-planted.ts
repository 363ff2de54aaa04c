/** Runs a program of ours once more, with the arguments that this one was given, and a planted fault in everything that it loads. */
import { fork } from 'node:child_process'
import { plantedArguments } from './planted-arguments.ts'

/** Resolves with its exit code. Throws where there is no such fault. */
export async function runWithPlanted(name: string, program: string): Promise<number> {
  const all = process.argv.slice(2)
  const others = all.filter(
    (text, index) => text !== '--plant' && all[index - 1] !== '--plant' && !text.startsWith('--plant='),
  )
  const child = fork(program, others, { execArgv: [...process.execArgv, ...plantedArguments(name)] })
  return await new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)))
}
