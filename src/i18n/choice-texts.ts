/** The words of a list of chosen communes. Importing this file is enough. */
import { choiceFile as english } from './en/choice-file'
import { catalogue } from './text'
import { choiceFile as vietnamese } from './vi/choice-file'

catalogue.addResourceBundle('vi', 'translation', { choiceFile: vietnamese }, true, true)
catalogue.addResourceBundle('en', 'translation', { choiceFile: english }, true, true)
