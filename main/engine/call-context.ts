/** Who makes a call: the host it comes from, and the account of the person at it (OS user, or the name of a web session). */
export interface CallContext {
  readonly host: 'desktop' | 'web' | 'cli'
  readonly user: string
}
