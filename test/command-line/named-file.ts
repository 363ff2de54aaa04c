/** A file that was named on a command line. */
import { readFileSync, writeFileSync } from 'node:fs'
import { CommandLineError } from './command-line-error.ts'

/** Throws CommandLineError where it cannot be read. */
export function readNamedFile(option: string, path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    throw new CommandLineError(`${option} ${path} cannot be read: ${whyNot(error)}.`)
  }
}

/** Throws CommandLineError where it cannot be written. */
export function writeNamedFile(option: string, path: string, text: string): void {
  try {
    writeFileSync(path, text)
  } catch (error) {
    throw new CommandLineError(`${option} ${path} cannot be written: ${whyNot(error)}.`)
  }
}

/** Throws CommandLineError where it cannot be read, or is no JSON. */
export function readNamedJson(option: string, path: string): unknown {
  return parseNamedJson(option, readNamedFile(option, path).toString('utf8'), path)
}

/** `shown`: how the text is called where it is no JSON. */
export function parseNamedJson(option: string, text: string, shown: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new CommandLineError(`${option} ${shown} is no JSON.`)
  }
}

function whyNot(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
