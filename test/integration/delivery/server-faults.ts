/** What a server at the other end of a test does wrong, changed while it runs. */
export interface ServerFaults {
  /** Bytes of a file after which the connection is cut, once. */
  dropAfter: number | null
  diskFull: boolean
  refuseRename: boolean
  /** Says nothing any more to whoever writes. */
  silent: boolean
  /** Changes what is written to it. */
  garble: boolean
}

/** A server without faults. */
export const noFaults = (): ServerFaults => ({
  dropAfter: null,
  diskFull: false,
  refuseRename: false,
  silent: false,
  garble: false
})

/** A server of a test: its port, the folder it shows, and what it does wrong. */
export interface TestServer extends AsyncDisposable {
  readonly port: number
  readonly folder: string
  readonly faults: ServerFaults
  /** Bytes of files that reached it. */
  received(): number
}

/** Who may log in to the servers of tests. */
export const login = { user: 'desk', password: 'Kälte-73-geheim' } as const
