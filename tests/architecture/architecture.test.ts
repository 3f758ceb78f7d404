/** The house against its rule. The checks themselves are proved in the tests beside this one. */
import { describe, expect, test } from 'vitest'
import {
  badNames,
  barrels,
  ignoredSources,
  longFiles,
  readmeGaps,
  strayAtTop,
  strayTestFolders,
  untestedRules,
} from './order'
import { purityViolations } from './purity'
import {
  circles,
  libraryViolations,
  linksOf,
  rememberingWindows,
  stairViolations,
  strayFiles,
  unreadableImports,
} from './stairs'
import { readIgnoreFile, readTopLevel, readTree } from './tree'

const tree = readTree(['src', 'tests', 'data/recipes'])

describe('the house', () => {
  test('is really read', () => {
    expect(linksOf(tree).length).toBeGreaterThan(20)
  })
  test('imports go downstairs only', () => expect(stairViolations(tree)).toEqual([]))
  test('what another thread calls of the store remembers nothing', () =>
    expect(rememberingWindows(tree)).toEqual([]))
  test('every import can be read', () => expect(unreadableImports(tree)).toEqual([]))
  test('all code is in a room of the plan', () => expect(strayFiles(tree)).toEqual([]))
  test('each library stays in its room', () => expect(libraryViolations(tree)).toEqual([]))
  test('no files import one another in a circle', () => expect(circles(tree)).toEqual([]))
  test('the core reads no clock, throws no dice, knows no browser', () =>
    expect(purityViolations(tree)).toEqual([]))
  test('no file is too long to read', () => expect(longFiles(tree)).toEqual([]))
  test('every name is kebab-case and says something', () => expect(badNames(tree)).toEqual([]))
  test('there are no barrels', () => expect(barrels(tree)).toEqual([]))
  test('every room has a README that says what it must', () => expect(readmeGaps(tree)).toEqual([]))
  test('every numbered rule of domain is named by a test', () => expect(untestedRules(tree)).toEqual([]))
  test('the top of the repository holds only what the plan allows', () =>
    expect(strayAtTop(readTopLevel())).toEqual([]))
  test('version control leaves no file of ours out', () =>
    expect(ignoredSources(tree, readIgnoreFile())).toEqual([]))
  test('the tests mirror the rooms', () => expect(strayTestFolders(tree)).toEqual([]))
})
