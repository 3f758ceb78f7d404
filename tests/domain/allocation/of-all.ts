/** A property of all answers to random questions. */
import fc from 'fast-check'
import { allocate } from '@/domain/allocation/allocate'
import type { Allocation, AllocationQuestion } from '@/domain/allocation/allocation'
import { arbitraryQuestion, LARGER } from './arbitrary-question'

export const RUNS = { numRuns: 600 }

export const ofAll = (
  check: (question: AllocationQuestion, answer: Allocation) => void,
  questions = arbitraryQuestion(LARGER),
) =>
  fc.assert(
    fc.property(questions, question => {
      check(question, allocate(question))
    }),
    RUNS,
  )
