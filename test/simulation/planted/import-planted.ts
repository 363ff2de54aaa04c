/**
 * What a process imports before anything else, to run with a planted fault: `node --import …/import-planted.ts?name=NAME`. Threads
 * that it starts are given the same arguments, and so the same fault.
 */

import { plantFault } from '../../planting/plant-fault.ts'
import { plantedFaultNamed } from './all-planted.ts'

plantFault(plantedFaultNamed(new URL(import.meta.url).searchParams.get('name') ?? ''))
