/**
 * The words that explain an allocation, of a unit as a whole and class by class, which panels, papers and the command line
 * share. Importing this file is enough.
 */
import { allocationReason as classEnglish } from './en/allocation-class-reasons'
import { allocationReasons as english } from './en/allocation-reasons'
import { catalogue } from './text'
import { allocationReason as classVietnamese } from './vi/allocation-class-reasons'
import { allocationReasons as vietnamese } from './vi/allocation-reasons'

const texts = {
  vi: { allocationReason: classVietnamese, allocationReasons: vietnamese },
  en: { allocationReason: classEnglish, allocationReasons: english },
}

catalogue.addResourceBundle('vi', 'translation', texts.vi, true, true)
catalogue.addResourceBundle('en', 'translation', texts.en, true, true)
