/** The trash of the system the desk runs on, which people look through and empty with its own tools. */
export interface TrashCan {
  /**
   * Gives a file a place in the trash of its volume, and writes down there where it came from. The file is not moved yet. Throws DeskError
   * `tool-failed` where the system or the volume has no trash that the desk can use.
   */
  reserve(path: string, at: Date): Promise<string>
  /** Gives a place back that is not used, or not any more. */
  release(place: string): Promise<void>
}
