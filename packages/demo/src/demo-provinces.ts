import { haNoi } from './ha-noi/ha-noi.ts'
import { haiDuong } from './hai-duong/hai-duong.ts'
import { haiPhong } from './hai-phong/hai-phong.ts'
import type { DemoArchive, DemoProvince } from './province-shape.ts'

/** The provinces that have demonstration data. */
export const demoProvinces: readonly DemoProvince[] = [haNoi, haiPhong]

/** Those that were merged into one of them. */
export const demoArchives: readonly DemoArchive[] = [haiDuong]
