/** An upper bound above every key: SQLite orders any BLOB behind all TEXT (datatype3.html, "Comparison Expressions"). */
export const unboundedKey: Uint8Array = new Uint8Array(0)
