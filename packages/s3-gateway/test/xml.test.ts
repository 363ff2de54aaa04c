/** XML there and back, and what is refused. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { S3Error } from '../src/s3/s3-error.ts'
import { readXml } from '../src/xml/read-xml.ts'
import { xmlDocument, xmlElement, xmlText } from '../src/xml/write-xml.ts'

const read = (text: string, root = 'Root') => readXml(Buffer.from(text), root)

/** XML 1.0, section 2.2. */
function isXmlCharacter(char: string): boolean {
  return char >= ' ' ? char !== '\ufffe' && char !== '\uffff' : '\t\n\r'.includes(char)
}

function isMalformed(error: unknown): boolean {
  return error instanceof S3Error && error.code === 'MalformedXML'
}

describe('XML', () => {
  test('carries any text there and back', () => {
    const text = fc
      .string({ unit: 'binary', maxLength: 40 })
      .filter((s) => s.isWellFormed() && [...s].every(isXmlCharacter))
    fc.assert(
      fc.property(text, (s) => {
        const root = read(xmlDocument('Root', xmlElement('Child', xmlText('Text', s))))
        assert.equal(root.child('Child')?.child('Text')?.text, s)
      }),
    )
  })

  test('writes control characters as numbers', () => {
    assert.equal(xmlText('Key', 'a\u0001\n<'), '<Key>a&#x1;&#xa;&lt;</Key>')
  })

  test('is read with a namespace, a prefix or none', () => {
    for (const document of [
      '<Root><A>1</A></Root>',
      '<Root xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><A>1</A></Root>',
      '<?xml version="1.0"?>\n<s3:Root xmlns:s3="x"><s3:A>1</s3:A></s3:Root>',
      '<Root><A><![CDATA[1]]></A></Root>',
    ]) {
      assert.equal(read(document).textOf('A'), '1', document)
    }
  })

  test('is refused where it is malformed, of another root, or hostile', () => {
    const deep = '<a>'.repeat(7) + '</a>'.repeat(7)
    for (const document of [
      '',
      'text',
      '<Root>',
      '<Root></Toor>',
      '<Other/>',
      '<Root/><Root/>',
      '<Root a=1/>',
      '<Root>&unknown;</Root>',
      '<!DOCTYPE Root [<!ENTITY a "b">]><Root>&a;</Root>',
      '<Root><?php evil ?></Root>',
      `<Root>${deep}</Root>`,
      `<Root>${'<a/>'.repeat(60_001)}</Root>`,
      '<Root>&#x0;</Root>',
      '<Root><::/></Root>',
      '<Root><a:/></Root>',
      '<Root><:a/></Root>',
      '<Root><a:b:c/></Root>',
    ]) {
      assert.throws(() => read(document), isMalformed, document.slice(0, 60))
    }
    assert.throws(() => readXml(Buffer.from([0x3c, 0xff, 0x3e]), 'Root'), isMalformed)
  })
})
