export { parseStorageNodeConfig, readStorageNodeConfig, type StorageNodeConfig } from './config.ts'
export { type StorageNode, startStorageNode } from './storage-node.ts'
export { createStorageService, type StorageServiceConfig, type StorageServiceDependencies } from './storage-service.ts'
