/**
 * For whom a peer speaks on one stream: its newest introduction, as long as that is valid. Checking a signature costs a
 * millisecond, so a peer may not ask for it as often as it likes.
 */
import {
  type Address,
  type Introduction,
  introductionCodec,
  isIntroductionValid,
  type PeerId,
  ProtocolError,
  type SigningScheme,
  type UnsignedIntroduction,
} from '@nupeerstack/protocol'
import type { Clock } from '@nupeerstack/runtime'

export interface PeerIntroductionDependencies {
  readonly clock: Clock
  /** How they are signed on this network. */
  readonly introductions: SigningScheme<UnsignedIntroduction>
}

export interface PeerIntroductionConfig {
  readonly peers: { readonly self: PeerId; readonly remote: PeerId }
}

const introductionIntervalMs = 5_000

export class PeerIntroduction {
  readonly #clock: Clock
  readonly #introductions: SigningScheme<UnsignedIntroduction>
  readonly #config: PeerIntroductionConfig
  #introduction: Introduction | undefined
  #at: number | undefined

  constructor({ clock, introductions }: PeerIntroductionDependencies, config: PeerIntroductionConfig) {
    this.#clock = clock
    this.#introductions = introductions
    this.#config = config
  }

  /** Whether it has said who it is, or that it speaks for nobody. */
  get isGiven(): boolean {
    return this.#at !== undefined
  }

  /** The account that was introduced, though its introduction may have expired meanwhile. */
  get account(): Address | undefined {
    return this.#introduction?.account
  }

  /** The account for which it may ask now. */
  currentAccount(): Address | undefined {
    const introduction = this.#introduction
    return introduction !== undefined && introduction.expiresAt * 1000 > this.#clock.unixMs()
      ? introduction.account
      : undefined
  }

  /** Takes an introduction, or an empty body from who speaks for nobody; `false` where it is not valid. Throws ProtocolError. */
  take(body: Uint8Array): boolean {
    const now = this.#clock.unixMs()
    if (this.#at !== undefined && now - this.#at < introductionIntervalMs) {
      throw new ProtocolError('introductions too often')
    }
    this.#at = now
    this.#introduction = body.length === 0 ? undefined : introductionCodec.parse(body)
    if (this.#introduction === undefined) return true
    const { peers } = this.#config
    const between = { from: peers.remote, to: peers.self }
    if (isIntroductionValid(this.#introductions, this.#introduction, between, Math.floor(now / 1000))) return true
    this.#introduction = undefined
    return false
  }
}
