import { round, type Land } from './land-in-postgis.ts'

export type LookUp = {
  it: string
  ask: string
  body?: object
  status?: number
  answer: object
  says?: string[]
  by: string
}
type Place = { longitude: number; latitude: number }
type Question = Omit<LookUp, 'answer' | 'by'> & { answer: object | Promise<object>; by?: 'postgis' | 'proj' | 'both' }

/** The look-ups of the golden file, in its order: what is asked here, what is answered by PostGIS and PROJ. */
export async function lookUpsOf(land: Land): Promise<LookUp[]> {
  const { postgis, proj } = await land.versions()
  const engines = { postgis: `PostGIS ${postgis}`, proj: `PROJ ${proj}`, both: `PostGIS ${postgis}, PROJ ${proj}` }
  const questions = [...searches(land), ...(await corners(land)), ...(await places(land)), ...cards(land)]
  const made: LookUp[] = []
  for (const { it, ask, body, answer, by, says, status } of questions)
    made.push({
      ...{ it, ask },
      ...(body && { body }),
      ...{ answer: await answer, by: by ? engines[by] : 'the rule' },
      ...(says && { says }),
      ...(status !== undefined && { status }),
    })
  return made
}

const search = (it: string, q: string, answer: Question['answer'], by?: Question['by'], ward?: string): Question => ({
  ...{ it, ask: 'POST /search', body: { q, ...(ward !== undefined && { ward }) }, answer },
  ...(by && { by }),
})

function searches(land: Land): Question[] {
  type Of = Parameters<Land['parcels']>
  const parcels = async (...of: Of) => ({ understood: 'parcel', parcels: await land.parcels(...of) })
  const all = async (...of: Of) => ({ ...(await parcels(...of)), more: false })
  const place = async (understood: string, kind: string, layer: 'streets' | 'wards', name: string) => ({
    ...{ understood, places: [{ kind, name, bounds: await land.bounds(layer, name) }] },
  })
  const point = { understood: 'point', point: { longitude: 107.08, latitude: 10.35 } }
  const known = async () => ({ understood: 'point', point: await land.degreesOf(426902.37, 1144200.5) })
  const [tamThang, four] = ['Phường Tam Thắng', 'Phường 4']
  return [
    search(
      'a sheet and a parcel with the ward of before',
      'tờ 7 thửa 76 phường 4',
      all('7', '76', { ward: four }),
      'postgis',
    ),
    search('a sheet and a parcel without a ward: a choice', '7/76', all('7', '76'), 'postgis'),
    search(
      'a sheet and a parcel with a remembered ward: its own first',
      '7-76',
      parcels('7', '76', { first: '26527' }),
      'postgis',
      '26527',
    ),
    search('with dots, zeros and capitals', '007.076 P4', parcels('7', '76', { ward: four }), 'postgis'),
    search(
      'a sheet and a parcel with the ward of today',
      'thửa 76 tờ 7 phường Tam Thắng',
      parcels('7', '76', { ward: tamThang }),
      'postgis',
    ),
    search(
      'a number that was given twice: both',
      'Thửa đất số 21, tờ bản đồ số 11, phường 4',
      parcels('11', '21', { ward: four }),
      'postgis',
    ),
    search('a street', 'duong mau 106', place('street', 'street', 'streets', 'Đường mẫu 106'), 'both'),
    search('a ward of before', 'Phường 4', place('ward', 'former-ward', 'wards', four), 'both'),
    search('a ward of today', 'phuong tam thang', place('ward', 'ward', 'wards', tamThang), 'both'),
    search('coordinates in degrees', '10.35, 107.08', point),
    search('coordinates in degrees, minutes and seconds, longitude first', `107°4'48"E 10°21'0"N`, point),
    search('one corner in VN-2000 is a point', '1144200,50 426902,37', known(), 'proj'),
    search('a list of corners goes to the form', '1144200.5 426902.4 1144210.5 426902.4 1144210.5 426912.4', {
      understood: 'corners',
    }),
  ]
}

async function corners(land: Land): Promise<Question[]> {
  const id = '26515-7-76'
  const { areaSquareMetres } = await land.parcel(id)
  const stated = 80
  type Corner = { x: number; y: number }
  const turned = (list: Corner[]) => list.map(({ x, y }) => ({ x: y, y: x }))
  const form = (
    it: string,
    body: { corners: Corner[]; statedAreaSquareMetres?: number },
    answer: object,
    by?: Question['by'],
  ): Question => ({
    ...{ it, ask: 'POST /corners', body, answer },
    ...(by && { by }),
  })
  const found = (frame: string, swapped: boolean, more: object = {}) => ({
    ...{ result: 'answered', frame, swapped, ...more, answer: { parcel: { id } }, areaSquareMetres },
  })
  const ours = await land.corners(id, 'tm3-107-45')
  const square = [
    { x: 1145000, y: 427000 },
    { x: 1145000, y: 427300 },
    { x: 1145300, y: 427300 },
    { x: 1145300, y: 427000 },
  ]
  const crossing = [
    { x: 1145000, y: 427000 },
    { x: 1145010, y: 427010 },
    { x: 1145000, y: 427010 },
    { x: 1145010, y: 427000 },
  ]
  const far = [
    { x: 1300000, y: 427000 },
    { x: 1300000, y: 427010 },
    { x: 1300010, y: 427010 },
  ]
  const differencePercent = round((100 * (areaSquareMetres - stated)) / stated, 1)
  return [
    form(
      "corners in 107°45' as on a certificate, compared with the stated area",
      { corners: ours, statedAreaSquareMetres: stated },
      found('tm3-107-45', false, { differencePercent }),
      'postgis',
    ),
    form(
      "corners in 107°45' with X and Y the other way round",
      { corners: turned(ours) },
      found('tm3-107-45', true),
      'postgis',
    ),
    form("corners in 105°45'", { corners: await land.corners(id, 'tm3-105-45') }, found('tm3-105-45', false), 'both'),
    form(
      'corners in UTM zone 48, swapped',
      { corners: turned(await land.corners(id, 'utm-48')) },
      found('utm-48', true),
      'both',
    ),
    form('corners whose sides cross', { corners: crossing }, { result: 'crossing', answer: null }),
    form(
      'corners around more than five hectares',
      { corners: square },
      { result: 'too-large', areaSquareMetres: 90000, answer: null },
    ),
    form('corners outside the area', { corners: far }, { result: 'outside', answer: null }),
  ]
}

async function places(land: Land): Promise<Question[]> {
  const at = (
    it: string,
    from: object,
    place: Place,
    answer: Question['answer'],
    more: Partial<Question> = {},
  ): Question => ({
    ...{ it, ask: 'POST /at', body: { ...from, ...place }, answer },
    ...more,
  })
  const here = async (place: Place) => {
    const { parcel, areaSquareMetres } = await land.parcel(await land.parcelAt(place))
    return { result: 'parcel', answer: { parcel, areaSquareMetres } }
  }
  const phone = (accuracyMetres: number) => ({ from: 'device', accuracyMetres })
  const [map, none] = [{ from: 'map' }, { answer: null }]
  const hill = { longitude: 107.0655, latitude: 10.366 }
  const onHill = async () => {
    const [first, ...others] = await land.plansAt(hill)
    const governing = { document: { id: first?.id }, governs: true, zones: [{ code: first?.code }] }
    const plans = [governing, ...others.map(({ id }) => ({ document: { id } }))]
    return { result: 'ground', answer: { parcel: null, rings: [], plans } }
  }
  const [tapped, west, east] = [
    await land.pointIn('26506-7-444'),
    await land.pointIn('26535-14-15'),
    await land.pointIn('26535-19-4'),
  ]
  const mind = (side: string) => `a phone a few metres ${side} of 107.11° E, where PROJ changes its mind`
  return [
    at('a tap on the map', map, tapped, here(tapped), { by: 'both' }),
    at('a phone that knows where it is to 25 m names no parcel', phone(25), tapped, { result: 'too-coarse', ...none }),
    at(mind('west'), phone(6), west, here(west), { by: 'both' }),
    at(mind('east'), phone(6), east, here(east), { by: 'both' }),
    at('a place at sea', map, { longitude: 107.3, latitude: 10.2 }, { result: 'outside', ...none }),
    at('a hill that no parcel holds', map, hill, onHill(), { by: 'both', says: ['Rừng'] }),
  ]
}

type Part = 'stated' | 'plans' | 'conflicts' | 'roads' | 'near-edge' | 'networks'
type Card = [it: string, parcelId: string, parts: Part[], says: string[], notDelivered?: string[]]

const askedCards: Card[] = [
  [
    'construction: one kind of land with its indices, a plan of the city and a draft',
    '26515-7-76',
    ['plans', 'conflicts'],
    ['Được xây trên (mật độ xây dựng)'],
  ],
  [
    'construction: a plan that has run out stands last, the stated area beside the drawn one',
    '26506-4-23',
    ['stated', 'plans'],
    ['đã hết hiệu lực', 'theo giấy tờ: 89,4 m²'],
  ],
  [
    'construction: a project at 1/500 with two kinds of land, the smaller within the accuracy',
    '26506-7-419',
    ['plans'],
    ['Giáp ranh, cần xác nhận', 'tỉ lệ 1/500'],
  ],
  [
    'construction: a plan in force that contradicts the one that governs',
    '26508-11-188',
    ['plans', 'conflicts'],
    ['Quy hoạch này nói khác quy hoạch đang áp dụng'],
  ],
  ['construction: a zone without indices', '26506-7-444', ['plans'], ['Chưa có chỉ tiêu xây dựng']],
  ['construction: a plan that was adjusted in places', '26524-3-20', ['plans'], ['đã điều chỉnh một phần']],
  ['construction: a short plan (tổng mặt bằng) governs', '26542-68-15', ['plans'], ['quy hoạch rút gọn']],
  [
    'traffic: a third of the parcel lies between red lines',
    '26506-7-744',
    ['roads', 'plans'],
    ['nằm trong phần đất để mở đường'],
  ],
  [
    'traffic: a red line so near that only measuring tells',
    '26512-3-237',
    ['roads', 'near-edge'],
    ['Giáp ranh, cần xác nhận'],
  ],
  ['drainage: the nearest drain and manhole', '26506-10-146', ['networks'], ['Thoát nước: ']],
  ['electricity: the nearest line and substation', '26508-2-227', ['networks'], ['Điện: ']],
  ['lighting: the nearest lamp and its line', '26515-7-76', ['networks'], ['Chiếu sáng: ']],
  ['trees: eleven nearby, the nearest by its kind', '26506-4-48', ['networks'], ['Cây giáng hương (cao 5,5 m)']],
  [
    'no data for a theme is not the same as nothing there: Long Sơn has no lighting and no trees delivered',
    '26545-10-5',
    ['networks', 'roads'],
    [],
    ['lighting', 'trees'],
  ],
]

function cards(land: Land): Question[] {
  return [
    ...askedCards.map(([it, id, parts, says, notDelivered]): Question => ({
      ...{ it, ask: `GET /parcels/${id}`, answer: cardOf(land, id, parts, notDelivered), by: 'postgis' },
      ...(says.length > 0 && { says }),
    })),
    {
      ...{ it: 'a parcel that does not exist', ask: 'GET /parcels/26515-999-1' },
      ...{ status: 404, answer: { code: 'NOT_FOUND' } },
    },
  ]
}

/** The parts in the order in which they are named. */
async function cardOf(land: Land, id: string, parts: Part[], notDelivered?: string[]): Promise<object> {
  const { statedArea, ...head } = await land.parcel(id)
  let answer: object = head
  for (const part of parts) {
    if (part === 'stated') answer = { ...answer, statedAreaSquareMetres: statedArea }
    if (part === 'plans') answer = { ...answer, plans: await plansOf(land, id, parts.includes('conflicts')) }
    if (part === 'roads') answer = { ...answer, roads: await roadsOf(land, id, parts.includes('near-edge')) }
    if (part === 'networks') answer = { ...answer, networks: await land.networks(id, notDelivered) }
  }
  return answer
}

const isInForce = (status: string) => status === 'in-force' || status === 'locally-adjusted'

/** The first in force governs; another in force that says another kind of land contradicts it. */
async function plansOf(land: Land, id: string, withConflicts: boolean) {
  const plans = await land.plans(id)
  const governing = plans.find(({ told }) => isInForce(told.status))
  return plans.map((plan) => {
    const { told, zones } = plan
    const isOther = zones[0]?.code !== governing?.zones[0]?.code
    return {
      ...{ document: { id: told.id, level: told.level, status: told.status }, governs: plan === governing, zones },
      ...(withConflicts && { conflicts: isInForce(told.status) && isOther }),
    }
  })
}

async function roadsOf(land: Land, id: string, withNearEdge: boolean) {
  const { reserves, affectedSquareMetres } = await land.roads(id)
  const told = reserves.map(({ nearEdge, ...reserve }) => ({ ...reserve, ...(withNearEdge && { nearEdge }) }))
  return { state: told.length > 0 ? 'near' : 'none', reserves: told, affectedSquareMetres }
}
