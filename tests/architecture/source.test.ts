import { describe, expect, test } from 'vitest'
import { readSource } from './source'

const importsOf = (text: string) => readSource('src/a.tsx', text).imports.map(({ to }) => to)
const globalsOf = (text: string) => readSource('src/a.ts', text).globals.map(({ name }) => name)

describe('imports are found', () => {
  test.each([
    ['a value', `import { a } from 'there'`],
    ['a default', `import a from "there"`],
    ['a namespace', `import * as a from 'there'`],
    ['a side effect', `import 'there'`],
    ['a type', `import type { A } from 'there'`],
    ['a type among values', `import { type A } from 'there'`],
    ['over several lines', `import {\n  a, // one\n  b,\n}\n from\n 'there'`],
    ['without spaces', `import{a}from'there'`],
    ['with attributes', `import a from 'there' with { type: 'json' }`],
    ['handed on', `export { a } from 'there'`],
    ['handed on as a type', `export type { A } from 'there'`],
    ['handed on whole', `export * from 'there'`],
    ['handed on under a name', `export * as a from 'there'`],
    ['when needed', `const a = () => import('there')`],
    ['when needed, in a template', 'const a = () => import(`there`)'],
    ['when needed, with a remark', `const a = import(/* @vite-ignore */ 'there')`],
    ['in the place of a type', `let a: import('there').A`],
    ['in the place of a type argument', `const a = new Map<string, typeof import('there')>()`],
    ['in the old way', `import a = require('there')`],
    ['by require', `const a = require('there')`],
    ['as a worker', `const a = new Worker(new URL('there', import.meta.url), { type: 'module' })`],
    ['as many files', `const a = import.meta.glob('there')`],
    ['as lists of files', `const a = import.meta.glob(['there', '!not-there'])`],
    ['by a reference comment', `/// <reference path="there" />\nexport {}`],
    ['in a component', `const a = <p>{import('there')}</p>`],
  ])('%s', (_, text) => expect(importsOf(text)).toEqual(['there']))

  test('with the line they stand on', () => {
    expect(readSource('a.ts', `// one\n\nimport 'there'`).imports).toEqual([{ to: 'there', line: 3 }])
  })
  test('an address that is computed is told apart', () => {
    expect(importsOf('const a = (b: string) => import(`./${b}`)')).toEqual([null])
  })
})

describe('what only looks like an import is not one', () => {
  test.each([
    ['in a comment', `// import a from 'there'\n/* export * from 'there' */\nexport {}`],
    ['in a text', `export const a = "import b from 'there'"`],
    ['in a template', "export const a = `import('there')`"],
    ['in a pattern', `export const a = /import 'there'/`],
    ['in text on screen', `export const A = () => <p>import a from 'there'</p>`],
    ['a method of that name', `export const a = { import: (b: string) => b }.import('there')`],
    ['an address of the network', `export const a = new URL('there', 'https://example.org')`],
    ['a module that is extended', `declare module 'there' {}\nexport {}`],
  ])('%s', (_, text) => expect(importsOf(text)).toEqual([]))

  test('a file that does not parse is an error, never an empty list', () => {
    expect(() => importsOf('import {')).toThrow('src/a.tsx')
  })
})

describe('names from outside the file', () => {
  test.each([
    ['a call', 'Date.now()', ['Date.now']],
    ['a member by text', `Math['random']()`, ['Math.random']],
    ['taken apart', 'const { random } = Math', ['Math']],
    ['given away', 'const clock = Date', ['Date']],
    ['in short notation', 'export const a = { document }', ['document']],
    ['as a default', 'export const f = (a = performance) => a', ['performance']],
    ['under a cast', '(window as unknown as { a: 1 }).a', ['window']],
    ['in a template', 'export const a = `${document}`', ['document']],
    ['Date even where a file calls something else so', 'const f = (Date: 1) => Date', ['Date']],
  ])('%s', (_, text, names) => expect(globalsOf(text)).toEqual(names))

  test.each([
    ['a property', 'export const f = (a: { window: 1 }) => a.window'],
    ['a key', 'export const a = { document: 1, performance() {} }'],
    ['a parameter', 'export const f = (document: string) => document'],
    ['a part of a parameter', 'export const f = ({ window }: { window: 1 }) => window'],
    ['a renamed part', 'export const f = ({ a: window = 1 }) => window'],
    ['an import', `import { fetch } from './a'\nfetch()`],
    ['a type', 'export let a: Document | Window | typeof document'],
    ['a label', 'self: for (;;) break self'],
  ])('%s of that name is not one', (_, text) => {
    expect(globalsOf(text).filter(name => /^(window|document|performance|fetch|self)/.test(name))).toEqual([])
  })

  test('how Date is made is told', () => {
    expect(readSource('a.ts', 'new Date(); new Date(0)').globals.map(use => use.constructedWith)).toEqual([
      0, 1,
    ])
  })
})
