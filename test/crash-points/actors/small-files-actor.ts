/** Makes the small files of a network: `small-files-actor.ts FOLDER RPC`. */
import { setUpFiles } from '../set-up-files.ts'
import { tell } from '../told.ts'

const [folder = '', rpcUrl = ''] = process.argv.slice(2)
await setUpFiles(folder, rpcUrl, (name, content) => tell({ what: name, state: 'done', content }))
