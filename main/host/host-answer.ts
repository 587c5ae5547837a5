/** What a host answers to a request of a page, whatever carries it. Without a body only the status counts. */
export interface HostAnswer {
  readonly status: number
  readonly type?: string
  readonly cache?: string
  readonly body?: Uint8Array<ArrayBuffer>
}
