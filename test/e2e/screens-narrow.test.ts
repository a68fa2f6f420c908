import { sweepScreens } from './sweep-screens.ts'

sweepScreens(390)
