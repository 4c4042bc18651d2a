type Json = { [name: string]: unknown }

const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const record = (value: unknown): Json => (isRecord(value) ? value : {})
const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [])

/**
 * What an old mini app would stumble over when it meets this document instead of the released one: paths, answers or
 * fields that are gone, other types, and anything a request now has to have.
 */
export function breakingChanges(released: unknown, current: unknown): string[] {
  const faults: string[] = []
  const before = record(released)
  const after = record(current)
  for (const [path, item] of Object.entries(record(before.paths))) {
    for (const [method, operation] of Object.entries(record(item))) {
      const now = record(record(record(after.paths)[path])[method])
      const at = `${method.toUpperCase()} ${path}`
      if (Object.keys(now).length === 0) faults.push(`${at} is gone`)
      else compareOperation(at, record(operation), now, faults)
    }
    if (!isRecord(record(after.paths)[path])) faults.push(`${path} is gone`)
  }
  const schemas = record(record(after.components).schemas)
  const requests = requestSchemas(after)
  for (const [name, schema] of Object.entries(record(record(before.components).schemas))) {
    if (!isRecord(schemas[name])) faults.push(`schema ${name} is gone`)
    else compareSchema(name, record(schema), record(schemas[name]), requests.has(name), faults)
  }
  return faults
}

function compareOperation(at: string, before: Json, after: Json, faults: string[]) {
  for (const status of Object.keys(record(before.responses)))
    if (!isRecord(record(after.responses)[status])) faults.push(`${at} answers ${status} no more`)
  const known = new Set(parameters(before).map((one) => String(one.name)))
  for (const parameter of parameters(after))
    if (parameter.required === true && !known.has(String(parameter.name)))
      faults.push(`${at} now demands ${String(parameter.name)}`)
  for (const name of known)
    if (!parameters(after).some((one) => one.name === name)) faults.push(`${at} takes ${name} no more`)
}

const parameters = (operation: Json): Json[] =>
  Array.isArray(operation.parameters) ? operation.parameters.map(record) : []

/** Names of the schemas that stand in request bodies. */
function requestSchemas(document: Json): Set<string> {
  const bodies = Object.values(record(document.paths)).flatMap((item) =>
    Object.values(record(item)).map((operation) => JSON.stringify(record(operation).requestBody ?? null)),
  )
  return new Set(
    bodies.flatMap((body) => [...body.matchAll(/#\/components\/schemas\/(\w+)/g)].map((match) => match[1] ?? '')),
  )
}

function compareSchema(at: string, before: Json, after: Json, isRequest: boolean, faults: string[]) {
  if (JSON.stringify(before.type) !== JSON.stringify(after.type) || before.$ref !== after.$ref)
    faults.push(`${at} has another type`)
  const properties = record(after.properties)
  for (const [name, schema] of Object.entries(record(before.properties))) {
    if (!isRecord(properties[name])) faults.push(`${at}.${name} is gone`)
    else compareSchema(`${at}.${name}`, record(schema), record(properties[name]), isRequest, faults)
  }
  const [was, is] = [texts(before.required), texts(after.required)]
  if (isRequest) for (const name of is) if (!was.includes(name)) faults.push(`${at} now demands ${name}`)
  if (!isRequest) for (const name of was) if (!is.includes(name)) faults.push(`${at}.${name} may now be absent`)
  if (isRequest)
    for (const value of texts(before.enum))
      if (!texts(after.enum).includes(value)) faults.push(`${at} takes ${value} no more`)
  if (isRecord(before.items)) compareSchema(`${at}[]`, before.items, record(after.items), isRequest, faults)
}
