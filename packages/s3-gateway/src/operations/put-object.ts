/** PutObject: one body, stored whole or not at all. */
import { type StoreBodyNeeds, storeBody } from '../objects/store-body.ts'
import type { ObjectRequest, Operation } from '../requests/operation.ts'

export const putObject: Operation<ObjectRequest, StoreBodyNeeds> = (gateway, request) =>
  storeBody(gateway, request, 's3:ObjectCreated:Put')
