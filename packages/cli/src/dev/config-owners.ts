/**
 * A daemon's configuration has two owners and so two files: `dev.json` is written by `nps dev` at each start, `config.json`
 * is the user's and is never written again once it is there. The daemon reads both and refuses a setting that stands twice. What the
 * user may change but such a network needs otherwise stands in ours while it does not stand in the user's.
 *
 * Earlier builds wrote all of it into `config.json`, over whatever its user had changed. What differs from what they wrote
 * is the user's, and is carried over once.
 */

import { readOptionally, writeFileDurably } from '@nupeerstack/durable-state'
import { CliError } from '../cli-error.ts'
import { cliCommits } from '../commits.ts'

export type Settings = { readonly [name: string]: unknown }

export interface ConfigFiles {
  /** The user's. */
  readonly config: string
  /** Ours. */
  readonly devConfig: string
}

export interface ConfigOwners {
  /** What `nps dev` decides. */
  readonly owned: Settings
  /** What it decides where the user's file says nothing of it. */
  readonly defaults?: Settings
  /** What the user's file says before its user has said anything. */
  readonly initial: Settings
  /** What an earlier build wrote into the user's file, where one may have. */
  readonly before: Settings | undefined
  /** Settings by which a file of an earlier build is told from a user's: those that only it had. */
  readonly marks: readonly string[]
  /** How its user chooses what `nps dev` decides: by the name of the setting. */
  readonly options: ReadonlyMap<string, string>
}

/** Writes both files. Returns sentences that the user should read. Throws CliError `bad-config` where the user's file sets ours. */
export function writeConfigs(
  files: ConfigFiles,
  { owned, defaults = {}, initial, before, marks, options }: ConfigOwners,
): string[] {
  const text = readOptionally(files.config)
  const found = text === undefined ? undefined : parseSettings(text)
  const oursBeside = (users: Settings): Settings => merge(unset(defaults, users), owned)
  // Ours first: a crash in between leaves an old file, which is recognised again.
  const write = (settings: Settings): void => {
    writeSettings(files.devConfig, oursBeside(settings), 0o400)
    writeSettings(files.config, settings, 0o600)
  }
  if (text === undefined) {
    write(initial)
    return []
  }
  if (before !== undefined && found !== undefined && marks.every((name) => name in found)) {
    const { carried, dropped } = editsOf(found, before, owned)
    write(merge(initial, carried))
    return [
      ...leafPaths(carried).map((path) => `“${path}” was kept: it stands in ${files.config}, which is yours now.`),
      ...dropped.map(
        (path) => `“${path}” was changed in ${files.config} and is not kept: ${ownerSentence(path, options)}`,
      ),
    ]
  }
  // What is no JSON the daemon refuses, with the place of the mistake.
  const [twice] = found === undefined ? [] : commonPaths(found, owned)
  if (twice !== undefined) {
    throw new CliError('bad-config', `${files.config} sets “${twice}”: ${ownerSentence(twice, options)}`)
  }
  writeSettings(files.devConfig, oursBeside(found ?? {}), 0o400)
  return []
}

/** What of `settings` does not stand in `users`. */
function unset(settings: Settings, users: Settings): Settings {
  const kept = Object.entries(settings).flatMap(([name, value]): [string, unknown][] => {
    const theirs = users[name]
    if (theirs === undefined) return [[name, value]]
    return isSettings(value) && isSettings(theirs) ? [[name, unset(value, theirs)]] : []
  })
  return Object.fromEntries(kept)
}

function ownerSentence(path: string, options: ReadonlyMap<string, string>): string {
  const option = [...options].find(([name]) => path === name || path.startsWith(`${name}.`))?.[1]
  return `“nps dev” decides that${option === undefined ? '.' : `, by ${option}.`}`
}

/** What was changed or added, apart by whose it is now. */
function editsOf(found: Settings, before: Settings, owned: Settings): { carried: Settings; dropped: string[] } {
  const carried: Record<string, unknown> = {}
  const dropped: string[] = []
  for (const [name, value] of Object.entries(found)) {
    const old = before[name]
    const ours = owned[name]
    if (isSame(value, old)) continue
    if (isSettings(value) && (isSettings(old) || isSettings(ours))) {
      const inner = editsOf(value, isSettings(old) ? old : {}, isSettings(ours) ? ours : {})
      if (Object.keys(inner.carried).length > 0) carried[name] = inner.carried
      dropped.push(...inner.dropped.map((path) => `${name}.${path}`))
    } else if (ours === undefined) carried[name] = value
    else dropped.push(name)
  }
  return { carried, dropped }
}

/** Paths that both set; a group may stand in both. */
function commonPaths(a: Settings, b: Settings): string[] {
  return Object.keys(a)
    .filter((name) => Object.hasOwn(b, name))
    .flatMap((name) => {
      const [inA, inB] = [a[name], b[name]]
      return isSettings(inA) && isSettings(inB) ? commonPaths(inA, inB).map((path) => `${name}.${path}`) : [name]
    })
}

function leafPaths(settings: Settings): string[] {
  return Object.entries(settings).flatMap(([name, value]) =>
    isSettings(value) ? leafPaths(value).map((path) => `${name}.${path}`) : [name],
  )
}

function merge(under: Settings, over: Settings): Settings {
  const merged: Record<string, unknown> = { ...under }
  for (const [name, value] of Object.entries(over)) {
    const old = merged[name]
    merged[name] = isSettings(old) && isSettings(value) ? merge(old, value) : value
  }
  return merged
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function isSettings(value: unknown): value is Settings {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parseSettings(text: string): Settings | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isSettings(value) ? value : undefined
  } catch {
    return undefined
  }
}

function writeSettings(path: string, settings: Settings, mode: number): void {
  const content = `${JSON.stringify(settings, undefined, 2)}\n`
  if (readOptionally(path) !== content) writeFileDurably(cliCommits.daemonConfig, path, content, mode)
}
