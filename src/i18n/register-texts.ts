/** The words of the register, which map, panels and files share. Importing this file is enough. */
import { registerFile as english } from './en/register-file'
import { catalogue } from './text'
import { registerFile as vietnamese } from './vi/register-file'

catalogue.addResourceBundle('vi', 'translation', { registerFile: vietnamese }, true, true)
catalogue.addResourceBundle('en', 'translation', { registerFile: english }, true, true)
