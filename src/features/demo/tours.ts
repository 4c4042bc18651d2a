import type { ScenarioName } from '../../../contract/rules/demo/scenarios.ts'
import type { TourId } from './demo-state.ts'

type TourStep = {
  /** Names the step's words in the texts. */
  id: string
  /** Where in the app it is shown; `~` stands for the place that the tour's situation was made at. */
  path: string
  /** What the light falls on: the first element that fits. */
  target: string
}

export type Tour = {
  id: TourId
  /** Made fresh when the tour begins; with it comes the sample person to be. */
  scenario?: ScenarioName
  steps: readonly TourStep[]
}

const step = (id: string, path: string, target: string): TourStep => ({ id, path, target })

/** One walk for each service, about six steps. */
export const tours: readonly Tour[] = [
  {
    id: 'find',
    steps: [
      step('say', '/', 'input[type="search"]'),
      step('results', '/?q=khai%20sinh', 'ul a[href*="/thu-tuc/"]'),
      step('page', '/thu-tuc/1.001193', 'h1'),
      step('cases', '/thu-tuc/1.001193', 'fieldset, [role="group"]'),
      step('life', '/viec', 'ul'),
      step('where', '/den-dau', 'input, select'),
    ],
  },
  {
    id: 'submit',
    scenario: 'birth-begun',
    steps: [
      step('tasks', '~', 'ul'),
      step('card', '~/to-khai/requester', 'button'),
      step('form', '~/to-khai/child', 'input'),
      step('papers', '~/giay-to', 'button'),
      step('result', '~/nhan-ket-qua', 'fieldset, [role="group"], input'),
      step('check', '~/kiem-tra', 'h1'),
    ],
  },
  {
    id: 'follow',
    scenario: 'birth-asked-again',
    steps: [
      step('turn', '~', 'h1'),
      step('wrong', '~', 'ul'),
      step('again', '~', 'button'),
      step('list', '/ho-so', 'ul'),
      step('code', '/tra-cuu', 'input'),
      step('waiting', '/', 'ul, nav'),
    ],
  },
  {
    id: 'appointment',
    scenario: 'booked',
    steps: [
      step('doors', '/', 'nav'),
      step('choose', '/lich-hen/dat', 'ul, fieldset, [role="group"]'),
      step('mine', '/lich-hen', 'ul'),
      step('counters', '/den-dau', 'input, select'),
      step('board', '/lich-hen', 'h1'),
    ],
  },
  {
    id: 'planning',
    steps: [
      step('box', '/quy-hoach', 'input[type="search"], input'),
      step('here', '/quy-hoach', 'button'),
      step('answer', '/quy-hoach?q=7%2F276', 'ul'),
      step('map', '/quy-hoach/ban-do', 'canvas, h1'),
      step('sure', '/quy-hoach', 'p'),
    ],
  },
  {
    id: 'desk',
    scenario: 'desk-new',
    steps: [
      step('list', '/can-bo', 'ul'),
      step('open', '~', 'h1'),
      step('judge', '~/cham', 'fieldset, ul'),
      step('day', '/quay/lich-hen', 'h1'),
      step('queue', '/quay/hang-doi', 'h1'),
    ],
  },
]

export const tourOf = (id: string | undefined): Tour | undefined => tours.find((tour) => tour.id === id)
