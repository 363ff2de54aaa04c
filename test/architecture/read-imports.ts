/** Reads which modules a source file names, without running it: what `architecture.test.ts` judges. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

export type SourceFile = {
  /** Relative to the repository, with `/`. */
  readonly path: string
  readonly text: string
  readonly imports: readonly string[]
}

const importForms = [
  // import … from 'x', export … from 'x'; neither form crosses a quote or a semicolon before `from`.
  /\b(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/g,
  // import 'x'
  /\bimport\s+['"]([^'"]+)['"]/g,
  // import('x'), import.meta.resolve('x')
  /\bimport\s*\(\s*['"]([^'"]+)['"]/g,
]

/** Every specifier in the order of the forms above, without repetition. */
export function findImports(source: string): string[] {
  const code = withoutComments(source)
  const found = importForms.flatMap((form) => [...code.matchAll(form)].map((match) => match[1] ?? ''))
  return [...new Set(found)]
}

/** Packages that a source needs without importing them: `require('x')`, `require.resolve('x')`, `import.meta.resolve('x')`. */
export function findResolved(source: string): string[] {
  const form = /\b(?:require|resolve)\s*\(\s*['"]([^'"]+)['"]/g
  return [...withoutComments(source).matchAll(form)].map((match) => match[1] ?? '')
}

/** All TypeScript below a folder, generated and installed code left out. */
export function readSources(root: string, folder: string): SourceFile[] {
  return readFiles(root, folder, /\.(ts|mts|mjs)$/)
}

/** All Solidity below a folder, installed code left out. */
export function readContracts(root: string, folder: string): SourceFile[] {
  return readFiles(root, folder, /\.sol$/)
}

function readFiles(root: string, folder: string, names: RegExp): SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && names.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !/(^|\/)(node_modules|generated)\//.test(path))
    .sort()
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8')
      return { path, text, imports: findImports(text) }
    })
}

/** The same source with comments blanked; a `//` inside a string (a URL) stays. */
export function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|(^|[\s;{}()])\/\/[^\n]*/g, '$1')
}
