/** The pages whose commands are run, and what each needs, where it is not the program after which it is named. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { hasProgram } from './outside-client.ts'

const docs = join(import.meta.dirname, '../../docs')

interface PageNeeds {
  readonly programs: readonly string[]
  /** Of Python. */
  readonly modules?: readonly string[]
  /** Too heavy or too new for the daily suite: the page is run by `npm run interop`, and says when that was. */
  readonly isByHand?: true
}

const needs: Readonly<Record<string, PageNeeds>> = {
  'aws-cli': { programs: ['aws'] },
  'aws-sdk-go': { programs: ['go', 'aws'], isByHand: true },
  'aws-sdk-java': { programs: ['mvn', 'java'], isByHand: true },
  'aws-sdk-js': { programs: [] },
  boto3: { programs: ['aws'], modules: ['boto3'] },
  deltalake: { programs: ['aws'], modules: ['deltalake', 'pyarrow'] },
  duckdb: { programs: ['aws'], modules: ['duckdb', 'duckdb_extension_httpfs'] },
  duplicity: { programs: ['duplicity', 'aws'] },
  hadoop: { programs: ['mvn', 'java', 'aws'], isByHand: true },
  iceberg: { programs: ['mvn', 'java', 'aws'], isByHand: true },
  juicefs: { programs: ['juicefs', 'fusermount3'] },
  lance: { programs: ['aws'], modules: ['lance', 'pyarrow'] },
  litestream: { programs: ['litestream', 'aws', 'python3'] },
  object_store: { programs: ['cargo', 'aws'], isByHand: true },
  obstore: { programs: ['aws'], modules: ['obstore'] },
  polars: { programs: ['aws'], modules: ['polars'] },
  pyarrow: { programs: [], modules: ['pyarrow'] },
  pyiceberg: { programs: ['aws'], modules: ['pyiceberg', 'pyarrow', 'sqlalchemy'] },
  'rclone-mount': { programs: ['rclone', 'git', 'fusermount3'] },
  'rclone-versions': { programs: ['rclone'], isByHand: true },
  s3fs: { programs: ['s3fs', 'aws', 'fusermount3'] },
  terraform: { programs: ['aws'] },
  users: { programs: ['aws', 'curl', 'python3'] },
  zarr: { programs: ['aws'], modules: ['zarr', 'obstore', 'icechunk'] },
}

/** Those of docs/apps, and one more. */
export function pageNames(): readonly string[] {
  const apps = readdirSync(join(docs, 'apps')).filter((name) => name.endsWith('.md') && name !== 'README.md')
  return [...apps.map((name) => name.replace('.md', '')), 'users']
}

export function pagePath(page: string): string {
  return join(docs, page === 'users' ? '' : 'apps', `${page}.md`)
}

export function isRunByHand(page: string): boolean {
  return needs[page]?.isByHand === true
}

/** What is not here of what a page needs. */
export function missingFor(page: string): readonly string[] {
  const { programs, modules = [] } = needs[page] ?? { programs: [page] }
  const missing = programs.filter((program) => !hasProgram(program))
  if (programs.includes('fusermount3') && !existsSync('/dev/fuse')) missing.push('/dev/fuse')
  return [...missing, ...modules.filter((name) => !hasModule(name)).map((name) => `${name} in python3`)]
}

function hasModule(name: string): boolean {
  const find = 'import importlib.util, sys; sys.exit(importlib.util.find_spec(sys.argv[1]) is None)'
  return spawnSync('python3', ['-c', find, name]).status === 0
}
