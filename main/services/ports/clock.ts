/** The time now, as ISO 8601 in UTC with milliseconds. Passed in, so that the domain has no clock of its own. */
export type Clock = () => string
