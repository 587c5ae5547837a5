/** A photo whose content credentials a change would break. */
export interface SignedPhoto {
  readonly fileName: string
  readonly signer: string | null
}

/** The question before a change breaks content credentials, one at a time for however many photos. */
export interface CredentialsSlice {
  /** The photos the question is about; null while nothing is asked. */
  readonly breaking: readonly SignedPhoto[] | null
  /** Asks a person whether these photos' credentials may be broken. True where they said so; true at once for none. */
  askBreaking(photos: readonly SignedPhoto[]): Promise<boolean>
  answerBreaking(breakThem: boolean): void
}
