/** A daemon whose configuration's name says how it behaves. */
import { setTimeout as sleep } from 'node:timers/promises'
import { runDaemon } from '../src/process/daemon.ts'

runDaemon({
  name: 'test',
  start: async ({ configFiles: [configFile], log, signal }) => {
    if (configFile === 'cannot-start') throw new Error('the port 80 is taken')
    if (configFile === 'slow') {
      process.send?.('starting')
      await sleep(60_000, undefined, { signal })
    }
    if (configFile === 'rejects') void Promise.reject(new Error('forgotten'))
    const held = setInterval(() => {}, 1_000)
    return {
      ready: { port: 1234 },
      stop: async () => {
        clearInterval(held)
        log.info('released')
      },
    }
  },
})
