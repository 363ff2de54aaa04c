/** What the service says of itself, under its name in the status of its node. */
import { json, marketStatusFields, versionedDocument } from '@nupeerstack/protocol'

export const riddleStatus = versionedDocument('the status of a riddle service', 1, {
  ...marketStatusFields,
  deals: json.count(),
  /** 0 for none. */
  lastSolvedPeriod: json.count(),
})
