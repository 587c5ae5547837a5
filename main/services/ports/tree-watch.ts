/** What is told of a watched folder and everything below it. */
export interface TreeListener {
  /** Something is new, changed or gone at these full paths: files that are whole again, and folders. A path may be told more than once. */
  onPaths(paths: ReadonlySet<string>): void
  /** The folder is there again, or is not: then it is waited for. Not told of a folder that is there from the start. */
  onPresence(isThere: boolean): void
  /** Something in it cannot be watched; the rest is. */
  onProblem(error: Error): void
}

/** Watches folders at any depth without changing anything in them. Hidden and temporary files are passed over. */
export interface TreeWatcher {
  /** Watches until disposed of; nothing is told after that. Folders to leave out are full paths. */
  watch(folder: string, leaveOut: readonly string[], listener: TreeListener): AsyncDisposable
}
