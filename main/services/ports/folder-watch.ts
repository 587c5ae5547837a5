/** What is told of a watched folder. */
export interface FolderListener {
  /** A file is there and whole: new, changed, or there from the start. */
  onFile(path: string): void
  /** A file is no longer there. */
  onGone(path: string): void
  /** The folder is there, or is not: then it is waited for. */
  onPresence(isThere: boolean): void
  /** Something in it cannot be watched. */
  onProblem(error: Error): void
}

/** Watches folders, two levels deep, without changing anything in them. Hidden and temporary files are passed over. */
export interface FolderWatcher {
  /** Watches until disposed of; nothing is told after that. */
  watch(folder: string, listener: FolderListener): AsyncDisposable
}
