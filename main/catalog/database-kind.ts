/** Which database holds the desk. The same queries run on both; they differ in text search, triggers and how an error is named. */
export type DatabaseKind = 'sqlite' | 'postgres'
