/** Plans: drawn by a seed, named by a line, shrunk, and refused where they would mean something else. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { drawingVersion, drawPlan, type Plan, PlanVersionError, parsePlan } from './plan.ts'
import { planLine, planOfLine, seedLine } from './replay-line.ts'
import { shrink } from './shrink.ts'

const request = { seed: 417, operations: 300 }

describe('a plan', () => {
  test('is the same each time that a seed draws it, and survives being written down', () => {
    const plan = drawPlan(request)
    assert.deepEqual(drawPlan(request), plan)
    assert.deepEqual(parsePlan(JSON.parse(JSON.stringify(plan))), plan)
    assert.notDeepEqual(drawPlan({ ...request, seed: 418 }), plan)
  })

  test('has its operations in the order of their moments, and refers to earlier ones only', () => {
    const { operations } = drawPlan(request)
    assert.equal(operations.length, request.operations)
    for (const [index, { atMs, kind, drawn }] of operations.entries()) {
      assert.ok(index === 0 || (operations[index - 1]?.atMs ?? 0) <= atMs)
      const { part } = drawn as { part?: string }
      if (kind === 'read-part') assert.ok(operations.slice(0, index).some(({ name }) => name === part))
    }
  })

  test('of another format, or with a kind that there is not, is refused by one sentence', () => {
    const plan = drawPlan(request)
    for (const other of [
      { ...plan, format: 99 },
      { ...plan, faults: [{ name: 'f0', atMs: 0, forMs: 1, kind: 'earthquake', drawn: null }] },
      null,
    ]) {
      assert.throws(
        () => parsePlan(other),
        (error) => error instanceof PlanVersionError && /^This plan [^.]*\.$/.test(error.message),
      )
    }
  })
})

describe('a line', () => {
  test('names a whole seed', () => {
    assert.deepEqual(planOfLine(seedLine(request)), drawPlan(request))
  })

  test('names what is left of a plan', () => {
    const plan = drawPlan(request)
    const left: Plan = {
      ...plan,
      faults: plan.faults.slice(1, 2),
      operations: plan.operations.filter((_, index) => index < 4 || index === 17 || index > 290),
    }
    const line = planLine(request, left)
    assert.match(line, /:f1:o0-3,o17,o291-299$/)
    assert.deepEqual(planOfLine(line), left)
    assert.deepEqual(planOfLine(planLine(request, { ...plan, faults: [], operations: [] })).operations, [])
  })

  test('of another version is refused by one sentence, and what is none as well', () => {
    const other = drawingVersion === '00000000' ? '00000001' : '00000000'
    assert.throws(() => planOfLine(`${other}:1:50`), {
      name: 'PlanVersionError',
      message: /^This seed was drawn by[^.]*\.$/,
    })
    assert.throws(() => planOfLine('seed 5'), RangeError)
  })
})

describe('shrinking', () => {
  const isLate = () => false

  test('leaves what is needed, and nothing else', async () => {
    const plan = drawPlan(request)
    const [needed] = plan.faults.slice(-1)
    const findsWhat = async ({ faults, operations }: Plan) => {
      const has = (name: string) => operations.some((operation) => operation.name === name)
      return has('o13') && has('o205') && faults.some(({ name }) => name === needed?.name) ? ['a', 'b'] : ['a']
    }
    const { faults, operations } = await shrink(plan, 'b', { findsWhat, isLate })
    assert.deepEqual(
      operations.map(({ name }) => name),
      ['o13', 'o205'],
    )
    assert.deepEqual(faults, [needed])
  })

  test('ends when its time is over, with something that fails', async () => {
    let runs = 0
    const findsWhat = async ({ operations }: Plan) => {
      runs++
      return operations.length > 250 ? ['a'] : []
    }
    const { operations } = await shrink(drawPlan(request), 'a', { findsWhat, isLate: () => runs >= 12 })
    assert.ok(operations.length > 250 && runs <= 13, `${operations.length} operations after ${runs} runs`)
  })
})
