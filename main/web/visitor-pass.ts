import { randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * Who may use a web desk: a browser that came once through a printed link. A link's token works once and is exchanged for a cookie that no script
 * can read and no other site can make a browser send.
 */
export class VisitorPass {
  readonly #cookieName: string
  readonly #session = secret()
  #token = secret()

  /** Cookies do not know ports, so the port is in the name: two desks on one machine keep apart. */
  constructor(port: number) {
    this.#cookieName = `erratum-${port}`
  }

  /** The token of the link that has not been used yet. */
  get token(): string {
    return this.#token
  }

  /** Exchanges a link's token for the `Set-Cookie` value of the session, or gives undefined where it is not the one. The token is used up. */
  exchange(token: string): string | undefined {
    if (!isSame(token, this.#token)) return undefined
    this.#token = secret()
    return `${this.#cookieName}=${this.#session}; Path=/; HttpOnly; SameSite=Strict`
  }

  /** Whether a request's `Cookie` header holds the session. */
  admits(cookies: string | undefined): boolean {
    const pairs = (cookies ?? '').split(';').map((pair) => pair.trim())
    return pairs.some((pair) => isSame(pair, `${this.#cookieName}=${this.#session}`))
  }
}

function secret(): string {
  return randomBytes(32).toString('base64url')
}

function isSame(given: string, wanted: string): boolean {
  const one = Buffer.from(given)
  const other = Buffer.from(wanted)
  return one.length === other.length && timingSafeEqual(one, other)
}
