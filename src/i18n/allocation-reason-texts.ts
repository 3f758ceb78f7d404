/** The words of why a unit gets what it gets, which panels, papers and the command line share. Importing this file is enough. */
import { allocationReasons as english } from './en/allocation-reasons'
import { catalogue } from './text'
import { allocationReasons as vietnamese } from './vi/allocation-reasons'

catalogue.addResourceBundle('vi', 'translation', { allocationReasons: vietnamese }, true, true)
catalogue.addResourceBundle('en', 'translation', { allocationReasons: english }, true, true)
