/** Points for commits that mean nothing. */
import { declareFile, declareLine, declareLog, declareTransaction } from '../src/commits.ts'

export const someTransaction = declareTransaction('test.transaction')
export const someFile = declareFile('test.file')
export const someLine = declareLine('test.line')
export const someLog = declareLog('test.log')
