/** A file outside the desk that checkpoints are appended to. */
export interface AnchorFiles {
  /** What stands in it and when it was last written, ISO 8601; null where there is none. Throws DeskError `storage-unavailable`. */
  read(path: string): Promise<{ readonly text: string; readonly writtenAt: string } | null>
  /** Adds the text at its end, on the disk when this settles; makes the file where it is not there, never its folder. Throws as `read` does. */
  append(path: string, text: string): Promise<void>
}
