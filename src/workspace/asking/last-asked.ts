/** What so many questions are remembered for: who moves a slider to and fro asks no more. */
const REMEMBERED = 8

/** Answers to the questions of a kind that were asked last, each under what is asked. */
export class LastAsked<Question, Answer> {
  readonly #answers = new Map<Question, Answer>()

  /** The answer that is remembered, or one that is made now. */
  answer(question: Question, make: () => Answer): Answer {
    const answer = this.#answers.has(question) ? (this.#answers.get(question) as Answer) : make()
    this.#answers.delete(question)
    this.#answers.set(question, answer)
    for (const oldest of this.#answers.keys()) if (this.#answers.size > REMEMBERED) this.#answers.delete(oldest)
    return answer
  }
}
