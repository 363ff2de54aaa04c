/** Asks for page after page of a listing, each of them a call of its own. */
import { goOn } from '../../s3-model/drive/next-page.ts'
import type { World } from '../world/world.ts'
import { type Asked, createPrograms } from './programs.ts'
import type { S3Call } from './s3-call.ts'
import type { DrawnRequest } from './s3-operation.ts'

/** A listing that never ends is a fault, of which the checks of its pages tell. */
const pagesMax = 200

export async function listAll(
  world: World,
  { name, request, manners }: DrawnRequest,
  signal?: AbortSignal,
): Promise<readonly S3Call[]> {
  const programs = world.kept(createPrograms)
  await programs.untilReady()
  const pages: S3Call[] = []
  let asked: Omit<Asked, 'name'> = { request }
  while (pages.length < pagesMax) {
    const { call, continuation } = await programs.ask({ ...asked, name: `${name}.${pages.length}` }, manners, signal)
    pages.push(call)
    const next = call.heard.kind === 'answer' ? goOn(call.request, call.heard.answer) : undefined
    if (next === undefined) break
    asked = { request: next, continuation }
  }
  return pages
}
