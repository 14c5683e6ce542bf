/**
 * A question that answers when its button is pressed, and says aloud what it shows. Without this the
 * answer to a choice appears as it is chosen.
 */
export function check(question: HTMLElement): void {
  const button = question.querySelector('button')
  const [heard, seen] = question.querySelectorAll('[role="status"] > span')
  if (!button || !heard || !seen) return
  const say = (answers: string, remark: string) => {
    heard.textContent = answers
    seen.textContent = remark
  }
  const wait = () => {
    question.dataset.waiting = ''
    say('', '')
  }
  wait()
  button.hidden = false
  question.addEventListener('change', wait)
  button.addEventListener('click', () => {
    delete question.dataset.waiting
    const answers = chosenAnswers(question)
    say(
      answers.map(({ textContent }) => textContent?.trim()).join(' '),
      remarkOn(question, answers),
    )
  })
}

function chosenAnswers(question: HTMLElement): HTMLElement[] {
  const chosen = '.choice:has(> input:checked) > .lesson-answer'
  return [...question.querySelectorAll<HTMLElement>(chosen)]
}

/** What the answers beside the choices do not say: that nothing is chosen, or something is missing. */
function remarkOn(question: HTMLElement, answers: HTMLElement[]): string {
  const { complete = '', more = '', none = '' } = question.dataset
  if (answers.length === 0) return none
  const right = question.querySelectorAll('.lesson-answer[data-right="true"]').length
  if (right < 2 || answers.some(({ dataset }) => dataset.right !== 'true')) return ''
  return answers.length === right ? complete : more
}
