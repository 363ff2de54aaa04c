/** Every scene. Together they pass every crash point. */
import type { Scene } from '../scene.ts'
import { openChainClientScene } from './chain-client-scene.ts'
import { openClientScene } from './client-scene.ts'
import { openDevChainScene } from './dev-chain-scene.ts'
import { openGatewayScene } from './gateway-scene.ts'
import { openMigrationScene } from './migration-scene.ts'
import { openSmallFilesScene } from './small-files-scene.ts'
import { openStorageNodeScene } from './storage-node-scene.ts'

const openers: Readonly<Record<string, () => Promise<Scene> | Scene>> = {
  migration: openMigrationScene,
  'storage client': openClientScene,
  gateway: openGatewayScene,
  'small files': openSmallFilesScene,
  'storage node': openStorageNodeScene,
  'chain client': openChainClientScene,
  'development chain': openDevChainScene,
}

/** `only`: a part of the name of a scene; all where none has it. */
export async function openScenes(only: string | undefined): Promise<Scene[]> {
  const names = Object.keys(openers)
  const wanted = names.filter((name) => only === undefined || name.includes(only))
  return await Promise.all((wanted.length === 0 ? names : wanted).map((name) => openers[name]!()))
}
