/**
 * A whole network in one thread, under virtual time and one seed: the real client and gateway, the real storage services, and all
 * their chores, over twins of what leaves the thread or asks the machine. Operations, faults and checkers are handed it.
 */
import type { VirtualTime } from '@nupeerstack/runtime'
import type { ChainTwin } from '../twins/chain/chain-twin.ts'
import type { EventWatcher } from '../twins/event-watcher.ts'
import type { SimulatedNetwork } from '../twins/simulated-network.ts'
import type { Calm } from './calm.ts'
import type { History } from './history.ts'
import type { Shape } from './shape.ts'
import type { SimulatedCustomer } from './simulated-customer.ts'
import type { SimulatedGateway } from './simulated-gateway.ts'
import type { SimulatedNode } from './simulated-node.ts'
import type { SimulatedProcess } from './simulated-process.ts'
import type { Violation } from './violation.ts'

export interface World extends AsyncDisposable {
  readonly shape: Shape
  /** The seed of everything that the world draws by itself. */
  readonly seed: number
  /** Time as it is, which no process's clock needs to show. */
  readonly time: VirtualTime
  readonly history: History
  readonly nodes: readonly SimulatedNode[]
  /** The process of the customer: the storage client, and over it the gateway in a world with one. */
  readonly customer: SimulatedCustomer
  /** The gateway that runs now; none in a world whose load is parts, and while the customer's process is down. */
  readonly gateway: SimulatedGateway | undefined
  readonly chain: ChainTwin
  readonly network: SimulatedNetwork
  /** Is told of the events of buckets, where the load is S3. */
  readonly eventWatcher: EventWatcher
  /** By name, as a shape has it. */
  process(name: string): SimulatedProcess
  /** What an operation or a checker keeps of this world: made at its first use. */
  kept<T>(make: (world: World) => T): T
  /** Whether something goes wrong, or has a while ago. */
  readonly calm: Calm
  violate(violation: Violation): void
  readonly violations: readonly Violation[]
  /** Says what waits, for who looks at a world that does not go on. */
  wait(what: string): Disposable
  waiting(): string[]
  /** Callbacks and messages so far. */
  events(): number
}
