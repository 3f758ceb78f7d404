import { describe, expect, test } from 'vitest'
import { operatorColour, type RampName, type Rgb, rampColours } from '@/map/style/colours'

/** CIE lightness, 0…100. */
function lightness(rgb: Rgb): number {
  const [r, g, b] = rgb.map(c => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4))
  const y = 0.2126 * r + 0.7152 * g + 0.0722 * b
  return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y
}

describe('ramps', () => {
  test.each<RampName>(['need', 'fact', 'coverage'])(
    '%s darkens at every step, in any number of classes',
    name => {
      for (let count = 2; count <= 7; count++) {
        const steps = rampColours(name, count).map(lightness)
        for (let i = 1; i < steps.length; i++) expect(steps[i - 1] - steps[i]).toBeGreaterThan(4)
      }
    },
  )

  test('one class stands in the middle of the ramp', () => {
    const [only] = rampColours('need', 1)
    const [light, dark] = rampColours('need', 2)
    expect(lightness(only)).toBeLessThan(lightness(light))
    expect(lightness(only)).toBeGreaterThan(lightness(dark))
  })
})

test('an operator keeps its colour whichever layer asks', () => {
  const all = ['MobiFone', 'Viettel', 'VinaPhone']
  expect(new Set(all.map(name => operatorColour(all, name).join())).size).toBe(3)
  expect(operatorColour(all, 'Viettel')).toEqual(operatorColour([...all], 'Viettel'))
})
