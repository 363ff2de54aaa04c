/** Forms as browsers send them, cut anywhere: fields are gathered within bounds, the file passes through. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { parseBoundary, readForm } from '../src/body/multipart-form.ts'
import { S3Error } from '../src/s3/s3-error.ts'

const boundary = 'x-boundary'

type Part = { readonly name: string; readonly value: string | Uint8Array; readonly fileName?: string }

function formOf(parts: readonly Part[], end = `--${boundary}--\r\n`): Buffer {
  const blocks = parts.flatMap(({ name, value, fileName }) => {
    const file = fileName === undefined ? '' : `; filename="${fileName}"`
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n`
    return [Buffer.from(head), Buffer.from(value), Buffer.from('\r\n')]
  })
  return Buffer.concat([...blocks, Buffer.from(end)])
}

async function* inPieces(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let offset = 0
  for (let turn = 0; offset < bytes.length; turn++) {
    const size = sizes.length === 0 ? bytes.length : (sizes[turn % sizes.length] ?? 1)
    yield bytes.subarray(offset, offset + size)
    offset += size
  }
}

async function read(bytes: Uint8Array, sizes: readonly number[] = []) {
  const { fields, file } = await readForm(inPieces(bytes, sizes), boundary)
  const chunks: Uint8Array[] = []
  for await (const chunk of file.bytes) chunks.push(chunk)
  return { fields: Object.fromEntries(fields), fileName: file.name, bytes: Buffer.concat(chunks) }
}

async function refused(bytes: Uint8Array, code: string): Promise<void> {
  await assert.rejects(read(bytes), (error) => error instanceof S3Error && error.code === code)
}

const file: Part = { name: 'file', value: 'content', fileName: 'a.txt' }

describe('a form', () => {
  it('is read whole however it is cut', async () => {
    // Bytes that look like a boundary again and again.
    const unit = fc.constantFrom('\r\n--', boundary, '\r', '\n', '-', 'a', '--')
    const content = fc.array(unit, { maxLength: 40 }).map((units) => units.join(''))
    const sizes = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(content, content, sizes, async (value, bytes, cut) => {
        fc.pre(!value.includes(`\r\n--${boundary}`) && !bytes.includes(`\r\n--${boundary}`))
        const form = formOf([
          { name: 'Key', value },
          { ...file, value: bytes },
        ])
        const found = await read(form, cut)
        assert.deepEqual(found.fields, { key: value })
        assert.equal(found.bytes.toString(), bytes)
      }),
      { numRuns: 300 },
    )
  })

  it('gives the name of its file', async () => {
    assert.equal((await read(formOf([file]))).fileName, 'a.txt')
    assert.equal((await read(formOf([{ name: 'file', value: '' }]))).fileName, undefined)
    assert.equal((await read(formOf([{ ...file, fileName: 'käse \\"1\\".txt' }]))).fileName, 'käse "1".txt')
  })

  it('may have fields behind the file, which count for nothing', async () => {
    const found = await read(formOf([{ name: 'key', value: 'k' }, file, { name: 'acl', value: 'public-read' }]))
    assert.deepEqual(found.fields, { key: 'k' })
    assert.equal(found.bytes.toString(), 'content')
  })

  it('that ends before its file does is refused', async () => {
    const form = formOf([{ name: 'key', value: 'k' }, file])
    const end = form.indexOf('content') + 'content'.length
    for (let size = 0; size < end + boundary.length + 4; size++) await refused(form.subarray(0, size), 'IncompleteBody')
  })

  it('without a file is refused', () => refused(formOf([{ name: 'key', value: 'k' }]), 'InvalidArgument'))

  it('with a field twice is refused', () =>
    refused(formOf([{ name: 'key', value: 'a' }, { name: 'KEY', value: 'b' }, file]), 'MalformedPOSTRequest'))

  it('with more than 20 KiB of fields is refused', async () => {
    const half = 'x'.repeat(11 * 1024)
    await refused(formOf([{ name: 'a', value: half + half }, file]), 'MaxPostPreDataLengthExceededError')
    await refused(
      formOf([{ name: 'a', value: half }, { name: 'b', value: half }, file]),
      'MaxPostPreDataLengthExceededError',
    )
  })

  it('with too many fields is refused', () =>
    refused(
      formOf(
        [...Array(101).keys()].map((index) => ({ name: `f${index}`, value: '' })).concat([{ name: 'file', value: '' }]),
      ),
      'MalformedPOSTRequest',
    ))

  it('with an endless header is refused', async () => {
    const head = `--${boundary}\r\nX-Long: ${'x'.repeat(8 * 1024)}\r\n\r\n`
    await refused(Buffer.from(head), 'MaxPostPreDataLengthExceededError')
  })

  it('with a preamble or a part without a name is refused', async () => {
    await refused(Buffer.concat([Buffer.from('hello\r\n'), formOf([file])]), 'MaxPostPreDataLengthExceededError')
    await refused(Buffer.from(`--${boundary}\r\n\r\nvalue\r\n--${boundary}--`), 'MalformedPOSTRequest')
  })
})

describe('a boundary', () => {
  it('is read with and without quotes', () => {
    assert.equal(parseBoundary('multipart/form-data; boundary=abc'), 'abc')
    assert.equal(parseBoundary('multipart/form-data; charset=utf-8; boundary="a b"'), 'a b')
  })

  it('that is missing or no boundary is refused', () => {
    for (const type of [
      'multipart/form-data',
      'multipart/form-data; boundary=',
      `multipart/form-data; boundary=${'x'.repeat(71)}`,
    ]) {
      assert.throws(() => parseBoundary(type), S3Error)
    }
  })
})
