/** Counts what was asked and how it was answered, so that a long run shows what it has tried and what never came up. */
import type { S3Service } from './s3-service.ts'

/** `GetObject 206`, `PutObject 412 PreconditionFailed`, … and how often. */
export type AnswerCounts = Record<string, number>

export function countAnswers(service: S3Service, counts: AnswerCounts): S3Service {
  return {
    async ask(request, continuation) {
      const read = await service.ask(request, continuation)
      const { status, code } = read.answer
      const name = [request.op, status, code].filter((word) => word !== undefined).join(' ')
      counts[name] = (counts[name] ?? 0) + 1
      return read
    },
    [Symbol.dispose]: () => service[Symbol.dispose](),
  }
}
