import { gapDesk } from '@/store/session/gap-desk'

/** Whether corners are pulled to commune boundaries and to other marks. */
export const setSnapping = (snapping: boolean): void => gapDesk.setState({ snapping })
