/** What a start says while it goes on: to the board of this process, or over IPC to the one that waits for it. */

export const startSteps = ['chain', 'contracts', 'nodes', 'gateway'] as const
export type StartStep = (typeof startSteps)[number]

export type StartEvent = StepEvent | NoticeEvent

export interface StepEvent {
  readonly kind: 'step'
  readonly step: StartStep
  readonly state: 'running' | 'done'
  /** What there is to say beside the step's name: `5 of 8`, an address. */
  readonly detail: string
}

/** Something that the user should read, and that is nothing wrong. */
export interface NoticeEvent {
  readonly kind: 'notice'
  readonly text: string
}

export type StartReporter = (event: StartEvent) => void
