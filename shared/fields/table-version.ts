/**
 * The number of the field table's last change in what is read from files. A reading of an earlier one lacks fields the file may have, and is
 * made anew at the next scan.
 */
export const tableVersion = 4
