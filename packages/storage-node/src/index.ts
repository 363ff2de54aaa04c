export { parseStorageNodeConfig, readStorageNodeConfig, type StorageNodeConfig } from './config.ts'
export { offerStorage, type StorageOffering } from './offer-storage.ts'
export { startStorageNode } from './storage-node.ts'
