/** The process that was asked is not up, or ended before it had answered: whether it did the thing, only its next life knows. */
export class ProcessDownError extends Error {
  override readonly name = 'ProcessDownError'

  constructor(name: string) {
    super(`${name} is down`)
  }
}
