/**
 * The texts that the first picture of the map does not wait for: findings, data, gaps and other panels. Importing
 * this file is enough; whoever says one of them does so.
 */
import { later as english } from './en/later'
import { catalogue } from './text'
import { later as vietnamese } from './vi/later'

catalogue.addResourceBundle('vi', 'translation', vietnamese, true, true)
catalogue.addResourceBundle('en', 'translation', english, true, true)
