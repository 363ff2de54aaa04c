/**
 * How the programs that search for faults are started by hand: a command line that is wrong, wherever that is seen, is said in one
 * sentence above the usage, and ends with 2; what is found ends with 1.
 */
import { type ParseArgsConfig, type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { CommandLineError } from './command-line-error.ts'

export interface Program<Options extends ParseArgsOptionsConfig> {
  /** What comes behind `npm run`. */
  readonly usage: string
  /** What stands by itself in front of options: nothing, or one word. */
  readonly positionalsMax: 0 | 1
  readonly options: Options
}

type Parsed<Options extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: Options; allowPositionals: true }>
>

/** Names of the options that have text. */
type TextOption<Options extends ParseArgsOptionsConfig> = {
  [Name in keyof Options]: Options[Name]['type'] extends 'string' ? Name : never
}[keyof Options] &
  string

export interface CommandLine<Options extends ParseArgsOptionsConfig> {
  readonly values: Parsed<Options>['values']
  readonly positionals: readonly string[]
  /** Throws CommandLineError where the option is no whole number from `min` on, which is 0 where nothing is said. */
  wholeNumber(name: TextOption<Options>, limits?: { readonly min?: number; readonly max?: number }): number
}

/** Runs the program over the arguments of this process. `run` resolves with the exit code, and may throw CommandLineError. */
export async function runProgram<const Options extends ParseArgsOptionsConfig>(
  program: Program<Options>,
  run: (commandLine: CommandLine<Options>) => Promise<number>,
): Promise<void> {
  try {
    process.exitCode = await run(readCommandLine(program, process.argv.slice(2)))
  } catch (error) {
    if (!(error instanceof CommandLineError)) throw error
    process.stderr.write(`${error.message}\nUsage: npm run ${program.usage}\n`)
    process.exitCode = 2
  }
}

/** Throws CommandLineError. */
export function readCommandLine<const Options extends ParseArgsOptionsConfig>(
  { options, positionalsMax }: Program<Options>,
  args: string[],
): CommandLine<Options> {
  judge({ options, positionalsMax }, args)
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  const texts = values as Readonly<Record<string, unknown>>
  return {
    values,
    positionals,
    wholeNumber(name, { min = 0, max = Number.MAX_SAFE_INTEGER } = {}) {
      const text = String(texts[name])
      const number = Number(text)
      if (/^\d{1,15}$/.test(text) && number >= min && number <= max) return number
      const upTo = max === Number.MAX_SAFE_INTEGER ? '' : ` up to ${max}`
      throw new CommandLineError(`--${name} takes a whole number from ${min}${upTo}, not “${text}”.`)
    },
  }
}

/** What Node's own reading would throw, in a sentence each. */
function judge({ options, positionalsMax }: Omit<Program<ParseArgsOptionsConfig>, 'usage'>, args: string[]): void {
  const loosely = { args, options, strict: false, tokens: true } satisfies ParseArgsConfig
  const { tokens, positionals } = parseArgs(loosely)
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const { name, rawName, value, inlineValue } = token
    const type = Object.hasOwn(options, name) ? options[name]?.type : undefined
    if (type === undefined) throw new CommandLineError(`There is no option ${rawName}.`)
    if (type === 'boolean' && value !== undefined) throw new CommandLineError(`${rawName} takes no value.`)
    // What begins with a dash is the next option, unless it was written `--option=-x`.
    const isMissing = value === undefined || value === '' || (value.startsWith('-') && inlineValue !== true)
    if (type === 'string' && isMissing) throw new CommandLineError(`${rawName} needs a value.`)
  }
  const unexpected = positionals[positionalsMax]
  if (unexpected !== undefined) throw new CommandLineError(`“${unexpected}” is not expected here.`)
}
