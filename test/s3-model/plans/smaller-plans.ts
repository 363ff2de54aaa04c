/**
 * Plans with less in them, the boldest first: delta debugging (Zeller and Hildebrandt, 2002) over steps, then single steps with less to
 * say. Whoever asks stops at the first that still shows the fault, and asks again with that.
 */
import type { Plan, Step } from './plan.ts'

export function* smallerPlans(plan: Plan): Generator<Plan> {
  const { clients = [] } = plan
  if (clients.length > 1) {
    for (const client of clients.keys()) yield { ...plan, clients: clients.toSpliced(client, 1) }
  }
  for (const steps of shorter(plan.steps)) yield { ...plan, steps }
  for (const [client, own] of clients.entries()) {
    for (const steps of shorter(own)) yield { ...plan, clients: clients.with(client, steps) }
  }
  for (const steps of simpler(plan.steps)) yield { ...plan, steps }
  for (const [bucket, versioning] of Object.entries(plan.buckets)) {
    const { [bucket]: _bucket, ...buckets } = plan.buckets
    if (Object.keys(buckets).length > 0) yield { ...plan, buckets }
    if (versioning !== 'Unversioned') yield { ...plan, buckets: { ...plan.buckets, [bucket]: 'Unversioned' } }
  }
}

/** Without ever smaller runs of steps, those at the end first: what comes behind a fault is of no use. */
function* shorter(steps: readonly Step[]): Generator<readonly Step[]> {
  for (let size = Math.ceil(steps.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let end = steps.length; end > 0; end -= size) {
      yield steps.toSpliced(Math.max(0, end - size), Math.min(size, end))
    }
  }
}

/** With one step that leaves something out, or has a smaller body. */
function* simpler(steps: readonly Step[]): Generator<readonly Step[]> {
  for (const [index, step] of steps.entries()) {
    for (const [name, value] of Object.entries(step)) {
      const isNeeded = step.op === 'UploadPart' && name === 'partNumber'
      if (mayBeMissing.has(name) && value !== undefined && !isNeeded) yield steps.with(index, without(step, name))
    }
    if ('description' in step && Object.keys(step.description).length > 0) {
      yield steps.with(index, { ...step, description: {} } as Step)
    }
    if ('body' in step && step.body.sizeBytes > 1) {
      yield steps.with(index, { ...step, body: { ...step.body, sizeBytes: 1 } } as Step)
    }
  }
}

const mayBeMissing = new Set([
  'version',
  'range',
  'partNumber',
  'condition',
  'crc32',
  'sourceCondition',
  'prefix',
  'delimiter',
  'maxKeys',
  'after',
])

function without(step: Step, name: string): Step {
  return Object.fromEntries(Object.entries(step).filter(([field]) => field !== name)) as unknown as Step
}
