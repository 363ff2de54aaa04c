/** What may happen. A new rule adds its actions to a file of its own, and the list of that file here. */
import type { FuzzAction } from '../fuzz-action.ts'
import { bondActions } from './bond-actions.ts'
import { dealActions } from './deal-actions.ts'
import { fraudActions } from './fraud-actions.ts'
import { governanceActions } from './governance-actions.ts'
import { periodActions } from './period-actions.ts'
import { promiseActions } from './promise-actions.ts'
import { questionActions } from './question-actions.ts'

export const allActions: readonly FuzzAction[] = [
  ...[...bondActions, ...dealActions, ...promiseActions, ...periodActions],
  ...[...questionActions, ...fraudActions, ...governanceActions],
]
