export { type Commune, communeCatalogue } from './communes.ts'
export { slugOf, twoLevelsFrom } from './data-set.ts'
export { type FormerProvince, formerDistricts, formerProvinces } from './former-provinces.ts'
export { provinceCatalogue, type ProvincePeriod } from './provinces.ts'
