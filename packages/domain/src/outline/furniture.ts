const furniture = [
  /^\d{1,3}$/u,
  /^[-–—]\s*\d{1,3}\s*[-–—]$/u,
  /^(?:trang|page)\s*\d{1,3}(?:\s*(?:\/|of|trên)\s*\d{1,3})?$/iu,
  /^[-_=*–—.\s]{3,}$/u,
  /^(?:người ký|ký bởi|thời gian ký|ngày ký|cơ quan)\s*:/iu,
  /^CÔNG BÁO\b/u,
]

/** Whether a line belongs to the page and not to the text: its number, a rule, the stamp of a signature. */
export function isFurniture(line: string): boolean {
  return furniture.some((shape) => shape.test(line))
}
