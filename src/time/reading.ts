import type { EdtfDate } from './edtf.ts'

/** How finely an expression names a time. */
export type Precision = 'day' | 'month' | 'season' | 'year' | 'decade' | 'century' | 'interval'

/** The lengths of time that expressions count in. */
export type Unit = 'day' | 'weekend' | 'week' | 'month' | 'quarter' | 'half' | 'season' | 'year' | 'decade' | 'century'

/** A date as words give it: each part perhaps unsaid. `month` may be a season's, quarter's or half's code. */
export interface LooseDate {
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
  readonly hiddenDigits: number
  readonly qualifier: EdtfDate['qualifier']
}

/** What a relative expression counts from: the day of publication, or the last date that the text named. */
export type Base = 'published' | 'anchor'

/** What words say of a time, before it is known when they were written. */
export type Reading =
  | { readonly kind: 'date'; readonly date: LooseDate }
  | { readonly kind: 'span'; readonly from: LooseDate; readonly to: LooseDate }
  | { readonly kind: 'open'; readonly from: LooseDate }
  /** `count` units from the base (null: not said how many), perhaps a date inside that unit: "May of the next year". */
  | {
      readonly kind: 'shift'
      readonly base: Base
      readonly unit: Unit
      readonly count: number | null
      readonly inside: LooseDate | null
    }
  /** The last `count` units up to the day of publication: "the past decade". */
  | { readonly kind: 'rolling'; readonly unit: Unit; readonly count: number }
  /** A weekday before the base (-1), after it (1), or the last one up to it (0). */
  | { readonly kind: 'weekday'; readonly base: Base; readonly weekday: number; readonly direction: -1 | 0 | 1 }
  /** A month, season or day of a month, in the year that makes it the last (-1), the next (1) or this one (0). */
  | { readonly kind: 'turn'; readonly date: LooseDate; readonly direction: -1 | 0 | 1 }
  /** An age or war that is known by its name. */
  | { readonly kind: 'period'; readonly edtf: string }
  /** A date of the Islamic calendar; of a month without its year `year` is null. */
  | { readonly kind: 'hijri'; readonly year: number | null; readonly month: number | null; readonly day: number | null }

/** A date of which nothing is said. */
export const NO_DATE: LooseDate = { year: null, month: null, day: null, hiddenDigits: 0, qualifier: '' }
