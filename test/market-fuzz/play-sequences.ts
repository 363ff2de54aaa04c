/** A process that plays the sequences that its parent names: the first message is how, each one after that a number. */
import { createLocalPlayer, type PlayerSettings, type SequencePlayer } from './sequence-player.ts'

let player: SequencePlayer | undefined

process.on('message', async (message: PlayerSettings | number) => {
  if (typeof message === 'object') player = createLocalPlayer(message)
  else process.send?.(await player?.play(message))
})
