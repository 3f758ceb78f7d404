import { beforeEach, describe, expect, test } from 'vitest'
import { finishDrawing } from '@/commands/finish-drawing'
import { startDrawing } from '@/commands/start-drawing'
import { stopDrawing } from '@/commands/stop-drawing'
import { watchTool } from '@/map/drawing/rest'
import { FIRST_GAP_DESK, gapDesk } from '@/store/session/gap-desk'
import { session } from '@/store/session/session'

beforeEach(() => {
  gapDesk.setState(FIRST_GAP_DESK)
  session.setState({ workspace: 'gaps' })
})

describe('whose click it is', () => {
  test('the map’s, unless a tool is in hand or was put down by this very click', () => {
    let now = 1000
    const tool = watchTool(() => now)
    expect(tool.busy()).toBe(false)
    startDrawing('polygon')
    expect(tool.busy()).toBe(true)
    now = 5000
    finishDrawing({ type: 'Point', coordinates: [105, 20] })
    now = 5100
    expect(tool.busy()).toBe(true)
    now = 6000
    expect(tool.busy()).toBe(false)
    tool.stop()
  })

  test('a tool left in the gaps workspace does not take the clicks of another', () => {
    const tool = watchTool(() => 0)
    startDrawing('point')
    session.setState({ workspace: 'map' })
    expect(tool.busy()).toBe(false)
    tool.stop()
  })

  test('taking a tool throws away what was drawn and not kept; putting it down keeps nothing half done', () => {
    finishDrawing({ type: 'Point', coordinates: [105, 20] })
    expect(gapDesk.getState().drawn).not.toBeNull()
    startDrawing('line')
    expect(gapDesk.getState()).toMatchObject({ tool: 'line', drawn: null })
    stopDrawing()
    expect(gapDesk.getState()).toMatchObject({ tool: null, drawn: null })
  })

  test('a tool for the open mark is not taken without one', () => {
    startDrawing('edit')
    expect(gapDesk.getState().tool).toBeNull()
    gapDesk.setState({ mark: 'm' })
    startDrawing('split')
    expect(gapDesk.getState().tool).toBe('split')
  })
})
