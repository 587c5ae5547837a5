/**
 * The exit code of an engine that was a guest and whose desk's owner has gone: no failure, it is to be started again and may become the owner.
 * 75 is EX_TEMPFAIL of sysexits.h, "try again".
 */
export const ownerGoneExit = 75
