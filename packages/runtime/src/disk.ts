/**
 * The disk, as far as what must survive a crash needs it: files of shards, logs of lines, small files that are replaced as a
 * whole. Names and meaning are those of Node's `fs`, errors too: they carry the system's `code`. SQLite reaches the disk by
 * itself.
 */

export interface Disk {
  /** `flags` as of fopen(3): `r`, `r+`, `w`, `a`, `a+`, `wx`. */
  open(path: string, flags: string, mode?: number): Promise<DiskFile>
  /** As `open`, for those who cannot wait: room is made for a database in the middle of its write. Folders open with `r`. */
  openSync(path: string, flags: string, mode?: number): SyncDiskFile
  /** The whole file, as UTF-8. */
  readText(path: string): Promise<string>
  /** The names in a folder. */
  readdir(path: string): Promise<string[]>
  rename(from: string, to: string): Promise<void>
  mkdirSync(path: string, mode: number): void
  /** Makes a folder's entries durable: a new name outlives a crash only then. */
  syncFolder(path: string): Promise<void>
  /** What the path leads to, or undefined. It is asked from the kernel's cache, without a thread. */
  statSync(path: string): FileStatus | undefined
  /** What is free for us on the disk of a path. Throws where the disk cannot say. */
  freeBytes(path: string): number
}

export interface DiskFile {
  read(target: Uint8Array, offset: number, length: number, position: number): Promise<{ readonly bytesRead: number }>
  write(bytes: Uint8Array, offset: number, length: number, position: number): Promise<{ readonly bytesWritten: number }>
  /** Writes text at the end. */
  appendFile(text: string): Promise<void>
  truncate(sizeBytes: number): Promise<void>
  /** Makes content and size durable. */
  datasync(): Promise<void>
  sync(): Promise<void>
  stat(options: { readonly bigint: true }): Promise<FileStatus>
  close(): Promise<void>
}

/** Every call is done when it returns. */
export interface SyncDiskFile {
  /** At the end, where the file was opened to append; returns how many bytes there was room for. */
  write(bytes: Uint8Array, offset: number, length: number): number
  truncate(sizeBytes: number): void
  sync(): void
  stat(): FileStatus
  close(): void
}

export interface FileStatus {
  /** Device and inode: together they say whether two files are one. */
  readonly dev: bigint
  readonly ino: bigint
  readonly size: bigint
  /** What the disk has given to the file, in units of 512 bytes. */
  readonly blocks: bigint
  isDirectory(): boolean
}
