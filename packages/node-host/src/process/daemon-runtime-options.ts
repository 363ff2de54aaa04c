/**
 * How Node is started for a daemon: its collector set for a process that is always there, with a small heap (bytes of
 * objects are outside of it). As it comes, V8 takes a quiet minute for the end of the work: it shrinks the heap and lets it
 * grow by a tenth at a time from then on, so that the next upload is collected every two seconds. That was a third of the
 * CPU of a storage node.
 *
 * Source: `node --v8-options`
 */

/** Options for Node itself, before the module of a daemon. */
export const daemonRuntimeOptions: readonly string[] = [
  // The young generation would grow to 128 MiB, and more room makes nothing faster.
  '--max-semi-space-size=16',
  '--no-memory-reducer',
  // The heap may double between two full collections.
  '--heap-growing-percent=100',
]
