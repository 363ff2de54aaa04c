import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseAddress } from '@nupeerstack/protocol'
import { bindToNetwork, NetworkBindingError, type NetworkName, type NetworkRecord } from '../src/network-binding.ts'

test('what belongs to one network is opened under no other', () => {
  let noted: NetworkName | undefined
  const record: NetworkRecord = {
    claim(network) {
      noted ??= network
      return noted
    },
  }
  const network = { chainId: 31_337, market: parseAddress(`0x${'11'.repeat(20)}`) }
  bindToNetwork(record, network)
  bindToNetwork(record, network)
  assert.throws(() => bindToNetwork(record, { ...network, chainId: 1 }), NetworkBindingError)
  const other = { ...network, market: parseAddress(`0x${'22'.repeat(20)}`) }
  assert.throws(() => bindToNetwork(record, other), /market 0x1111.* on chain 31337/)
})
