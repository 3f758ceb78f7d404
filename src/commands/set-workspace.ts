import { session, type Workspace } from '@/store/session/session'

export function setWorkspace(workspace: Workspace): void {
  session.setState({ workspace })
}
