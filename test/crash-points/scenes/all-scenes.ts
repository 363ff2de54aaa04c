/** Every scene. Together they pass every crash point. */
import type { Scene } from '../scene.ts'
import { openChainClientScene } from './chain-client-scene.ts'
import { openClientScene } from './client-scene.ts'
import { openDevChainScene } from './dev-chain-scene.ts'
import { openGatewayScene } from './gateway-scene.ts'
import { openMigrationScene } from './migration-scene.ts'
import { openSmallFilesScene } from './small-files-scene.ts'
import { openStorageNodeScene } from './storage-node-scene.ts'

interface SceneEntry {
  readonly name: string
  /** With what the names of its points begin. */
  readonly points: RegExp
  readonly open: () => Promise<Scene> | Scene
}

/** Where several pass a point, it is tried in the first of them. */
const entries: readonly SceneEntry[] = [
  { name: 'migration', points: /^durable-state\./, open: openMigrationScene },
  { name: 'storage client', points: /^client\./, open: openClientScene },
  { name: 'gateway', points: /^(s3-gateway|durable-state\.pairing)\b/, open: openGatewayScene },
  { name: 'small files', points: /^(cli|node-host)\./, open: openSmallFilesScene },
  { name: 'storage node', points: /^storage-node\./, open: openStorageNodeScene },
  { name: 'chain client', points: /^chain-client\./, open: openChainClientScene },
  { name: 'development chain', points: /^dev-chain\./, open: openDevChainScene },
]

/** `only`: a part of a scene's name, or the beginning of a point's; all scenes where it is neither, or unset. */
export async function openScenes(only: string | undefined): Promise<Scene[]> {
  const isWanted = ({ name, points }: SceneEntry) => only === undefined || name.includes(only) || points.test(only)
  const wanted = entries.filter(isWanted)
  return await Promise.all((wanted.length === 0 ? entries : wanted).map(({ open }) => open()))
}
