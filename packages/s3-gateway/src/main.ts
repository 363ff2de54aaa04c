/** The gateway as a daemon: `node packages/s3-gateway/src/main.ts --config FILE`. */
import { runDaemon } from '@nupeerstack/node-host'
import { readGatewayConfig } from './config.ts'
import { startNetworkGateway } from './network-gateway.ts'

runDaemon({
  name: 's3-gateway',
  async start({ configFiles, log, runtime, signal }) {
    const gateway = await startNetworkGateway(await readGatewayConfig(...configFiles), { log, runtime, signal })
    const { endpoint, port, region } = gateway
    return { ready: { endpoint, port, region }, stop: async () => gateway[Symbol.asyncDispose]() }
  },
})
