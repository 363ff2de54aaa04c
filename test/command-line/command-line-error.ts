/** What a program was told that it cannot do; the message is a sentence for whoever typed it. */
export class CommandLineError extends Error {
  override readonly name = 'CommandLineError'
}
