/** An actor named at the head of a sentence, with offsets inside that sentence. */
export type Actor = { name: string; start: number; end: number }

/** Who a sentence binds, where the duty begins, and whether it is ordered or only asked for ("Đề nghị"). */
export type ActorReading = { actors: Actor[]; dutyFrom: number; tone: 'order' | 'request' }

const office =
  '(?:Các |các )?(?:[Ss]ở|[Pp]hòng|[Cc]ông an|Đài|Báo(?! cáo)|[Tt]hanh tra|[Tt]rung tâm|Kho bạc|Bảo hiểm|Ngân hàng|Bộ|Cục|Chi cục|Cổng [Tt]hông tin|Liên đoàn|Hội(?! nghị| thảo| thi)|Tỉnh đoàn|Thành đoàn)(?=[ :,])' +
  '|(?:Ủy ban|Uỷ ban|UBND|UBMTTQ|HĐND|Hội đồng nhân dân|Mặt trận Tổ quốc)(?= )|Ban (?=\\p{Lu})|Đoàn (?=\\p{Lu})' +
  '|(?:Phó )?(?:Chủ tịch|Giám đốc|Hiệu trưởng|Trưởng phòng|Trưởng ban|Thủ trưởng|Chánh Văn phòng|Chánh Thanh tra|Người đứng đầu)(?= )' +
  '|Văn phòng (?=UBND|HĐND|Sở|Ủy ban)|[Cc]ác (?:ban|bộ|cơ quan|đơn vị|địa phương|trường|cơ sở|tổ chức|đoàn thể|quận|huyện|xã|phường|cấp|ngành|nhà trường)(?=[ ,])|Trường (?=\\p{Lu}|THPT|THCS)|Đơn vị (?=\\p{Lu}|được)'

const verbs =
  'chủ động|chủ trì|phối hợp|thực hiện|quan tâm|triển khai|chỉ đạo|tập trung|tăng cường|theo chức năng|theo dõi|theo nhiệm vụ|căn cứ|có trách nhiệm|chịu trách nhiệm|tiếp tục|tham mưu|hướng dẫn|tổ chức(?! chính trị| xã hội| Đảng)|xây dựng|bố trí|cân đối|ưu tiên|đẩy mạnh|rà soát|đôn đốc|bảo đảm|đảm bảo|cụ thể hóa|cụ thể hoá|nghiêm túc|là đơn vị|là cơ quan|tuyên truyền|kiểm tra|giúp|nghiên cứu|thường xuyên|kịp thời|phát huy|đưa tin|cấp phát|thẩm định|ban hành|đề xuất|tạo điều kiện|vận động|huy động|quản lý|giám sát|mở rộng|nâng cao|khai thác|khuyến khích|hợp tác|hỗ trợ|thực thi|tự chủ|lồng ghép|tổng hợp|duy trì|phát động'

const leader =
  /^(?:Theo đó,? |Cụ thể,? )?(?:((?:Chủ tịch )?(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Thành phố|Tỉnh|Sở)(?: [\p{L}&-]+){0,8}) )?([Yy]êu cầu|[Gg]iao|[Đđ]ề nghị)(?: cho)? (?=\p{L})/u
const opens = new RegExp(`^(?:${office})`, 'u')
const verb = new RegExp(`[ ,:](?=(?:${verbs})(?!\\p{L}))`, 'u')
const separator = new RegExp(`(?:[,;]| và) (?=${office})`, 'gu')
/** Words that no name of an actor holds: the sentence is telling, not assigning. */
const telling = /[.!?…]|(?<!\p{L})(?:vừa|đã|đang|sẽ|gửi|về|cho biết|cho rằng|tại|được|nhằm|phát biểu|ban hành)(?!\p{L})/u
const sharedOffice = /^([Cc]ác )([Ss]ở|[Pp]hòng|[Bb]áo|[Đđ]ài)(?:, (?:ban, )?ngành)?\s*:\s*/u
const actorsLengthMax = 400

/** The actors a sentence opens with, or null when it does not open with one. A text that is only a list of actors has its duty at its end. */
export function readActors(sentence: string): ActorReading | null {
  const lead = leader.exec(sentence.slice(0, 200))
  const start = lead?.[0].length ?? 0
  const tone = /đề nghị/iu.test(lead?.[2] ?? '') ? 'request' : 'order'
  const text = sentence.slice(start, start + actorsLengthMax)
  if (!opens.test(text)) return null
  const shared = sharedOffice.exec(text)
  const listFrom = shared?.[0].length ?? 0
  const list = text.slice(listFrom)
  const stop = endOfList(list)
  if (stop === null) return null
  const end = listFrom + stop
  if (telling.test(text.slice(0, end))) return null
  const actors = shared === null ? splitActors(text, end) : expandActors(text, shared, end)
  return { actors: actors.map((actor) => shift(actor, start)), dutyFrom: start + end, tone }
}

/** Whether a text is nothing but the names of actors, as a heading of "Tổ chức thực hiện" is. */
export function isActorHeading(text: string): boolean {
  const reading = readActors(text)
  return reading !== null && text.slice(reading.dutyFrom).replace(/[\s:.;]/g, '') === ''
}

function endOfList(list: string): number | null {
  const found = verb.exec(list)?.index
  const colon = list.indexOf(':')
  const stops = [found, colon < 0 ? undefined : colon].filter((at) => at !== undefined)
  if (stops.length > 0) return Math.min(...stops)
  return list.length < actorsLengthMax && !/[.;]\s/.test(list) ? list.replace(/[\s.;]+$/, '').length : null
}

function splitActors(text: string, end: number): Actor[] {
  return cut(text, 0, end, text.slice(0, end).matchAll(separator))
}

function expandActors(text: string, shared: RegExpExecArray, end: number): Actor[] {
  const from = shared[0].length
  const kind = (shared[2] ?? '').replace(/^./u, (letter) => letter.toUpperCase())
  const names = cut(text, from, end, text.slice(0, end).matchAll(/[,;] (?=\p{Lu})/gu))
  return names.map((actor) => (opens.test(actor.name) ? actor : { ...actor, name: `${kind} ${actor.name}` }))
}

function cut(text: string, from: number, end: number, marks: Iterable<RegExpMatchArray>): Actor[] {
  const actors: Actor[] = []
  let start = from
  const push = (to: number): void => {
    const name = text.slice(start, to).replace(/[ ,;]+$/, '')
    if (name !== '') actors.push({ name, start, end: start + name.length })
  }
  for (const mark of marks) {
    if (mark.index === undefined || mark.index < from) continue
    push(mark.index)
    start = mark.index + mark[0].length
  }
  push(end)
  return actors
}

function shift(actor: Actor, by: number): Actor {
  return { name: actor.name, start: actor.start + by, end: actor.end + by }
}
