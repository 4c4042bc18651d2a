import type { ColumnType } from 'kysely'

/** Written as JSON text, read as the value. */
export type Json<T> = ColumnType<T, string, string>
export type JsonWithDefault<T> = ColumnType<T, string | undefined, string>
/** `YYYY-MM-DD`; the driver leaves a date as text. */
export type CivilDay = string
