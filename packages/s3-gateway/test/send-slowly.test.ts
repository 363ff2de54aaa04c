/** Answers that are begun before they are known. */

import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, test } from 'node:test'
import { systemTimers } from '@nupeerstack/runtime'
import { type S3Response, xmlResponse } from '../src/http/s3-response.ts'
import { sendSlowly } from '../src/http/send-slowly.ts'
import { xmlProlog, xmlText } from '../src/xml/write-xml.ts'

/** Serves one request with the work, and hands the answer over as soon as it begins. */
async function serve(work: Promise<S3Response>, options: { patienceMs: number; blankEveryMs: number }) {
  const server = createServer(async (_request, response) => {
    const inTime = await sendSlowly(response, work, (error) => `${xmlProlog}<Error>${error}</Error>`, {
      ...options,
      timers: systemTimers,
      onSent() {},
    })
    if (inTime !== undefined) response.writeHead(299).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const [answer] = (await once(get({ host: '127.0.0.1', port, agent: false }), 'response')) as [IncomingMessage]
  return { answer: answer.setEncoding('utf8'), close: () => server.close() }
}

async function textOf(answer: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of answer) text += chunk
  return text
}

describe('work that takes long', () => {
  test('is answered with white space, and then with its document', async () => {
    const { promise, resolve } = Promise.withResolvers<S3Response>()
    const { answer, close } = await serve(promise, { patienceMs: 1, blankEveryMs: 1 })
    assert.equal(answer.statusCode, 200)
    answer.once('data', () => resolve(xmlResponse({}, 'Result', xmlText('A', 'b'))))
    const text = await textOf(answer)
    assert.match(text, /^<\?xml [^>]*\?>\n\s*<Result xmlns="[^"]*"><A>b<\/A><\/Result>$/)
    close()
  })

  test('that fails says so inside its 200', async () => {
    const { promise, reject } = Promise.withResolvers<S3Response>()
    const { answer, close } = await serve(promise, { patienceMs: 1, blankEveryMs: 1 })
    answer.once('data', () => reject(new Error('boom')))
    assert.match(await textOf(answer), /^<\?xml [^>]*\?>\n\s*<Error>Error: boom<\/Error>$/)
    close()
  })
})

test('work that is done in time is answered as it is', async () => {
  const { answer, close } = await serve(Promise.resolve(xmlResponse({}, 'Result')), {
    patienceMs: 60_000,
    blankEveryMs: 1,
  })
  assert.equal(answer.statusCode, 299)
  await textOf(answer)
  close()
})
