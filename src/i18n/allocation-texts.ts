/** The words that explain an allocation, which panels, files and the command line share. Importing this file is enough. */
import { allocationReason as english } from './en/allocation-reasons'
import { catalogue } from './text'
import { allocationReason as vietnamese } from './vi/allocation-reasons'

catalogue.addResourceBundle('vi', 'translation', { allocationReason: vietnamese }, true, true)
catalogue.addResourceBundle('en', 'translation', { allocationReason: english }, true, true)
