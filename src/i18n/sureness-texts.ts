/** The words of how sure a ranking is, which panels, map and files share. Importing this file is enough. */
import { sureness as english } from './en/sureness'
import { catalogue } from './text'
import { sureness as vietnamese } from './vi/sureness'

catalogue.addResourceBundle('vi', 'translation', { sureness: vietnamese }, true, true)
catalogue.addResourceBundle('en', 'translation', { sureness: english }, true, true)
