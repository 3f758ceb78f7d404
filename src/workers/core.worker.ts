/** The thread of the core: opens the door and nothing else. */
import * as Comlink from 'comlink'
import { coreDoor } from './core-door'

Comlink.expose(coreDoor)
