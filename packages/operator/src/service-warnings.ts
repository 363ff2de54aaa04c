/**
 * The warnings of one operator's services: two of them may raise the same code, and one that takes it back must not hide that
 * the other has not. Where there are several, a message says whose it is.
 */
import type { Warnings } from '@nupeerstack/node-host'

/** Gives each service, by its name, a `set` of its own. */
export function createServiceWarnings(
  { warnings }: { readonly warnings: Pick<Warnings, 'set'> },
  { services }: { readonly services: readonly string[] },
): (service: string) => Pick<Warnings, 'set'> {
  const raised = new Map<string, Map<string, string>>()
  return (service) => ({
    set(code, message) {
      const messages = raised.get(code) ?? new Map<string, string>()
      raised.set(code, messages)
      if (message === undefined) messages.delete(service)
      else messages.set(service, services.length === 1 ? message : `${service}: ${message}`)
      warnings.set(code, messages.size === 0 ? undefined : [...messages.values()].join('; '))
    },
  })
}
