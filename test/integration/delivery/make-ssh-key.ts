import ssh2 from 'ssh2'

/** How a private key is locked. */
export interface KeyLock {
  readonly passphrase: string
  readonly cipher: string
  readonly rounds: number
}

/** A new ed25519 key for a server or a client. Of some hundred that ssh2 makes it cannot read one itself: that one is made again. */
export function makeSshKey(lock?: KeyLock): { readonly private: string; readonly public: string } {
  for (;;) {
    const pair = ssh2.utils.generateKeyPairSync('ed25519', lock)
    if (!(ssh2.utils.parseKey(pair.private, lock?.passphrase) instanceof Error)) return pair
  }
}
