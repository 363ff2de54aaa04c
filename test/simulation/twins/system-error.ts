/** An error as Node makes it of what the operating system has refused. */
export function systemError(code: string, call: string, path?: string): NodeJS.ErrnoException {
  const where = path === undefined ? '' : ` '${path}'`
  return Object.assign(new Error(`${code}: the simulated disk refuses, ${call}${where}`), { code, syscall: call, path })
}
