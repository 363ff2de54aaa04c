/** The configuration file that rclone's tests share: the very lines that `nps env` gives to users. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RealNetwork } from '../network/real-network.ts'

/** Writes it and returns its path; the remote is called `nupeer`. */
export async function writeRcloneConfig(network: RealNetwork, folder: string): Promise<string> {
  const path = join(folder, 'rclone.conf')
  writeFileSync(path, (await network.nps('env', '--format', 'rclone')).stdout)
  return path
}
