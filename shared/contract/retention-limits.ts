/** What a retention rule may ask for, least and most; 1 GB is 1,000,000,000 bytes. */
export const retentionLimits = { days: [1, 36_500], gigabytes: [0.001, 1_000_000] } as const
