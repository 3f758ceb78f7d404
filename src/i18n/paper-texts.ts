/** The words of the official forms. Importing this file is enough. */
import { paper as english } from './en/paper'
import { catalogue } from './text'
import { paper as vietnamese } from './vi/paper'

catalogue.addResourceBundle('vi', 'translation', { paper: vietnamese }, true, true)
catalogue.addResourceBundle('en', 'translation', { paper: english }, true, true)
