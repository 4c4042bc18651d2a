/**
 * Situations that can be made for a demonstration, one for each service and each trouble, by where they are seen; a
 * resident's in the order of a dossier's life.
 */
export const scenarios = {
  resident: [
    'birth-begun',
    'birth-sent',
    'birth-asked-again',
    'birth-late',
    'birth-refused',
    'marital-fee',
    'marital-finished',
    'planning-sent',
  ],
  desk: ['desk-new', 'desk-supplied', 'counter-visit'],
  appointments: ['booked', 'full-day', 'wait-list'],
} as const

export type DossierScenario = (typeof scenarios)['resident' | 'desk'][number]
export type AppointmentScenario = (typeof scenarios)['appointments'][number]
export type ScenarioName = DossierScenario | AppointmentScenario

export const scenarioNames = [...scenarios.resident, ...scenarios.desk, ...scenarios.appointments] as const

export const isOfAppointments = (name: ScenarioName): name is AppointmentScenario =>
  scenarios.appointments.some((one) => one === name)
