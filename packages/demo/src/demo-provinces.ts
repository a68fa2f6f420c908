import { haNoi } from './ha-noi/ha-noi.ts'
import { haiPhong } from './hai-phong/hai-phong.ts'
import type { DemoProvince } from './province-shape.ts'

/** The provinces that have demonstration data. */
export const demoProvinces: readonly DemoProvince[] = [haNoi, haiPhong]
