/**
 * One connection between a client and an engine that carries text frames in order: a message port, a socket, a channel of a child process.
 * Nothing here throws: frames sent after the end are dropped, and the end is told once through `onClose`.
 */
export interface Wire {
  send(frame: string): void
  /** Sets who gets the frames; the first listener gets those that came before it. */
  onMessage(listener: (frame: string) => void): void
  /** Calls back once with why the connection ended, at once where it has ended already. */
  onClose(listener: (why: string) => void): void
  /** Ends the connection; both sides' `onClose` are called. */
  close(why: string): void
  /** Settles when little enough waits to be sent, so that a stream cannot fill the memory. */
  drained(): Promise<void>
}
