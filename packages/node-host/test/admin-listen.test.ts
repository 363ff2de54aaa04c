import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseAdminListen } from '../src/admin/admin-listen.ts'
import { parseConfig } from '../src/config/config-reader.ts'

const parse = (admin: object) => parseConfig(admin, 'config.json', parseAdminListen, '/srv')

test('the admin server listens on loopback unless a host is named', () => {
  const tokenFile = '/srv/admin.token'
  for (const [listen, host, port] of [
    ['9464', '127.0.0.1', 9464],
    ['0.0.0.0:9464', '0.0.0.0', 9464],
    ['node-1.example:0', 'node-1.example', 0],
    ['[::1]:65535', '::1', 65_535],
  ] as const) {
    assert.deepEqual(parse({ listen, tokenFile: 'admin.token' }), { host, port, tokenFile })
  }
})

test('what is no address and what has no token is refused, with the setting', () => {
  for (const listen of ['', '65536', ':9464', '::1:9464', 'http://127.0.0.1:9464', '127.0.0.1', '[::1]', '9464 ']) {
    assert.throws(() => parse({ listen, tokenFile: 'admin.token' }), { name: 'ConfigError', message: /"listen" must/ })
  }
  assert.throws(() => parse({ listen: '9464' }), { name: 'ConfigError', message: /"tokenFile" must be given/ })
  assert.throws(() => parse({ tokenFile: 'admin.token' }), { name: 'ConfigError', message: /"listen" must be given/ })
})
